import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card, Section, SectionGroups } from "../protocol/protocol";
import { arranged, groupOf, type Piles, pile, stepGrouped } from "./grouping";
import { hang, type Wall } from "./sections";

const card = (id: string, section: Section = "needs"): Card => ({
  id,
  section,
  text: id,
  state: "assumption",
  author: null,
  created_at: "2026-03-03T10:00:00Z",
});

const grouped = (groups: Record<string, string[]>, section: Section = "needs"): SectionGroups[] => [
  { section, groups: Object.entries(groups).map(([id, cards]) => ({ id, name: id, cards })), rest: [] },
];

const shown = (piles: Piles, section: Section = "needs") =>
  piles[section].map(({ id, cards }) => `${id ?? ""}: ${cards.map(({ id }) => id).join(" ")}`.trim());

const WALL = hang(["a", "b", "c", "d", "e"].map((id) => card(id)));
const GROUPS = grouped({ speed: ["d", "b"], trust: ["e"], empty: [] });

function step(id: string, arrow: Parameters<typeof stepGrouped>[4], wall: Wall = WALL) {
  const piles = pile(wall, GROUPS);
  return stepGrouped(arranged(wall, piles), piles, false, card(id), arrow);
}

describe("cards in groups", () => {
  it("hang in the order of the board, and what is in no group comes last", () => {
    const piles = pile(WALL, GROUPS);
    expect(shown(piles)).toEqual(["speed: b d", "trust: e", "empty:", ": a c"]);
    expect(arranged(WALL, piles).needs.map(({ id }) => id)).toEqual(["b", "d", "e", "a", "c"]);
    expect(groupOf(piles, card("d"))).toBe("speed");
    expect(groupOf(piles, card("a"))).toBeNull();
  });

  it("leave the vision itself on top, unless it is grouped", () => {
    const wall = hang(["v", "w", "x"].map((id) => card(id, "vision")));
    expect(shown(pile(wall, grouped({ one: ["w"] }, "vision")), "vision")).toEqual([": v", "one: w", ": x"]);
    expect(shown(pile(wall, grouped({ one: ["v"] }, "vision")), "vision")).toEqual(["one: v", ": w x"]);
  });

  it("are not shown in a section they do not hang in any more", () => {
    expect(shown(pile(hang([card("a")]), GROUPS))).toEqual(["speed:", "trust:", "empty:", ": a"]);
  });

  it("stay the same piles where nothing changed", () => {
    const before = pile(WALL, GROUPS);
    expect(pile({ ...WALL, needs: [...WALL.needs] }, GROUPS, before).needs).toBe(before.needs);
    const after = pile(WALL, grouped({ speed: ["d", "b"], trust: ["e", "a"], empty: [] }), before);
    expect(after.needs[0]).toBe(before.needs[0]);
    expect(after.needs[1]).not.toBe(before.needs[1]);
  });

  it("move within their group, and over its edge into the next one or out of any", () => {
    expect(step("d", "up")).toEqual({ to: "place", place: { section: "needs", after: null } });
    expect(step("c", "first")).toEqual({ to: "place", place: { section: "needs", after: null } });
    expect(step("b", "last")).toEqual({ to: "place", place: { section: "needs", after: "d" } });
    const edge = (group: string | null, after: string | null = null) => ({
      to: "group",
      group,
      place: { section: "needs", after },
    });
    expect(step("d", "down")).toEqual(edge("trust"));
    expect(step("e", "down")).toEqual(edge("empty"));
    expect(step("e", "up")).toEqual(edge("speed", "d"));
    expect(step("a", "up")).toEqual(edge("empty"));
    expect(step("b", "up")).toBeNull();
    expect(step("c", "down")).toBeNull();
    expect(step("b", "right")).toEqual({ to: "place", place: { section: "product", after: null } });
  });

  it("are all shown, once, whatever the program says of them", () => {
    const ids = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 8 });
    const groups = fc.array(ids, { maxLength: 4 });
    fc.assert(
      fc.property(ids, groups, (hanging, inside) => {
        const wall = hang(hanging.map((id) => card(id)));
        const said = Object.fromEntries(inside.map((cards, at) => [`g${at}`, cards]));
        const needs = arranged(wall, pile(wall, grouped(said))).needs.map(({ id }) => id);
        expect([...needs].sort()).toEqual([...hanging].sort());
      }),
    );
  });
});
