/** The list of decisions as people look for them: what is due first, then what is open, put off, decided, superseded. */
import type { DecisionLine, EntryId } from "../protocol/protocol";

export const GROUPS = ["due", "open", "postponed", "decided", "superseded"] as const;

/** A part of the list. */
export type Group = (typeof GROUPS)[number];

/** The parts in which there is something, in order; within a part the order of the list stays. */
export function grouped(
  lines: readonly DecisionLine[],
): readonly { group: Group; lines: readonly DecisionLine[] }[] {
  return GROUPS.map((group) => ({ group, lines: lines.filter((line) => groupOf(line) === group) })).filter(
    ({ lines }) => lines.length > 0,
  );
}

/** Where a decision stands in the list. What was put off is due when its day has come. */
export function groupOf(line: DecisionLine): Group {
  if (line.review_is_due) return "due";
  if (line.state === "postponed") return "postponed";
  if (line.postponed_until) return "due";
  if (line.state !== "closed") return "open";
  return line.superseded_by.length > 0 ? "superseded" : "decided";
}

/** The word for how it stands: `voting` while a vote is under way on this machine. */
export function standing(line: DecisionLine, underWay: ReadonlySet<EntryId>): string {
  return underWay.has(line.id) ? "voting" : line.state;
}
