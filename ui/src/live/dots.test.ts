import { describe, expect, it } from "vitest";
import type { CardDots, DotVote } from "../protocol/protocol";
import { dotsShown, fitting, mostDots, tally } from "./dots";

const VOTE: DotVote = {
  id: "v",
  section: null,
  each: 3,
  most: 2,
  anonymity: "names",
  open: false,
  begun: true,
  done: 0,
  revealed: false,
};
const CARDS = [
  { id: "a", section: "needs" },
  { id: "b", section: "product" },
  { id: "c", section: "needs" },
] as const;
const on = (card: string, dots: number, by: string[] = []): CardDots => ({ card, dots, by });

function shown(
  vote: Partial<DotVote>,
  own: CardDots[],
  more: { counted?: CardDots[]; wanted?: [string, number][]; mayPut?: boolean } = {},
) {
  const room = {
    stage: { dots: { ...VOTE, ...vote } },
    dots: [
      { person: "ann", cards: own },
      { person: "bob", cards: [on("c", 2)] },
    ],
    counted: more.counted ?? [],
  };
  return dotsShown(room, { person: "ann", mayPut: more.mayPut ?? true }, new Map(more.wanted), CARDS);
}

describe("dots on cards", () => {
  it("are one's own and no others'", () => {
    const dots = shown({}, [on("a", 2)]);
    expect(dots.left).toBe(1);
    expect(dots.at("a", "needs")).toMatchObject({ own: 2, mayPut: false, isOpen: true, count: null });
    expect(dots.at("c", "needs")).toMatchObject({ own: 0, mayPut: true, isOpen: true, count: null });
  });

  it("are shown as they were put, before that is answered for", () => {
    const dots = shown({}, [on("a", 2)], {
      wanted: [
        ["a", 1],
        ["b", 2],
      ],
    });
    expect([dots.at("a", "needs").own, dots.at("b", "product").own, dots.left]).toEqual([1, 2, 0]);
    expect(dots.at("c", "needs").mayPut).toBe(false);
  });

  it("come back from a card that hangs no more", () => {
    const dots = shown({}, [on("gone", 2), on("a", 1)]);
    expect(dots.left).toBe(2);
  });

  it("go on the cards of the section alone, and come off wherever the card was moved", () => {
    const dots = shown({ section: "needs" }, [on("b", 1)]);
    expect(dots.at("c", "needs").mayPut).toBe(true);
    expect(dots.at("b", "product")).toMatchObject({ own: 1, mayPut: false, isOpen: true });
    expect(dots.at("x", "product").isOpen).toBe(false);
  });

  it("are put by nobody who looks on, nor after the reveal", () => {
    expect(shown({}, [], { mayPut: false }).at("a", "needs").isOpen).toBe(false);
    const counted = [on("a", 4, ["ann", "bob", "bob", "bob"])];
    const dots = shown({ revealed: true }, [], { counted });
    expect(dots.at("a", "needs")).toEqual({
      own: 0,
      mayPut: false,
      isOpen: false,
      count: 4,
      by: counted[0]?.by,
    });
    expect(dots.at("b", "product").count).toBe(0);
  });

  it("answer the same for a card until it is another", () => {
    const dots = shown({ open: true }, [on("a", 1)], { counted: [on("a", 1)] });
    expect(dots.at("a", "needs")).toBe(dots.at("a", "needs"));
    expect(dots.at("x", "needs")).toBe(dots.at("y", "needs"));
    expect(dots.at("x", "needs")).not.toBe(dots.at("a", "needs"));
  });
});

it("the most dots come first, and what hangs no more is left out", () => {
  const counted = [on("b", 2), on("gone", 9), on("c", 5), on("a", 2)];
  expect(mostDots(counted, CARDS).map(({ card, dots }) => [card, dots])).toEqual([
    ["c", 5],
    ["a", 2],
    ["b", 2],
  ]);
});

it("whose dots they are is counted by person", () => {
  expect(tally(["ann", "ann", "bob"])).toEqual([
    { person: "ann", dots: 2 },
    { person: "bob", dots: 1 },
  ]);
});

it("about a third as many dots as cards is a good number", () => {
  expect([0, 1, 5, 12, 300].map(fitting)).toEqual([1, 1, 2, 4, 10]);
});
