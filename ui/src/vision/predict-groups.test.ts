import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card, Command, SectionGroups } from "../protocol/protocol";
import { predictGroups } from "./predict-groups";

const CARDS = [..."abcdef"].map(
  (id): Card => ({
    id,
    section: id < "e" ? "needs" : "product",
    text: id,
    state: "assumption",
    author: null,
    created_at: "2026-03-03T10:00:00Z",
  }),
);

const SEEN: SectionGroups[] = [
  {
    section: "needs",
    groups: [
      { id: "speed", name: "Speed", cards: ["a", "b"] },
      { id: "trust", name: "Trust", cards: ["c"] },
      { id: "cost", name: "Cost", cards: [] },
    ],
    rest: ["d"],
  },
];

const shown = (groups: readonly SectionGroups[]) =>
  groups.flatMap(({ groups }) => groups.map(({ id, cards }) => `${id}: ${cards.join(" ")}`.trim()));

const predicted = (...commands: Command[]) =>
  shown(
    predictGroups(
      SEEN,
      7,
      commands.map((command) => ({ command, seq: null })),
      CARDS,
    ),
  );

describe("groups that are predicted", () => {
  it("hold what was just put into them", () => {
    const rest = ["trust: c", "cost:"];
    expect(predicted({ command: "group_cards", cards: ["d", "a"], group: "trust" })).toEqual([
      "speed: b",
      "trust: c d a",
      "cost:",
    ]);
    expect(predicted({ command: "group_cards", cards: ["a"], group: null })).toEqual(["speed: b", ...rest]);
    const start = { command: "start_group", group: "new", name: "New" } as const;
    expect(predicted({ ...start, cards: ["b", "d"] })).toEqual(["speed: a", ...rest, "new: b d"]);
    expect(predicted({ ...start, cards: ["e"] })).toEqual(["speed: a b", ...rest, "new: e"]);
  });

  it("are taken apart, and stand in another order", () => {
    expect(predicted({ command: "delete_entries", entries: ["speed"] })).toEqual(["trust: c", "cost:"]);
    expect(predicted({ command: "ungroup_all", section: "needs" })).toEqual([]);
    expect(predicted({ command: "ungroup_all", section: "product" })).toHaveLength(3);
    expect(predicted({ command: "move_entry", entry: "cost", after: null })[0]).toBe("cost:");
    expect(predicted({ command: "move_entry", entry: "speed", after: "trust" })[1]).toBe("speed: a b");
  });

  it("are left as they were seen by acts that are in the look, and by others", () => {
    const own = [{ command: { command: "ungroup_all", section: null }, seq: 7 } as const];
    expect(predictGroups(SEEN, 7, own, CARDS)).toBe(SEEN);
    expect(predictGroups(SEEN, 6, own, CARDS)).not.toBe(SEEN);
    const rename = { command: { command: "rename", name: "Hub" }, seq: null } as const;
    expect(predictGroups(SEEN, 7, [rename], CARDS)).toBe(SEEN);
  });

  it("never hold a card twice, whatever was done", () => {
    const cards = fc.uniqueArray(fc.constantFrom(..."abcd"), { minLength: 1 });
    const group = fc.constantFrom("speed", "trust", "cost", "x");
    const command: fc.Arbitrary<Command> = fc.oneof(
      fc.record({ command: fc.constant("group_cards" as const), cards, group: fc.option(group) }),
      fc.record({ command: fc.constant("start_group" as const), group, name: fc.constant(""), cards }),
      fc.record({ command: fc.constant("move_entry" as const), entry: group, after: fc.option(group) }),
      fc.record({ command: fc.constant("delete_entries" as const), entries: fc.array(group) }),
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        const own = commands.map((command) => ({ command, seq: null }));
        const all = predictGroups(SEEN, 7, own, CARDS).flatMap(({ groups }) => groups);
        const held = all.flatMap(({ cards }) => cards);
        expect(new Set(held).size).toBe(held.length);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      }),
    );
  });
});
