import { describe, expect, it } from "vitest";
import type { DecisionLine } from "../protocol/protocol";
import { grouped, groupOf, standing } from "./groups";

function line(id: string, more: Partial<DecisionLine> = {}): DecisionLine {
  return {
    id,
    question: id,
    state: "draft",
    scope: "other",
    method: "majority",
    outcome: null,
    rounds: 0,
    closed_at: null,
    review_on: null,
    review_is_due: false,
    postponed_until: null,
    superseded_by: [],
    tampered: false,
    conflict: false,
    ...more,
  };
}

describe("the list of decisions", () => {
  it("begins with what is due, and shows only parts in which there is something", () => {
    const lines = [
      line("stuck", { state: "stuck" }),
      line("closed", { state: "closed" }),
      line("due", { state: "closed", review_is_due: true }),
      line("later", { state: "postponed", postponed_until: "2027-03-01" }),
      line("back", { state: "stuck", postponed_until: "2026-11-01" }),
      line("draft"),
    ];
    expect(grouped(lines).map(({ group, lines }) => [group, lines.map(({ id }) => id)])).toEqual([
      ["due", ["due", "back"]],
      ["open", ["stuck", "draft"]],
      ["postponed", ["later"]],
      ["decided", ["closed"]],
    ]);
    expect(groupOf(line("old", { state: "closed", superseded_by: [{ id: "x", title: "New" }] }))).toBe(
      "superseded",
    );
  });

  it("says that a vote is under way", () => {
    expect(standing(line("a", { state: "stuck" }), new Set(["a"]))).toBe("voting");
    expect(standing(line("a", { state: "stuck" }), new Set())).toBe("stuck");
  });
});
