/**
 * Cards in groups: what hangs together in a section, and what that means for where a card goes. Which card is in which
 * group is the program's verdict; here it is only laid out. Pure.
 */
import type { Card, CardId, EntryId, Section, SectionGroups } from "../protocol/protocol";
import { type Arrow, type Place, stepMove } from "./places";
import type { Wall } from "./sections";

/** Cards that hang together: a group, or what is in none (`id: null`). */
export type Pile = { id: EntryId | null; name: string; cards: readonly Card[] };

/** The piles of each section, from top to bottom; the last one is in no group and may be empty. */
export type Piles = Readonly<Record<Section, readonly Pile[]>>;

/** Where a step with a card leads: to a place, or into a group or out of any. */
export type Step = { to: "place"; place: Place } | { to: "group"; group: EntryId | null; place: Place };

/** The piles of a wall; a section in which nothing changed keeps those it had in `before`. */
export function pile(wall: Wall, groups: readonly SectionGroups[], before?: Piles): Piles {
  const by = new Map(groups.map((section) => [section.section, section]));
  const piles = Object.entries(wall).map(([key, cards]) => {
    const section = key as Section;
    return [section, keptPiles(pileSection(section, cards, by.get(section)), before?.[section])];
  });
  return Object.fromEntries(piles) as Piles;
}

/** The wall with the cards of each section in the order in which they are shown. */
export function arranged(wall: Wall, piles: Piles): Wall {
  const lists = Object.entries(wall).map(([key, cards]) => {
    const shown = piles[key as Section];
    return [key, shown.length === 1 ? cards : shown.flatMap((pile) => pile.cards)];
  });
  return Object.fromEntries(lists) as Wall;
}

/** The group a card is in; none: it is in no group. */
export function groupOf(piles: Piles, card: Card): EntryId | null {
  return pileOf(piles[card.section], card.id)?.id ?? null;
}

/** Where a card goes by an arrow: within its pile, over its edge into the next one, or to another section. */
export function stepGrouped(
  wall: Wall,
  piles: Piles,
  extended: boolean,
  card: Card,
  arrow: Arrow,
): Step | null {
  const here = piles[card.section];
  const own = pileOf(here, card.id);
  if (!own || arrow === "left" || arrow === "right") return toPlace(stepMove(wall, extended, card, arrow));
  const next = here[here.indexOf(own) + (arrow === "up" ? -1 : 1)];
  const edge = arrow === "up" ? own.cards[0] : arrow === "down" ? own.cards.at(-1) : null;
  if (edge?.id === card.id) return next ? overTheEdge(here, next, card, arrow) : null;
  return toPlace(stepMove({ ...wall, [card.section]: own.cards }, extended, card, arrow));
}

/** From above it becomes the first of the next pile, from below the last of the one before. */
function overTheEdge(piles: readonly Pile[], next: Pile, card: Card, arrow: Arrow): Step {
  const top = card.section === "vision" && piles[0]?.id === null ? piles[0].cards[0] : undefined;
  const above = arrow === "up" ? (next.cards.at(-1) ?? top) : top;
  const after = above && above.id !== card.id ? above.id : null;
  return { to: "group", group: next.id, place: { section: card.section, after } };
}

function pileSection(section: Section, cards: readonly Card[], groups?: SectionGroups): readonly Pile[] {
  if (!groups || groups.groups.length === 0) return [loose(cards)];
  const groupOf = new Map(groups.groups.flatMap(({ id, cards }) => cards.map((card) => [card, id] as const)));
  const inside = groups.groups.map(({ id, name }) => ({
    id,
    name,
    cards: cards.filter((card) => groupOf.get(card.id) === id),
  }));
  const rest = cards.filter((card) => !groupOf.has(card.id));
  // The vision itself stays on top.
  const isStatementFree = section === "vision" && rest.length > 0 && rest[0] === cards[0];
  return isStatementFree
    ? [loose(rest.slice(0, 1)), ...inside, loose(rest.slice(1))]
    : [...inside, loose(rest)];
}

function loose(cards: readonly Card[]): Pile {
  return { id: null, name: "", cards };
}

function pileOf(piles: readonly Pile[], card: CardId): Pile | undefined {
  return piles.find((pile) => pile.cards.some(({ id }) => id === card));
}

function toPlace(place: Place | null): Step | null {
  return place && { to: "place", place };
}

function keptPiles(piles: readonly Pile[], before: readonly Pile[] = []): readonly Pile[] {
  const kept = piles.map((pile, at) => (isSame(pile, before[at]) ? (before[at] as Pile) : pile));
  return kept.length === before.length && kept.every((pile, at) => pile === before[at]) ? before : kept;
}

function isSame(pile: Pile, before: Pile | undefined): boolean {
  if (pile.id !== before?.id || pile.name !== before.name || pile.cards.length !== before.cards.length)
    return false;
  return pile.cards.every((card, at) => card === before.cards[at]);
}
