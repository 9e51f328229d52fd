import { describe, expect, it } from "vitest";
import { barOf, partOf } from "./bars";
import { afterMoved } from "./order";
import { moved, written } from "./stretch";
import dates from "./written-dates.json";

describe("a step that is moved", () => {
  const ids = ["a", "b", "c"];

  it("comes after the one it passes, or before the one it leaves behind", () => {
    expect(afterMoved(ids, "a", 1)).toBe("b");
    expect(afterMoved(ids, "c", -1)).toBe("a");
    expect(afterMoved(ids, "b", -1)).toBeNull();
  });

  it("stays at the ends", () => {
    expect(afterMoved(ids, "a", -1)).toBeUndefined();
    expect(afterMoved(ids, "c", 1)).toBeUndefined();
    expect(afterMoved(ids, "x", 1)).toBeUndefined();
  });
});

describe("the time line", () => {
  const year = { first: "2027-01-01", last: "2027-12-31" };

  it("gives each day its place, both ends included", () => {
    expect(barOf(year, year)).toEqual({ from: 0, to: 1 });
    expect(partOf("2027-01-01", year)).toBe(0);
    const { from, to } = barOf({ first: "2027-07-01", last: "2027-07-01" }, year);
    expect(from).toBeCloseTo(181 / 365);
    expect(to - from).toBeCloseTo(1 / 365);
  });

  it("keeps what lies outside at its edge", () => {
    expect(barOf({ first: "2020-01-01", last: "2030-01-01" }, year)).toEqual({ from: 0, to: 1 });
  });
});

describe("a bar whose ends are moved", () => {
  const quarter = { first: "2027-01-01", last: "2027-03-31" };

  it("goes from edge to edge, across years, and never ends before it begins", () => {
    expect(moved(quarter, "last", 1)).toEqual({ first: "2027-01-01", last: "2027-06-30" });
    expect(moved(quarter, "first", -1)).toEqual({ first: "2026-10-01", last: "2027-03-31" });
    expect(moved(quarter, "both", 4)).toEqual({ first: "2028-01-01", last: "2028-03-31" });
    expect(moved(quarter, "first", 1)).toBe(quarter);
    expect(moved(quarter, "last", -1)).toBe(quarter);
    expect(moved(quarter, "last", 0)).toEqual(quarter);
  });

  it("goes to the nearest edge first when it begins or ends between two", () => {
    const march = { first: "2027-03-01", last: "2027-05-15" };
    expect(moved(march, "first", -1).first).toBe("2027-01-01");
    expect(moved(march, "first", 1).first).toBe("2027-04-01");
    expect(moved(march, "last", 1).last).toBe("2027-06-30");
    expect(moved(march, "last", -1).last).toBe("2027-03-31");
  });

  it("is written as coarsely as it can be said exactly", () => {
    for (const [first = "", last = "", language = "", text] of dates) {
      expect(written({ first, last }, language)).toBe(text);
    }
  });
});
