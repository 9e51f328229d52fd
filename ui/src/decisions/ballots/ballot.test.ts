import { describe, expect, it } from "vitest";
import { voteOn } from "../example";
import { dotsOn, dotsPlaced, isFilledIn, mayAdd, withDots } from "./ballot";

describe("a ballot", () => {
  it("can be sealed when it says something", () => {
    expect(isFilledIn(null)).toBe(false);
    expect(isFilledIn({ ballot: "abstain" })).toBe(true);
    expect(isFilledIn({ ballot: "fist", fingers: 0 })).toBe(true);
    expect(isFilledIn({ ballot: "objection", reason: " " })).toBe(false);
    expect(isFilledIn({ ballot: "concern", text: "Load." })).toBe(true);
    expect(isFilledIn({ ballot: "ranked", levels: [] })).toBe(false);
  });

  it("of dots counts them, and takes no more than there are", () => {
    const two = withDots(null, "build", 2);
    expect(dotsPlaced(two)).toBe(2);
    expect(mayAdd(two, "build", voteOn({ dots: 3 }))).toBe(true);
    const three = withDots(two, "buy", 1);
    expect([dotsOn(three, "build"), dotsOn(three, "buy")]).toEqual([2, 1]);
    expect(mayAdd(three, "wait", voteOn({ dots: 3 }))).toBe(false);
    expect(withDots(withDots(null, "build", 1), "build", 0)).toBeNull();
  });

  it("of dots that may not be stacked takes one for each option", () => {
    const one = withDots(null, "build", 1);
    expect(mayAdd(one, "build", voteOn({ stack: false }))).toBe(false);
    expect(mayAdd(one, "buy", voteOn({ stack: false }))).toBe(true);
  });
});
