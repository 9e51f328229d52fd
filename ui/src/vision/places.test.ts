import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card, Section } from "../protocol/protocol";
import { endOf, neighbourOf, stepFocus, stepMove } from "./places";
import { cardAbove, hang, shownSections, type Wall } from "./sections";

function card(id: string, section: Section): Card {
  return { id, section, text: id, state: "assumption", author: null, created_at: "2026-11-22T10:00:00Z" };
}

const cards = [
  card("v", "vision"),
  card("t1", "target_group"),
  card("t2", "target_group"),
  card("p1", "product"),
  card("p2", "product"),
  card("p3", "product"),
];
const wall = hang(cards);
const the = (id: string) => cards.find((card) => card.id === id) as Card;

const anyWall = fc
  .array(fc.constantFrom(...shownSections(true)), { minLength: 1, maxLength: 20 })
  .map((sections) => hang(sections.map((section, at) => card(`c${at}`, section))));

function moved(wall: Wall, card: Card, to: { section: Section; after: string | null }): Wall {
  const rest = shownSections(true).flatMap((section) =>
    wall[section].filter((other) => other.id !== card.id),
  );
  const at =
    to.after === null
      ? rest.findIndex((other) => other.section === to.section)
      : rest.findIndex((other) => other.id === to.after) + 1;
  const place = at < 0 ? rest.length : at;
  return hang([...rest.slice(0, place), { ...card, section: to.section }, ...rest.slice(place)]);
}

describe("the focus", () => {
  it("goes up and down in a section and over its edge to the next row", () => {
    expect(stepFocus(wall, false, the("t1"), "down")).toBe("t2");
    expect(stepFocus(wall, false, the("t1"), "up")).toBe("v");
    expect(stepFocus(wall, false, the("v"), "down")).toBe("t1");
    expect(stepFocus(wall, false, the("p3"), "down")).toBeNull();
  });

  it("goes sideways at the same height, past sections without cards", () => {
    expect(stepFocus(wall, false, the("t2"), "right")).toBe("p2");
    expect(stepFocus(wall, false, the("p3"), "left")).toBe("t2");
    expect(stepFocus(wall, false, the("p1"), "right")).toBeNull();
  });

  it("goes to the first and the last card of a section", () => {
    expect(stepFocus(wall, false, the("p2"), "first")).toBe("p1");
    expect(stepFocus(wall, false, the("p2"), "last")).toBe("p3");
  });

  it("stays near a card that goes", () => {
    expect(neighbourOf(wall, false, the("t1"))).toBe("t2");
    expect(neighbourOf(wall, false, the("p3"))).toBe("p2");
    expect(neighbourOf(wall, false, the("v"))).toBe("t1");
  });
});

describe("a card", () => {
  it("goes up and down by one, and no further than the section", () => {
    expect(stepMove(wall, false, the("p2"), "up")).toEqual({ section: "product", after: null });
    expect(stepMove(wall, false, the("p2"), "down")).toEqual({ section: "product", after: "p3" });
    expect(stepMove(wall, false, the("p1"), "up")).toBeNull();
    expect(stepMove(wall, false, the("p3"), "down")).toBeNull();
  });

  it("goes sideways through all sections, empty ones too", () => {
    expect(stepMove(wall, false, the("t2"), "right")).toEqual({ section: "needs", after: null });
    expect(stepMove(wall, false, the("p3"), "left")).toEqual({ section: "needs", after: null });
    expect(stepMove(wall, false, the("v"), "left")).toBeNull();
  });

  it("is back where it was after a step down and a step up", () => {
    fc.assert(
      fc.property(anyWall, fc.nat(), (wall, pick) => {
        const all = shownSections(true).flatMap((section) => wall[section]);
        const card = all[pick % all.length] as Card;
        const down = stepMove(wall, true, card, "down");
        if (!down) return;
        const lower = moved(wall, card, down);
        const up = stepMove(lower, true, { ...card, section: down.section }, "up");
        expect(up).toEqual({ section: card.section, after: cardAbove(wall, card) });
      }),
    );
  });

  it("never hangs below itself", () => {
    fc.assert(
      fc.property(
        anyWall,
        fc.nat(),
        fc.constantFrom("up", "down", "left", "right", "first", "last"),
        (wall, pick, arrow) => {
          const all = shownSections(true).flatMap((section) => wall[section]);
          const card = all[pick % all.length] as Card;
          expect(stepMove(wall, true, card, arrow)?.after).not.toBe(card.id);
        },
      ),
    );
  });

  it("can be put at the end of any section", () => {
    expect(endOf(wall, "product")).toEqual({ section: "product", after: "p3" });
    expect(endOf(wall, "needs")).toEqual({ section: "needs", after: null });
  });
});

describe("a wall", () => {
  it("keeps the lists of sections in which nothing changed", () => {
    const changed = hang([...cards.slice(0, -1), { ...the("p3"), text: "new" }], wall);
    expect(changed.target_group).toBe(wall.target_group);
    expect(changed.product).not.toBe(wall.product);
  });
});
