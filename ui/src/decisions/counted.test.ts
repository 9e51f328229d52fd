import { describe, expect, it } from "vitest";
import { abstained, barsOf, namedIn, others, remarksIn } from "./counted";
import { cast, roundOf, tallyOf, voteOn } from "./example";

const TIE = [
  cast("amara", { ballot: "option", option: "build" }),
  cast("jonas", { ballot: "option", option: "buy" }),
  cast("ahmed", { ballot: "abstain" }),
];

describe("the bars of a tally", () => {
  it("say for each option how many, of how many votes cast, and who", () => {
    const bars = barsOf(voteOn(), tallyOf(), TIE);
    expect(bars.map(({ key, count, whole }) => [key, count, whole])).toEqual([
      ["build", 1, 2],
      ["buy", 1, 2],
      ["wait", 0, 2],
    ]);
    expect(bars.map(({ who }) => who.map(({ member }) => member))).toEqual([["amara"], ["jonas"], []]);
    expect(abstained(TIE).map(({ member }) => member)).toEqual(["ahmed"]);
  });

  it("of dots are parts of all dots that lie", () => {
    const counts = [
      { option: "build", count: 4 },
      { option: "buy", count: 2 },
    ];
    const bars = barsOf(voteOn({ method: "dots" }), tallyOf({ counts }), [
      cast("amara", { ballot: "dots", on: [{ option: "build", dots: 3 }] }),
    ]);
    expect(bars.map(({ count, whole }) => count / whole)).toEqual([4 / 6, 2 / 6]);
    expect(bars[0]?.who).toHaveLength(1);
  });

  it("of consent and of hands say what was said, and which hands are below the floor", () => {
    const consent = { consents: 2, concerns: 0, objections: 1 };
    const said = barsOf(voteOn({ method: "consent" }), tallyOf({ consent, votes_cast: 3 }), []);
    expect(said.map(({ key, count }) => [key, count])).toEqual([
      ["consents", 2],
      ["concerns", 0],
      ["objections", 1],
    ]);
    const hands = barsOf(voteOn({ method: "fist" }), tallyOf({ fingers: [0, 1, 0, 1, 0, 1] }), []);
    expect(hands.filter((bar) => bar.of === "fingers" && bar.isBelow).map(({ key }) => key)).toEqual([
      "0",
      "1",
    ]);
  });

  it("never divide by nothing", () => {
    const nothing = tallyOf({ votes_cast: 0, counts: [{ option: "build", count: 0 }] });
    expect(barsOf(voteOn(), nothing, [])[0]?.whole).toBe(1);
  });
});

describe("a round", () => {
  it("that was secret names nobody", () => {
    const ballots = [cast("jonas", { ballot: "objection", reason: "Too dear." })];
    const secret = roundOf(voteOn({ method: "consent", secret: true }), ballots);
    expect(namedIn(secret)).toEqual([]);
    expect(remarksIn(secret)).toEqual([{ said: "objection", member: null, text: "Too dear." }]);
    expect(others(secret, "build")).toEqual([]);
    const open = roundOf(voteOn({ method: "consent" }), ballots);
    expect(remarksIn(open)[0]?.member).toBe("jonas");
  });

  it("says who voted otherwise; who abstained did not", () => {
    expect(others(roundOf(voteOn(), TIE), "build")).toEqual(["jonas"]);
    const ranked = [
      cast("amara", { ballot: "ranked", levels: [["build", "buy"]] }),
      cast("jonas", { ballot: "ranked", levels: [["buy"], ["build"]] }),
    ];
    expect(others(roundOf(voteOn({ method: "ranked" }), ranked), "build")).toEqual(["jonas"]);
  });
});
