import { describe, expect, it } from "vitest";
import { initials } from "./card";

describe("the letters of a name", () => {
  it.each([
    ["Jonas", "Jo"],
    ["Mei-Ling 李", "M李"],
    ["Ahmed أحمد", "Aأ"],
    ["Ada King Lovelace", "AL"],
    ["Amara (product)", "Am"],
    ["🎉 Party Time", "PT"],
    ["👩🏽‍🚀Neil", "Ne"],
    ["🚢", "🚢"],
    ["👩🏽‍🚀 🎉", "👩🏽‍🚀"],
    ["", ""],
  ])("%s: %s", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
