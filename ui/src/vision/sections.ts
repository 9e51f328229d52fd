/**
 * The nine sections of the board, their order on the wall, and which cards hang in which.
 * Draws nothing and decides nothing.
 */
import type { Card, CardId, Hint, Section } from "../protocol/protocol";

/** The rows of the wall, from top to bottom; the third is shown on the extended board only. */
export const ROWS: readonly (readonly Section[])[] = [
  ["vision"],
  ["target_group", "needs", "product", "business_goals"],
  ["competitors", "revenue_streams", "cost_factors", "channels"],
];

const FIVE: readonly Section[] = ROWS.slice(0, 2).flat();
const NINE: readonly Section[] = ROWS.flat();

export type Tint = "sun" | "sky" | "leaf" | "rose" | "lilac" | "stone";

const TINTS: Record<Section, Tint> = {
  vision: "stone",
  target_group: "sun",
  needs: "sky",
  product: "leaf",
  business_goals: "lilac",
  competitors: "rose",
  revenue_streams: "stone",
  cost_factors: "sun",
  channels: "sky",
};

/** The cards of each section, from top to bottom. */
export type Wall = Readonly<Record<Section, readonly Card[]>>;

export function shownSections(extended: boolean): readonly Section[] {
  return extended ? NINE : FIVE;
}

export function tintOf(section: Section): Tint {
  return TINTS[section];
}

/** Hangs the cards; a section in which nothing changed keeps the list it had in `before`. */
export function hang(cards: readonly Card[], before?: Wall): Wall {
  const wall = Object.fromEntries(NINE.map((section) => [section, [] as Card[]])) as Record<Section, Card[]>;
  for (const card of cards) wall[card.section].push(card);
  if (!before) return wall;
  const kept = NINE.map((section) => [
    section,
    same(before[section], wall[section]) ? before[section] : wall[section],
  ]);
  return Object.fromEntries(kept) as Wall;
}

/** The section a hint stands in; none: it is about the whole board. */
export function sectionOf(hint: Hint): Section | null {
  switch (hint.hint) {
    case "several_visions":
    case "long_vision":
      return "vision";
    case "many_capabilities":
      return "product";
    case "nothing_to_validate":
      return null;
  }
}

/** The vision itself: the first card of its section. */
export function isStatement(card: Card, at: number): boolean {
  return card.section === "vision" && at === 0;
}

/** The card that hangs right above, in its section; none: it is on top. */
export function cardAbove(wall: Wall, card: Card): CardId | null {
  const list = wall[card.section];
  const at = list.findIndex((other) => other.id === card.id);
  return list[at - 1]?.id ?? null;
}

function same(a: readonly Card[], b: readonly Card[]): boolean {
  return a.length === b.length && a.every((card, at) => card === b[at]);
}
