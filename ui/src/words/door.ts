/** The few sentences a page says at the door, in both languages: nobody waits for all the others to say who they are. */
import de from "./de/door.ftl?raw";
import en from "./en/door.ftl?raw";
import { type Language, makeWords, type Spoken } from "./words";

const FILES: Record<Language, string> = { en, de };

/** The sentences of the door. */
export function doorWords(language: Language): Spoken {
  return makeWords(language, [FILES[language]]);
}
