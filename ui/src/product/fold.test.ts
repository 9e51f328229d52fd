import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card, Fresh, ProductView, Section } from "../protocol/protocol";
import { foldFresh, foldPush, type ProductPush, predict, SECTIONS } from "./fold";

const AT = "2026-03-03T10:00:00Z";

function card(id: string, section: Section = "needs", text = id): Card {
  return { id, section, text, state: "assumption", author: null, created_at: AT };
}

function view(cards: Card[], seq = 1): ProductView {
  return {
    id: "p",
    name: "Hub",
    created_at: AT,
    seq,
    extended: false,
    cards,
    hints: [],
    undo: { undo: null, redo: null },
    read_only: false,
  };
}

function push(seq: number, acts: number, fresh: Fresh[]): ProductPush {
  const act = { id: "a", at: AT, by: "Jo", what: { what: "started", name: "Hub" } } as const;
  return {
    push: "product",
    product: "p",
    seq,
    acts,
    act,
    fresh,
    hints: [],
    undo: { undo: null, redo: null },
  };
}

/** What the program tells when a board becomes another one: each touched thing, neighbours above first. */
function freshFor(before: Card[], after: Card[], touched: ReadonlySet<string>): Fresh[] {
  const gone = before.filter((card) => !after.some((other) => other.id === card.id));
  const fresh: Fresh[] = gone.map((card) => ({ fresh: "gone", card: card.id }));
  for (const section of SECTIONS) {
    let above: string | null = null;
    for (const card of after.filter((card) => card.section === section)) {
      if (touched.has(card.id)) fresh.push({ fresh: "card", card, after: above });
      above = card.id;
    }
  }
  return fresh;
}

const inOrder = (cards: Card[]) =>
  SECTIONS.flatMap((section) => cards.filter((card) => card.section === section));

/** A board, and the same board after some cards were taken out, moved, changed or added. */
const change = fc
  .record({
    sizes: fc.array(fc.constantFrom(...SECTIONS), { maxLength: 12 }),
    moved: fc.array(
      fc.record({
        which: fc.nat(14),
        to: fc.constantFrom(...SECTIONS),
        at: fc.nat(14),
        gone: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ sizes, moved }) => {
    const before = inOrder(sizes.map((section, at) => card(`c${at}`, section)));
    let after = before;
    const touched = new Set<string>();
    for (const { which, to, at, gone } of moved) {
      const id = `c${which}`;
      touched.add(id);
      const rest = after.filter((card) => card.id !== id);
      const here = rest.filter((card) => card.section === to);
      const others = rest.filter((card) => card.section !== to);
      if (!gone) here.splice(at % (here.length + 1), 0, card(id, to, `now ${which}`));
      after = inOrder([...others, ...here]);
    }
    return { before, after, touched };
  });

describe("folding news", () => {
  it("shows exactly what the program has", () => {
    fc.assert(
      fc.property(change, ({ before, after, touched }) => {
        const shown = foldFresh(view(before), freshFor(before, after, touched));
        expect(shown.cards).toEqual(after);
      }),
    );
  });

  it("f1 folding the same news twice changes nothing", () => {
    fc.assert(
      fc.property(change, ({ before, after, touched }) => {
        const fresh = freshFor(before, after, touched);
        const once = foldFresh(view(before), fresh);
        expect(foldFresh(once, fresh).cards).toEqual(once.cards);
      }),
    );
  });

  it("f2 a card that did not change stays the same object", () => {
    fc.assert(
      fc.property(change, ({ before, after, touched }) => {
        const shown = foldFresh(view(before), freshFor(before, after, touched));
        const kept = shown.cards.filter((card) => !touched.has(card.id));
        expect(kept.every((card) => before.includes(card))).toBe(true);
      }),
    );
  });

  it("f3 a card whose neighbour above is unknown goes to the end of its section", () => {
    const before = [card("a"), card("b"), card("p", "product")];
    const shown = foldFresh(view(before), [{ fresh: "card", card: card("n"), after: "nobody" }]);
    expect(shown.cards.map((card) => card.id)).toEqual(["a", "b", "n", "p"]);
    const elsewhere = foldFresh(view(before), [{ fresh: "card", card: card("n"), after: "p" }]);
    expect(elsewhere.cards.map((card) => card.id)).toEqual(["a", "b", "n", "p"]);
  });

  it("f4 a push that is known is passed over, one after a gap asks for opening again", () => {
    const now = view([card("a")], 5);
    expect(foldPush(now, push(5, 1, [{ fresh: "gone", card: "a" }]))).toBe(now);
    expect(foldPush(now, push(7, 1, []))).toBe("gap");
    expect(foldPush(now, push(7, 2, [{ fresh: "gone", card: "a" }]))).toMatchObject({ seq: 7, cards: [] });
  });

  it("f5 what can be undone stays as it is while a push says nothing of it", () => {
    const renamed = { what: "renamed", from: "Hub", to: "Core" } as const;
    const now = { ...view([], 5), undo: { undo: renamed, redo: null } };
    expect(foldPush(now, { ...push(6, 1, []), undo: null })).toMatchObject({ seq: 6, undo: now.undo });
    expect(foldPush(now, push(6, 1, []))).toMatchObject({ undo: { undo: null, redo: null } });
  });

  it("takes thousands of cards at once without delay", () => {
    const many = Array.from({ length: 5_000 }, (_, at) => card(`c${at}`));
    const fresh = many.map((card, at): Fresh => ({ fresh: "card", card, after: many[at - 1]?.id ?? null }));
    const began = performance.now();
    expect(foldFresh(view([]), fresh).cards).toEqual(many);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe("predicting one's own act", () => {
  const before = view([card("a"), card("b"), card("p", "product")]);
  const texts = (view: ProductView) => view.cards.map((card) => `${card.section} ${card.text}`);

  it("puts a card up below its neighbour, once", () => {
    const command = {
      command: "add_card",
      card: { id: "n", section: "needs", text: "new", state: "assumption", author: null },
      after: "a",
    } as const;
    const shown = predict(before, command, "Jo", AT);
    expect(texts(shown)).toEqual(["needs a", "needs new", "needs b", "product p"]);
    expect(shown.cards[1]?.author).toBe("Jo");
    expect(predict(shown, command, "Jo", AT).cards).toHaveLength(4);
  });

  it("writes only where the text is as it was", () => {
    const shown = predict(before, { command: "write", card: "a", was: "a", now: "ab" }, "Jo", AT);
    expect(texts(shown)[0]).toBe("needs ab");
    const late = predict(shown, { command: "write", card: "a", was: "a", now: "ac" }, "Jo", AT);
    expect(texts(late)[0]).toBe("needs ab");
  });

  it("moves a card to another section, on top", () => {
    const shown = predict(before, { command: "move", card: "b", section: "product", after: null }, "Jo", AT);
    expect(texts(shown)).toEqual(["needs a", "product b", "product p"]);
  });

  it("takes cards down, marks them, names the product", () => {
    expect(texts(predict(before, { command: "delete", cards: ["a", "p"] }, "Jo", AT))).toEqual(["needs b"]);
    const marked = predict(before, { command: "set_state", card: "b", state: "confirmed" }, "Jo", AT);
    expect(marked.cards[1]?.state).toBe("confirmed");
    expect(marked.cards[0]).toBe(before.cards[0]);
    expect(predict(before, { command: "rename", name: " Core " }, "Jo", AT).name).toBe("Core");
  });
});
