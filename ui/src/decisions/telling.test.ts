import { describe, expect, it } from "vitest";
import { wordsOf } from "../words/words";
import { tallyOf, voteOn } from "./example";
import { howWords, listed, optionWords, quorumNeeded, refusalWords, verdictWords } from "./telling";

const words = wordsOf("en");

describe("deciding in sentences", () => {
  it("says how a vote is held", () => {
    expect(howWords(voteOn(), words)).toBe("majority of votes cast · quorum 2 of 3 · open ballots");
    expect(howWords(voteOn({ method: "fist", secret: true }), words)).toBe(
      "fist of five · floor 2 · quorum 2 of 3 · secret ballots",
    );
  });

  it("says what came of it, and why it is stuck", () => {
    expect(verdictWords(voteOn(), tallyOf(), words)).toBe("Stuck: a tie between “Build” and “Buy”.");
    const over = tallyOf({ verdict: { verdict: "stuck", why: { stuck: "nobody_over_the_bar" } }, needed: 3 });
    expect(verdictWords(voteOn(), over, words)).toContain("3 votes");
    const decided = tallyOf({ verdict: { verdict: "decided", option: "buy" } });
    expect(verdictWords(voteOn(), decided, words)).toBe("Decided: “Buy”.");
  });

  it("says why something is refused, with its gaps filled", () => {
    expect(refusalWords({ vote_refusal: "quorum_too_high", needed: 4, voters: 3 }, words)).toContain("4");
    expect(refusalWords({ vote_refusal: "method_forbids", method: "consent" }, words)).toContain("consent");
  });

  it("says until when nothing is done", () => {
    expect(optionWords({ text: "", until: "2027-03-01" }, words)).toBe(
      `Do nothing and observe until ${words.day("2027-03-01T12:00")}`,
    );
    expect(optionWords({ text: "Wait", until: null }, words)).toBe("Wait");
  });

  it("counts the quorum as the rules do: rounded up, and at least one", () => {
    expect(quorumNeeded({ quorum: "share", percent: 50 }, 7)).toBe(4);
    expect(quorumNeeded({ quorum: "share", percent: 1 }, 0)).toBe(1);
    expect(quorumNeeded({ quorum: "count", voters: 5 }, 7)).toBe(5);
  });

  it("lists names as one says them", () => {
    expect(listed(["Jonas", "Priya", "Mei-Ling"], "de")).toBe("Jonas, Priya und Mei-Ling");
  });
});
