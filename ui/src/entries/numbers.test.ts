import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberIn } from "./numbers";

describe("a number in a text", () => {
  it.each([
    ["1.2", ".", 1.2],
    ["1,2", ".", 1.2],
    ["1,000", ".", 1000],
    ["1.000", ".", 1],
    ["1.000", ",", 1000],
    ["1,000", ",", 1],
    ["1.000,5", ".", 1000.5],
    ["1,000.5", ",", 1000.5],
    ["12 000", ".", 12000],
    ["−3", ".", -3],
    ["99.9", ",", 99.9],
  ] as const)("%s, where %s is the decimal sign, is %d", (text, decimal, number) => {
    expect(numberIn(text, decimal)).toBe(number);
  });

  it("is none when nothing is written, and something else when it is no number", () => {
    expect(numberIn("  ", ".")).toBeNull();
    for (const text of ["two", "1.2.3,4,5", "-", ".", "1e5", "5 %"])
      expect(numberIn(text, ".")).toBeUndefined();
  });

  it("comes back as it was shown, in both languages", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), (drawn) => {
        const number = Number(drawn.toFixed(6));
        for (const [language, decimal] of [
          ["en", "."],
          ["de", ","],
        ] as const) {
          const shown = new Intl.NumberFormat(language, {
            useGrouping: true,
            maximumFractionDigits: 12,
          }).format(number);
          expect(numberIn(shown, decimal)).toBeCloseTo(number, 6);
        }
      }),
    );
  });
});
