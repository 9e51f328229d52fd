/** How the answers of a quick poll are counted. Pure. */
import type { PersonId, PollKind, PollView } from "../protocol/protocol";

/** An answer, how many gave it, and who, where that is known. */
export interface Counted {
  says: string;
  count: number;
  names: readonly string[];
}

/** What can be answered; a word is anything. */
export const SAYS: Record<PollKind, readonly string[]> = {
  fist_of_five: ["0", "1", "2", "3", "4", "5"],
  thumbs: ["yes", "sideways", "no"],
  word: [],
};

/** The answers counted: all that can be given, in their order, then what else was said, the commonest first. */
export function countAnswers(poll: PollView, nameOf: (person: PersonId) => string): Counted[] {
  const counted = new Map<string, { count: number; names: string[] }>(
    SAYS[poll.kind].map((says) => [says, { count: 0, names: [] }]),
  );
  for (const { by, says } of poll.answers ?? []) {
    const one = counted.get(says) ?? { count: 0, names: [] };
    one.count += 1;
    if (by) one.names.push(nameOf(by));
    counted.set(says, one);
  }
  const all = [...counted].map(([says, one]) => ({ says, ...one }));
  return poll.kind === "word" ? all.sort((one, other) => other.count - one.count) : all;
}
