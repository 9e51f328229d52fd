/** The sentences of the screens, from the page's own catalogue, so that a journey can be walked in either language. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Language = "en" | "de";
export type Say = (id: string, gaps?: Record<string, FluentVariable>) => string;

const CATALOGUE = "../../ui/src/words";

/** Says the sentence with this id in a language; one that is missing ends the journey. */
export function sayIn(language: Language): Say {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const folder = join(CATALOGUE, language);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    bundle.addResource(new FluentResource(readFileSync(join(folder, file), "utf8")), { allowOverrides: true });
  }
  return (id, gaps) => {
    const sentence = bundle.getMessage(id)?.value;
    if (!sentence) throw new Error(`no sentence ${id} in ${language}`);
    return bundle.formatPattern(sentence, gaps);
  };
}
