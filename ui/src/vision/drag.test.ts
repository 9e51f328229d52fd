import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { countAbove, placeAt } from "./drag";

afterEach(() => document.body.replaceChildren());

/** A section of cards, each 100 high, the first from 0 to 100; the pointer is over it. */
function pane(...cards: string[]) {
  const section = document.createElement("section");
  section.dataset.section = "needs";
  for (const [at, id] of cards.entries()) {
    const row = document.createElement("div");
    row.dataset.card = id;
    row.getBoundingClientRect = () => new DOMRect(0, at * 100, 200, 100);
    section.append(row);
  }
  document.body.append(section);
  document.elementsFromPoint = vi.fn(() => [section]);
}

describe("a carried card", () => {
  it("hangs below the cards whose middle the pointer has passed", () => {
    pane("a", "b", "c");
    const after = (y: number) => placeAt({ x: 10, y }, "other")?.after;
    expect([20, 60, 140, 160, 260, 900].map(after)).toEqual([null, "a", "a", "b", "c", "c"]);
  });

  it("never hangs below itself", () => {
    pane("a", "b", "c");
    expect(placeAt({ x: 10, y: 190 }, "b")).toEqual({ section: "needs", after: "a", group: null });
  });

  it("hangs among the cards of the group under the pointer, and outside of groups among the others", () => {
    pane("a", "b", "c");
    const section = document.querySelector("section") as HTMLElement;
    const group = document.createElement("div");
    group.dataset.group = "g";
    section.prepend(group);
    group.append(...[...section.querySelectorAll("[data-card]")].slice(0, 2));
    expect(placeAt({ x: 10, y: 190 }, "c")).toEqual({ section: "needs", after: null, group: null });
    document.elementsFromPoint = vi.fn(() => [group, section]);
    expect(placeAt({ x: 10, y: 190 }, "c")).toEqual({ section: "needs", after: "b", group: "g" });
  });

  it("hangs on top of an empty section, and nowhere outside of sections", () => {
    pane();
    expect(placeAt({ x: 10, y: 50 }, "a")).toEqual({ section: "needs", after: null, group: null });
    document.elementsFromPoint = vi.fn(() => [document.body]);
    expect(placeAt({ x: 10, y: 50 }, "a")).toBeNull();
  });
});

describe("counting what lies above", () => {
  it("finds the border wherever it is", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (count, border) => {
        const above = Math.min(count, border);
        expect(countAbove(count, (at) => at < above)).toBe(above);
      }),
    );
  });
});
