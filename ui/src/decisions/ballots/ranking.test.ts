import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { down, put, type Ranking, type Spot, tie, unranked, up } from "./ranking";

const ALL = ["a", "b", "c", "d"];
const begun: Ranking = { levels: [["a"], ["b"], ["c"]], out: ["d"] };

describe("a ranked ballot", () => {
  it("begins with nothing ranked", () => {
    expect(unranked(ALL)).toEqual({ levels: [], out: ALL });
  });

  it("ranks step by step from the bottom", () => {
    expect(up(begun, "d").levels).toEqual([["a"], ["b"], ["c"], ["d"]]);
    expect(up(up(begun, "d"), "d").levels).toEqual([["a"], ["b"], ["d"], ["c"]]);
    expect(up(begun, "a")).toEqual(begun);
  });

  it("goes down past the next level, and at last out", () => {
    expect(down(begun, "a").levels).toEqual([["b"], ["a"], ["c"]]);
    expect(down(begun, "c")).toEqual({ levels: [["a"], ["b"]], out: ["d", "c"] });
    expect(down(begun, "d")).toEqual(begun);
  });

  it("makes two equal, and parts them again", () => {
    const tied = tie(begun, "b");
    expect(tied.levels).toEqual([["a", "b"], ["c"]]);
    expect(tie(tied, "b")).toEqual(begun);
    expect(up(tied, "b").levels).toEqual([["b"], ["a"], ["c"]]);
    expect(down(tied, "a").levels).toEqual([["b"], ["a"], ["c"]]);
    expect(tie(begun, "a")).toEqual(begun);
  });

  it("holds every option exactly once, whatever is done", () => {
    const step = fc.tuple(
      fc.constantFrom(...ALL),
      fc.oneof(
        fc.constantFrom("up", "down", "tie"),
        fc.record({ at: fc.constantFrom("before", "on"), level: fc.nat(3) }),
        fc.constant({ at: "out" }),
      ),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let ranking = unranked(ALL);
        for (const [option, what] of steps) {
          if (what === "up") ranking = up(ranking, option);
          else if (what === "down") ranking = down(ranking, option);
          else if (what === "tie") ranking = tie(ranking, option);
          else ranking = put(ranking, option, what as Spot);
        }
        expect([...ranking.levels.flat(), ...ranking.out].sort()).toEqual(ALL);
        expect(ranking.levels.every((level) => level.length > 0)).toBe(true);
      }),
    );
  });
});
