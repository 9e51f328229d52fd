import { describe, expect, it } from "vitest";
import type { Entry } from "../protocol/protocol";
import { decisionOf, readDraft, votersAfter } from "./draft";

function entry(id: string, kind: Entry["kind"], fields: Entry["fields"]): Entry {
  return { id, kind, fields, created_at: "2026-11-22T10:00:00Z", created_by: "Amara" };
}

const ENTRIES = [
  entry("d1", "decision", {
    question: { text: "Build or buy? " },
    method: { word: "ranked" },
    "voters/m1": { flag: true },
    "voters/m2": { flag: true },
  }),
  entry("o1", "option", { decision: { word: "d1" }, text: { text: "Build" } }),
  entry("o2", "option", { decision: { word: "d2" }, text: { text: "Another question's" } }),
  entry("o3", "option", { decision: { word: "d1" }, text: { text: "" }, until: { word: "2027-03-01" } }),
];

describe("a draft", () => {
  it("is as it was written: spaces, empty options and all", () => {
    const draft = readDraft(ENTRIES, "d1");
    expect(draft?.question).toBe("Build or buy? ");
    expect(draft?.options).toEqual([
      { id: "o1", text: "Build", until: null, bringsRules: false },
      { id: "o3", text: "", until: "2027-03-01", bringsRules: false },
    ]);
    expect(draft?.voters).toEqual(["m1", "m2"]);
    expect(draft?.own.has("method")).toBe(true);
    expect(draft?.own.has("base")).toBe(false);
    expect(readDraft(ENTRIES, "d9")).toBeNull();
  });
});

describe("what is shown", () => {
  it("is the decision, also for one of its options", () => {
    expect(decisionOf(ENTRIES, "o1")).toBe("d1");
    expect(decisionOf(ENTRIES, "d1")).toBe("d1");
    expect(decisionOf(ENTRIES, "gone")).toBe("gone");
  });
});

describe("who may vote", () => {
  const all = ["m1", "m2", "m3"];

  it("is said by name as soon as it is not all", () => {
    expect(votersAfter(all, [], "m3", false)).toEqual({ set: ["m1", "m2"], clear: [] });
    expect(votersAfter(all, ["m1", "m2"], "m2", false)).toEqual({ set: [], clear: ["m2"] });
  });

  it("is left unsaid again when it is all", () => {
    expect(votersAfter(all, ["m1", "m2"], "m3", true)).toEqual({ set: [], clear: ["m1", "m2"] });
  });

  it("is never nobody", () => {
    expect(votersAfter(all, ["m1"], "m1", false)).toEqual({ set: [], clear: [] });
  });
});
