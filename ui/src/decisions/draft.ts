/**
 * A question before it is voted on, as its entries keep it: untrimmed, with options that say nothing yet, and with what
 * it says itself instead of leaving it to the rules of deciding.
 */
import type { Entry, EntryId } from "../protocol/protocol";

/** One option as it is written. */
export interface WrittenOption {
  id: EntryId;
  text: string;
  /** Do nothing and observe, until this day. */
  until: string | null;
  /** It brings rules of deciding with it. */
  bringsRules: boolean;
}

/** A question as it is written. */
export interface Draft {
  question: string;
  context: string;
  reviewOn: string | null;
  options: readonly WrittenOption[];
  /** What is said here and not left to the rules of deciding. */
  own: ReadonlySet<string>;
  /** Who may vote, if not all of the team. */
  voters: readonly EntryId[];
}

export function readDraft(entries: readonly Entry[], id: EntryId): Draft | null {
  const decision = entries.find((entry) => entry.id === id);
  if (!decision) return null;
  const options = entries.filter((entry) => entry.kind === "option" && wordIn(entry, "decision") === id);
  return {
    question: textIn(decision, "question"),
    context: textIn(decision, "context"),
    reviewOn: wordIn(decision, "review_on"),
    options: options.map((option) => ({
      id: option.id,
      text: textIn(option, "text"),
      until: wordIn(option, "until"),
      bringsRules: wordIn(option, "rules") !== null,
    })),
    own: new Set(Object.keys(decision.fields)),
    voters: aboutIn(decision, "voters"),
  };
}

/** The decision this is, or is an option of. */
export function decisionOf(entries: readonly Entry[], id: EntryId): EntryId {
  const option = entries.find((entry) => entry.id === id && entry.kind === "option");
  return (option && wordIn(option, "decision")) ?? id;
}

/** What is set when one more, or one less, of all may vote. Nobody named means: all. */
export function votersAfter(
  all: readonly EntryId[],
  named: readonly EntryId[],
  member: EntryId,
  may: boolean,
): { set: readonly EntryId[]; clear: readonly EntryId[] } {
  const before = named.length > 0 ? new Set(named) : new Set(all);
  const after = new Set(before);
  if (may) after.add(member);
  else after.delete(member);
  const isAll = all.every((one) => after.has(one));
  if (isAll || after.size === 0) return { set: [], clear: isAll ? [...named] : [] };
  return {
    set: [...after].filter((one) => !named.includes(one)),
    clear: named.filter((one) => !after.has(one)),
  };
}

function textIn(entry: Entry, field: string): string {
  const value = entry.fields[field];
  return value && "text" in value ? value.text : "";
}

function wordIn(entry: Entry, field: string): string | null {
  const value = entry.fields[field];
  return value && "word" in value ? value.word : null;
}

function aboutIn(entry: Entry, word: string): readonly EntryId[] {
  const head = `${word}/`;
  return Object.keys(entry.fields)
    .filter((field) => field.startsWith(head))
    .map((field) => field.slice(head.length));
}
