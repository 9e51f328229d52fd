/** What the fields of a metric hold, one sort each. Pure. */
import type { Entry, Thing } from "../protocol/protocol";

/** A text. */
export function textIn({ fields }: Entry, field: string): string {
  const value = fields[field];
  return value && "text" in value ? value.text : "";
}

/** A word: one of a few, a day, an id. */
export function wordIn<T extends string = string>({ fields }: Entry, field: string): T | null {
  const value = fields[field];
  return value && "word" in value ? (value.word as T) : null;
}

/** A number. */
export function numberOf({ fields }: Entry, field: string): number | null {
  const value = fields[field];
  return value && "number" in value ? value.number : null;
}

/** Yes or no. */
export function flagIn({ fields }: Entry, field: string): boolean {
  const value = fields[field];
  return value !== undefined && "flag" in value && value.flag;
}

/** A thing to choose. */
export function choiceOf(thing: Thing): { value: string; words: string } {
  return { value: thing.thing === "card" ? thing.card : thing.entry, words: thing.title };
}
