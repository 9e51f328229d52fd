/**
 * What an act did, as a sentence without its subject: “added “Speed” to Needs”. The facts come from the program, and
 * so does which of them fill which gap; here each is only put into words.
 */
import { ACT_GAPS, type ActGap, type What } from "../protocol/protocol";
import type { Words } from "./words";

type Speech = Pick<Words, "say" | "moment" | "day">;
type Facts = Readonly<Record<string, unknown>>;

/** Stands in a gap that nothing fills, for the sentence to choose by. */
const NOTHING = "none";

/** The sentence of an act. */
export function actWords(what: What, words: Speech): string {
  const gaps = ACT_GAPS[what.what].map((gap) => [gap.name, filled(what, gap, words)] as const);
  return words.say(`act-${what.what}`, Object.fromEntries(gaps));
}

function filled(facts: Facts, gap: ActGap, words: Speech): string | number {
  const fact = facts[gap.fact];
  const text = typeof fact === "string" ? fact : "";
  switch (gap.filling) {
    case "as_is":
      return typeof fact === "number" ? fact : typeof fact === "string" ? fact : NOTHING;
    case "not_blank":
      return text.trim() === "" ? NOTHING : text;
    case "whether":
      return yes(fact === true);
    case "is_blank":
      return yes(text.trim() === "");
    case "is_to":
      return yes(fact === facts.to);
    case "count":
      return Array.isArray(fact) ? fact.length : 0;
    case "section":
      return words.say(`section-${text}`);
    case "state":
      return words.say(`state-${text}`);
    case "kind":
      return words.say(`kind-${text}`);
    case "field":
      return words.say(`field-${facts.kind}-${text.split("/")[0]}`);
    case "moment":
      return words.moment(text);
    case "day":
      // Noon, so that it is the same day in whatever zone it is read.
      return fact === null ? NOTHING : words.day(`${text}T12:00`);
    case "act":
      return actWords(fact as What, words);
  }
}

function yes(fact: boolean): string {
  return fact ? "yes" : "no";
}
