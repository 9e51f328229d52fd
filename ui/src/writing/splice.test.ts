import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, between, merge } from "./splice";

const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "ä", "李", "🚢", "🛟"), maxLength: 12 });
const nowhere = { start: 0, end: 0 };

function write(base: string, at: number, remove: number, insert: string) {
  const chars = [...base];
  const place = at % (chars.length + 1);
  const before = chars.slice(0, place).join("");
  const after = chars.slice(place + remove).join("");
  return { text: before + insert + after, caret: before.length + insert.length, insert };
}

describe("a splice", () => {
  it("makes the one text of the other, whatever they are", () => {
    fc.assert(
      fc.property(text, text, (was, now) => {
        const splice = between(was, now);
        expect(splice ? apply(was, splice) : was).toBe(now);
      }),
    );
  });

  it("never cuts a character in two", () => {
    expect(between("🚢", "🛟")).toEqual({ at: 0, remove: 2, insert: "🛟" });
    expect(between("a🚢", "a🛟🚢")?.insert).toBe("🛟");
  });
});

describe("two changes in one text", () => {
  it("is the other's text when I wrote nothing, and mine when the other wrote nothing", () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(merge(base, base, other, nowhere).text).toBe(other);
        expect(merge(base, other, base, nowhere).text).toBe(other);
      }),
    );
  });

  it("are taken once when both made the same of it", () => {
    expect(merge("Fast", "Faster", "Faster", { start: 6, end: 6 }).text).toBe("Faster");
  });

  it("keeps every character I wrote, in one piece, and my caret right behind it", () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(3), text, (base, theirs, at, remove, insert) => {
        const mine = write(base, at, remove, insert);
        const { text: merged, caret } = merge(base, mine.text, theirs, {
          start: mine.caret,
          end: mine.caret,
        });
        const splice = between(base, mine.text);
        if (!splice || splice.insert === "") return;
        expect(merged).toContain(splice.insert);
        const behind = mine.caret - splice.at;
        if (behind > 0 && behind <= splice.insert.length) {
          expect(merged.slice(caret.start - behind, caret.start)).toBe(splice.insert.slice(0, behind));
        }
      }),
    );
  });

  it("keeps every character the other wrote, in one piece", () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const splice = between(base, theirs);
        const merged = merge(base, mine, theirs, nowhere).text;
        if (splice) expect(merged).toContain(splice.insert);
      }),
    );
  });

  it("leaves the caret inside the text", () => {
    fc.assert(
      fc.property(text, text, text, fc.nat(), (base, mine, theirs, at) => {
        const place = at % (mine.length + 1);
        const { text: merged, caret } = merge(base, mine, theirs, { start: place, end: place });
        expect(caret.start).toBeGreaterThanOrEqual(0);
        expect(caret.start).toBeLessThanOrEqual(merged.length);
      }),
    );
  });

  it("moves my caret along when someone writes in front of it", () => {
    expect(merge("need", "need it", "The need", { start: 7, end: 7 })).toEqual({
      text: "The need it",
      caret: { start: 11, end: 11 },
    });
  });

  it("puts what the other wrote first where both wrote at one place", () => {
    expect(merge("", "mine", "theirs", { start: 4, end: 4 })).toEqual({
      text: "theirsmine",
      caret: { start: 10, end: 10 },
    });
  });
});
