import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundles } from "./bundles";

describe("bundles", () => {
  it("hold everything in its order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat()),
        fc.array(fc.nat()),
        fc.integer({ min: 1, max: 7 }),
        (before, all, size) => {
          const made = bundles(all, bundles(before, [], size), size);
          expect(made.flat()).toEqual(all);
          expect(made.every((bundle) => bundle.length > 0 && bundle.length <= size)).toBe(true);
        },
      ),
    );
  });

  it("stay the same where nothing changed", () => {
    const before = bundles([1, 2, 3, 4, 5, 6], [], 2);
    const after = bundles([1, 2, 3, 40, 5, 6], before, 2);
    expect(after.map((bundle, at) => bundle === before[at])).toEqual([true, false, true]);
  });
});
