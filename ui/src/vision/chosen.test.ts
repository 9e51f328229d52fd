import { describe, expect, it } from "vitest";
import type { Card, Section } from "../protocol/protocol";
import { type Chosen, chosenAmong, chosenCards, extendedTo, meant, NOTHING_CHOSEN, toggled } from "./chosen";
import { hang } from "./sections";

const card = (id: string, section: Section = "needs"): Card => ({
  id,
  section,
  text: id,
  state: "assumption",
  author: null,
  created_at: "2026-03-03T10:00:00Z",
});
const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => card(id)) as [Card, Card, Card, Card];
const other = card("o", "product");
const WALL = hang([a, b, c, d, other]);
const ids = (chosen: Chosen) => chosenCards(chosen, WALL).map(({ id }) => id);

describe("a choice of cards", () => {
  it("takes one more and one less, in the order of the wall", () => {
    const two = toggled(toggled(NOTHING_CHOSEN, c), a);
    expect(ids(two)).toEqual(["a", "c"]);
    expect(ids(toggled(two, c))).toEqual(["a"]);
    expect(toggled(toggled(two, c), a)).toBe(NOTHING_CHOSEN);
  });

  it("stays in one section", () => {
    expect(ids(toggled(toggled(NOTHING_CHOSEN, a), other))).toEqual(["o"]);
  });

  it("goes from where it began to where one is, and back again", () => {
    const wide = extendedTo(NOTHING_CHOSEN, WALL, "b", d);
    expect(ids(wide)).toEqual(["b", "c", "d"]);
    expect(ids(extendedTo(wide, WALL, "d", a))).toEqual(["a", "b"]);
    expect(ids(extendedTo(wide, WALL, "d", other))).toEqual(["o"]);
  });

  it("is what a deed on one of its cards is meant for", () => {
    const two = toggled(toggled(NOTHING_CHOSEN, c), a);
    expect(meant(two, WALL, c)).toEqual([a, c]);
    expect(meant(two, WALL, b)).toEqual([b]);
  });

  it("forgets cards that are gone, and concerns only the cards that are in it", () => {
    const two = toggled(toggled(NOTHING_CHOSEN, c), a);
    expect(chosenCards(two, hang([a, b]))).toEqual([a]);
    expect(chosenAmong(two.cards, [b, d]).size).toBe(0);
    expect(chosenAmong(two.cards, [c])).toBe(two.cards);
  });
});
