import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesAsCards, looksLikeTable } from "./lines";

describe("pasted notes", () => {
  it("are one card for each line that says something", () => {
    expect(linesAsCards("a\n\n  b \r\n\t\nc")).toEqual(["a", "b", "c"]);
  });

  it("lose bullets, numbers and checkboxes in front", () => {
    const notes = "- one\n* two\n• three\n1. four\n12) five\n- [ ] six\n[x] seven\n-\n";
    expect(linesAsCards(notes)).toEqual(["one", "two", "three", "four", "five", "six", "seven"]);
  });

  it("keep what only looks like a bullet", () => {
    const notes = "-5 % churn\n*important*\n2027. Year of trust\n3.5 days";
    expect(linesAsCards(notes)).toEqual(["-5 % churn", "*important*", "2027. Year of trust", "3.5 days"]);
  });

  it("never become an empty card or one of several lines", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("-", " ", "[ ]", "1.", "\n", "\r\n", "ä", "\t") }),
        (notes) => {
          for (const card of linesAsCards(notes)) expect(card).toMatch(/^\S(.*\S)?$/);
        },
      ),
    );
  });

  it("are a table when they come from a spreadsheet", () => {
    expect(looksLikeTable("section\ttext\nneeds\tFast")).toBe(true);
    expect(looksLikeTable("Fast, and safe\nneeds\tno")).toBe(false);
  });
});
