import { beforeEach, describe, expect, it } from "vitest";
import { draftsIn } from "../writing/drafts";
import { keptOf } from "./said";

const of = (decision: string, product = "p1") => keptOf(localStorage, product, decision, () => 50);

beforeEach(() => localStorage.clear());

describe("what is being said about a decision", () => {
  it("is kept no more when the decision was closed elsewhere", () => {
    for (const said of ["reason", "dissent", "double_vote", "split"] as const) of("d1").keep(said, "Begun");
    of("d2").keep("reason", "Of another one");
    of("d1").dropAll();
    expect(of("d1").read("reason")).toBeNull();
    expect(Object.keys(localStorage)).toHaveLength(1);
    expect(of("d2").read("reason")).toBe("Of another one");
  });

  it("is there again after the page went, until it was said", () => {
    of("d1").keep("reason", "We must own matching.");
    of("d1").keep("dissent", "");
    expect(of("d1").read("reason")).toBe("We must own matching.");
    expect(of("d1").read("dissent")).toBe("");
    of("d1").drop("reason");
    expect(of("d1").read("reason")).toBeNull();
  });

  it("belongs to one decision of one product", () => {
    of("d1").keep("split", "One\nTwo");
    expect(of("d2").read("split")).toBeNull();
    expect(of("d1", "p2").read("split")).toBeNull();
  });

  it("is no draft of a card or of a text of an entry", () => {
    of("d1").keep("double_vote", "Because.");
    const others = draftsIn<{ card?: unknown; entry?: string }>(
      localStorage,
      "p1",
      (kept) => kept.card !== undefined || kept.entry !== undefined,
    );
    expect(others.leftovers(100)).toEqual([]);
  });
});
