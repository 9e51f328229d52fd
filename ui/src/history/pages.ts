/** The history as it is read: page by page, newest first, joined without gap or repetition. Pure. */
import type { HistoryEntry } from "../protocol/protocol";

/** What is known of the history. */
export type Known = { entries: readonly HistoryEntry[]; more: boolean };

/** The newest page, and below it what was known and is older; a gap between them forgets the older. */
export function withNewest(known: Known, page: Known): Known {
  const last = page.entries.at(-1);
  if (!last || !page.more) return page;
  const older = known.entries.filter((entry) => entry.seq < last.first_seq);
  const joins = older[0]?.seq === last.first_seq - 1;
  return joins ? { entries: [...page.entries, ...older], more: known.more } : page;
}

/** What was known, and below it an older page. */
export function withOlder(known: Known, page: Known): Known {
  const last = known.entries.at(-1);
  const older = last ? page.entries.filter((entry) => entry.seq < last.first_seq) : page.entries;
  return { entries: [...known.entries, ...older], more: page.more };
}

/** The entries of each day, in their order. */
export function byDay(entries: readonly HistoryEntry[], dayOf: (time: string) => string) {
  const days: { day: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.act.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
