import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "../protocol/protocol";
import { byDay, type Known, withNewest, withOlder } from "./pages";

function entry(seq: number, first_seq = seq, at = "2026-11-22T10:00:00Z"): HistoryEntry {
  return {
    seq,
    first_seq,
    act: { id: `a${seq}`, at, by: "Ada", what: { what: "renamed", from: "a", to: "b" } },
  };
}

/** The program's side: entries cut into stays of one to three acts. */
function pageOf(entries: readonly HistoryEntry[], before: number | null, limit: number): Known {
  const wanted = entries.filter((entry) => before === null || entry.seq < before);
  return { entries: wanted.slice(0, limit), more: wanted.length > limit };
}

function stays(lengths: readonly number[]): HistoryEntry[] {
  let seq = 0;
  return lengths
    .map((length) => {
      seq += length;
      return entry(seq, seq - length + 1);
    })
    .reverse();
}

describe("the history, page by page", () => {
  it("is the whole history when all pages were read, whatever happened in between", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 7 }), fc.nat(40), (lengths, limit, grown) => {
        const all = stays(lengths);
        const before = stays(lengths.slice(0, grown));
        let known = pageOf(before, null, limit);
        known = withNewest(known, pageOf(all, null, limit));
        while (known.more)
          known = withOlder(known, pageOf(all, known.entries.at(-1)?.first_seq ?? null, limit));
        expect(known.entries).toEqual(all);
      }),
    );
  });

  it("keeps what was read before when news come on top", () => {
    const known = withOlder(
      { entries: [entry(5), entry(4)], more: true },
      { entries: [entry(3), entry(2)], more: true },
    );
    const news = withNewest(known, { entries: [entry(6), entry(5)], more: true });
    expect(news.entries.map((entry) => entry.seq)).toEqual([6, 5, 4, 3, 2]);
  });

  it("replaces a stay that grew", () => {
    const known = { entries: [entry(5, 4), entry(3)], more: false };
    expect(withNewest(known, { entries: [entry(6, 4), entry(3)], more: true }).entries).toEqual([
      entry(6, 4),
      entry(3),
    ]);
  });

  it("is grouped by day", () => {
    const entries = [
      entry(3, 3, "2026-11-22T10:00:00Z"),
      entry(2, 2, "2026-11-22T08:00:00Z"),
      entry(1, 1, "2026-11-20T08:00:00Z"),
    ];
    const days = byDay(entries, (time) => time.slice(0, 10));
    expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
      ["2026-11-22", 2],
      ["2026-11-20", 1],
    ]);
  });
});
