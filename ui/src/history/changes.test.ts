import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card, CardChange } from "../protocol/protocol";
import { counts, marksOf, shownCards, textPieces } from "./changes";

const card: Card = {
  id: "c1",
  section: "needs",
  text: "within ten seconds",
  state: "assumption",
  author: "Jonas",
  created_at: "2026-11-22T10:00:00Z",
};

function change(then: Card | null, now: Card | null, reordered = false): CardChange {
  return { card: (then ?? now ?? card).id, then, now, reordered };
}

describe("the marks of a card", () => {
  it("say what became of it", () => {
    expect(marksOf(change(card, null))).toEqual(["gone"]);
    expect(marksOf(change(null, card))).toEqual(["new"]);
    expect(marksOf(change(card, { ...card, text: "within two seconds" }))).toEqual(["changed"]);
    expect(marksOf(change(card, { ...card, section: "product", state: "confirmed" }))).toEqual([
      "moved",
      "marked",
    ]);
    expect(marksOf(change(card, { ...card, author: null }))).toEqual(["author"]);
    expect(marksOf(change(card, card, true))).toEqual(["reordered"]);
  });
});

describe("the wall of then", () => {
  const added = { ...card, id: "c2" };
  const difference = { name: null, extended: null, cards: [change(card, null), change(null, added)] };

  it("shows the cards that are new since only when they are wanted", () => {
    expect(shownCards([card], difference, false).map((shown) => shown.card.id)).toEqual(["c1"]);
    expect(shownCards([card], difference, true).map((shown) => [shown.card.id, shown.marks])).toEqual([
      ["c1", ["gone"]],
      ["c2", ["new"]],
    ]);
  });

  it("is counted", () => {
    const cards = [...difference.cards, change(card, { ...card, text: "other" })];
    expect(counts({ ...difference, cards })).toEqual({ added: 1, gone: 1, other: 1 });
  });
});

describe("two texts in one", () => {
  it("show what was taken out and what was put in", () => {
    expect(textPieces("within ten seconds", "within two seconds")).toEqual([
      { text: "within ", was: "both" },
      { text: "ten", was: "then" },
      { text: "two", was: "now" },
      { text: " seconds", was: "both" },
    ]);
  });

  it("hold both texts whole", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.lorem({ maxCount: 12 }), (then, now) => {
        const pieces = textPieces(then, now);
        const without = (what: "then" | "now") =>
          pieces.filter((piece) => piece.was !== what).map((piece) => piece.text);
        expect(without("now").join("")).toBe(then);
        expect(without("then").join("")).toBe(now);
      }),
    );
  });

  it("are shown one after the other when almost nothing is left of a long one", () => {
    const long = (word: string) => Array.from({ length: 600 }, (_, at) => `${word}${at}`).join(" ");
    expect(textPieces(long("a"), long("b"))).toHaveLength(2);
  });
});
