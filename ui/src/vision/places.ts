/**
 * Where the focus goes, and where a card goes, when a person presses an arrow.
 * Pure: a wall in, a place out; nothing: there is no such place.
 */
import type { Card, CardId, Section } from "../protocol/protocol";
import { ROWS, shownSections, type Wall } from "./sections";

export type Arrow = "up" | "down" | "left" | "right" | "first" | "last";
/** Below which card of which section; none: on top. */
export type Place = { section: Section; after: CardId | null };

/** The card the focus goes to. Sideways it stays at the same height, past sections without cards. */
export function stepFocus(wall: Wall, extended: boolean, from: Card, arrow: Arrow): CardId | null {
  const list = wall[from.section];
  const at = list.findIndex((card) => card.id === from.id);
  switch (arrow) {
    case "first":
      return list[0]?.id ?? null;
    case "last":
      return list.at(-1)?.id ?? null;
    case "up":
      return list[at - 1]?.id ?? overTheEdge(wall, extended, from.section, -1);
    case "down":
      return list[at + 1]?.id ?? overTheEdge(wall, extended, from.section, 1);
    case "left":
      return sideways(wall, extended, from.section, at, -1);
    case "right":
      return sideways(wall, extended, from.section, at, 1);
  }
}

/** The place a card goes to: up and down within its section, left and right through all sections. */
export function stepMove(wall: Wall, extended: boolean, card: Card, arrow: Arrow): Place | null {
  const list = wall[card.section];
  const at = list.findIndex((other) => other.id === card.id);
  const others = list.filter((other) => other.id !== card.id);
  switch (arrow) {
    case "up":
      return at <= 0 ? null : below(card.section, others, at - 1);
    case "down":
      return at === others.length ? null : below(card.section, others, at + 1);
    case "first":
      return at <= 0 ? null : below(card.section, others, 0);
    case "last":
      return at === others.length ? null : below(card.section, others, others.length);
    case "left":
      return toNeighbour(wall, extended, card.section, at, -1);
    case "right":
      return toNeighbour(wall, extended, card.section, at, 1);
  }
}

/** The place at the end of a section. */
export function endOf(wall: Wall, section: Section): Place {
  return { section, after: wall[section].at(-1)?.id ?? null };
}

/** The card that should have the focus when this one goes: the next, or else the one before. */
export function neighbourOf(wall: Wall, extended: boolean, card: Card): CardId | null {
  const list = wall[card.section];
  const at = list.findIndex((other) => other.id === card.id);
  return list[at + 1]?.id ?? list[at - 1]?.id ?? stepFocus(wall, extended, card, "right");
}

/** The first card of the wall in reading order. */
export function firstCard(wall: Wall, extended: boolean): CardId | null {
  const section = shownSections(extended).find((section) => wall[section].length > 0);
  return section ? (wall[section][0]?.id ?? null) : null;
}

function below(section: Section, others: readonly Card[], index: number): Place {
  return { section, after: index === 0 ? null : (others[index - 1]?.id ?? null) };
}

function toNeighbour(wall: Wall, extended: boolean, from: Section, at: number, step: 1 | -1): Place | null {
  const sections = shownSections(extended);
  const section = sections[sections.indexOf(from) + step];
  if (!section) return null;
  return below(section, wall[section], Math.min(at, wall[section].length));
}

function sideways(wall: Wall, extended: boolean, from: Section, at: number, step: 1 | -1): CardId | null {
  const sections = shownSections(extended);
  for (let index = sections.indexOf(from) + step; sections[index]; index += step) {
    const list = wall[sections[index] as Section];
    const card = list[Math.min(at, list.length - 1)];
    if (card) return card.id;
  }
  return null;
}

function overTheEdge(wall: Wall, extended: boolean, from: Section, step: 1 | -1): CardId | null {
  const rows = ROWS.slice(0, extended ? 3 : 2);
  const row = rows.findIndex((sections) => sections.includes(from));
  const column = rows[row]?.indexOf(from) ?? 0;
  for (let index = row + step; rows[index]; index += step) {
    const near = nearest(rows[index] as readonly Section[], column).find(
      (section) => wall[section].length > 0,
    );
    if (near) return (step === 1 ? wall[near][0] : wall[near].at(-1))?.id ?? null;
  }
  return null;
}

function nearest(sections: readonly Section[], column: number): Section[] {
  const far = (section: Section) => Math.abs(sections.indexOf(section) - column);
  return [...sections].sort((a, b) => far(a) - far(b));
}
