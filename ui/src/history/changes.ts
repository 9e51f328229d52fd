/**
 * What became of the cards of an old board, in marks that can be shown: gone, new, changed, moved. The difference
 * itself comes from the program; here it is only sorted for the eye.
 */
import { diffWordsWithSpace } from "diff";
import type { Card, CardChange, CardId, Difference } from "../protocol/protocol";

export type Mark = "gone" | "new" | "changed" | "moved" | "marked" | "author" | "reordered";

/** A card of the wall that shows then and now together. */
export type Shown = { card: Card; marks: readonly Mark[]; change: CardChange | null };

/** A piece of a text: in both, only then, or only now. */
export type Piece = { text: string; was: "both" | "then" | "now" };

/** The cards of then with their marks and, where wanted, the cards that are new since, at the end of their section. */
export function shownCards(cards: readonly Card[], difference: Difference, withNew: boolean): Shown[] {
  const changes = new Map<CardId, CardChange>(difference.cards.map((change) => [change.card, change]));
  const then = cards.map((card) => shown(card, changes.get(card.id) ?? null));
  if (!withNew) return then;
  const added = difference.cards.flatMap((change) =>
    change.then === null && change.now ? [shown(change.now, change)] : [],
  );
  return [...then, ...added];
}

/** What is different about a card. */
export function marksOf({ then, now, reordered }: CardChange): Mark[] {
  if (!then) return ["new"];
  if (!now) return ["gone"];
  const marks: [Mark, boolean][] = [
    ["changed", then.text !== now.text],
    ["moved", then.section !== now.section],
    ["marked", then.state !== now.state],
    ["author", then.author !== now.author],
    ["reordered", reordered],
  ];
  return marks.filter(([, is]) => is).map(([mark]) => mark);
}

/** How many cards are gone, new, and otherwise different. */
export function counts(difference: Difference) {
  const added = difference.cards.filter((change) => !change.then).length;
  const gone = difference.cards.filter((change) => !change.now).length;
  return { added, gone, other: difference.cards.length - added - gone };
}

/** Two texts as one, piece by piece. Very long texts are shown whole, one after the other. */
export function textPieces(then: string, now: string): Piece[] {
  const parts = diffWordsWithSpace(then, now, { maxEditLength: LONGEST });
  if (!parts) {
    return [
      { text: then, was: "then" },
      { text: now, was: "now" },
    ];
  }
  return parts.map(({ value, added, removed }) => ({
    text: value,
    was: removed ? "then" : added ? "now" : "both",
  }));
}

const LONGEST = 400;

function shown(card: Card, change: CardChange | null): Shown {
  return { card, marks: change ? marksOf(change) : [], change };
}
