import { describe, expect, it } from "vitest";
import type { Rules } from "../protocol/protocol";
import { voteOn } from "./example";
import { isSame, isWider, withScope } from "./rules";

const RULES: Rules = { voting: voteOn().voting, double_vote: ["vision", "roadmap"], second_round: true };

describe("rules that are being changed", () => {
  it("are the same whatever the order of their scopes", () => {
    expect(isSame(RULES, { ...RULES, double_vote: ["roadmap", "vision"] })).toBe(true);
    expect(isSame(RULES, { ...RULES, second_round: false })).toBe(false);
    const quorum = { quorum: "count", voters: 50 } as const;
    expect(isSame(RULES, { ...RULES, voting: { ...RULES.voting, quorum } })).toBe(false);
  });

  it("are wider when the double vote is allowed where it was not", () => {
    expect(isWider(withScope(RULES, "backlog", true), RULES)).toBe(true);
    expect(isWider(withScope(RULES, "vision", false), RULES)).toBe(false);
  });
});
