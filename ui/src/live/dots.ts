/** Dots on cards, as one person sees them: which cards they go on, where one's own are, how many are left. Pure. */
import type {
  CardDots,
  CardId,
  DotVote,
  PersonDots,
  PersonId,
  RoomView,
  Section,
} from "../protocol/protocol";

/** What there is to see and to do on one card. */
export interface DotsHere {
  /** One's own dots. */
  own: number;
  /** One more may be put. */
  mayPut: boolean;
  /** Dots go on this card now, and one has some. */
  isOpen: boolean;
  /** The dots of all, where they are seen. */
  count: number | null;
  /** Whose they are, once for each dot. */
  by: readonly PersonId[];
}

/** The dots of one person, or of somebody they put them for. */
export interface DotsShown {
  vote: DotVote | null;
  left: number;
  at(card: CardId, section: Section): DotsHere;
}

/** What a card is, as far as dots go. */
export interface Dotted {
  id: CardId;
  section: Section;
}

const NOTHING: DotsHere = { own: 0, mayPut: false, isOpen: false, count: null, by: [] };

/** No dots anywhere. */
export const NO_DOTS: DotsShown = { vote: null, left: 0, at: () => NOTHING };

/** What is seen of dots; `wanted` are those that were put but not answered for yet. */
export function dotsShown(
  room: { stage: { dots: DotVote | null } } & Pick<RoomView, "dots" | "counted">,
  whose: { person: PersonId; mayPut: boolean },
  wanted: ReadonlyMap<CardId, number>,
  cards: readonly Dotted[],
): DotsShown {
  const { dots: vote } = room.stage;
  if (!vote) return NO_DOTS;
  const own = ownDots(room.dots, whose.person, wanted, cards);
  const left = vote.each - [...own.values()].reduce((sum, dots) => sum + dots, 0);
  const isOpen = whose.mayPut && !vote.revealed;
  const counts = vote.open || vote.revealed ? new Map(room.counted.map((one) => [one.card, one])) : null;
  const made = new Map<string, DotsHere>();
  const make = (card: CardId, goesHere: boolean): DotsHere => {
    const mine = own.get(card) ?? 0;
    const count = counts?.get(card);
    return {
      own: mine,
      mayPut: isOpen && goesHere && left > 0 && mine < vote.most,
      isOpen: isOpen && (goesHere || mine > 0),
      count: counts ? (count?.dots ?? 0) : null,
      by: count?.by ?? [],
    };
  };
  return {
    vote,
    left: Math.max(0, left),
    at(card, section) {
      const goesHere = vote.section === null || vote.section === section;
      const isSpecial = own.has(card) || counts?.has(card);
      const key = `${isSpecial ? card : ""}${goesHere}`;
      const here = made.get(key) ?? make(card, goesHere);
      made.set(key, here);
      return here;
    },
  };
}

/** The cards with the most dots first; those with as many stand as they hang. Cards that hang no more are left out. */
export function mostDots<T extends Dotted>(
  counted: readonly CardDots[],
  cards: readonly T[],
): (CardDots & { on: T })[] {
  const place = new Map(cards.map((card, at) => [card.id, { card, at }]));
  return counted
    .flatMap((one) => {
      const found = place.get(one.card);
      return found ? [{ ...one, on: found.card, at: found.at }] : [];
    })
    .sort((one, other) => other.dots - one.dots || one.at - other.at)
    .map(({ at, ...one }) => one);
}

/** Who put dots, and how many, in the order the room tells them. */
export function tally(by: readonly PersonId[]): { person: PersonId; dots: number }[] {
  const dots = new Map<PersonId, number>();
  for (const person of by) dots.set(person, (dots.get(person) ?? 0) + 1);
  return [...dots].map(([person, dots]) => ({ person, dots }));
}

/** So many dots fit the board when nobody says otherwise: about a third of its cards. */
export function fitting(cards: number): number {
  return Math.min(10, Math.max(1, Math.round(cards / 3)));
}

/** Dots on cards that hang no more are one's own again. */
function ownDots(
  dots: readonly PersonDots[],
  person: PersonId,
  wanted: ReadonlyMap<CardId, number>,
  cards: readonly Dotted[],
): Map<CardId, number> {
  const kept = dots.find((one) => one.person === person)?.cards ?? [];
  const all = new Map([...kept.map(({ card, dots }) => [card, dots] as const), ...wanted]);
  const hanging = new Set(cards.map(({ id }) => id));
  return new Map([...all].filter(([card, dots]) => dots > 0 && hanging.has(card)));
}
