/**
 * How a shown product takes in news: pushes from the program, and one's own acts before they are acknowledged.
 * Pure. Judges nothing: what the rules would refuse is predicted as well as possible and put right by the truth.
 *
 * F1 Folding the same news twice changes nothing.
 * F2 A card that did not change stays the same object, so that it need not be drawn again.
 * F3 News comes in an order in which every card's neighbour above is known; a card without one goes to the end.
 * F4 A push that is already known is passed over; one after a gap asks for opening again.
 * F5 What can be undone stays as it is while a push says nothing of it.
 */
import type { Card, CardId, Command, Fresh, ProductView, Push, Section } from "../protocol/protocol";

/** A push about a product. */
export type ProductPush = Extract<Push, { push: "product" }>;

/** The sections in their order on the board. */
export const SECTIONS: readonly Section[] = [
  "vision",
  "target_group",
  "needs",
  "product",
  "business_goals",
  "competitors",
  "revenue_streams",
  "cost_factors",
  "channels",
];

/** The view after a push; `gap` when acts in between were missed. */
export function foldPush(view: ProductView, push: ProductPush): ProductView | "gap" {
  if (push.seq <= view.seq) return view;
  if (push.seq - push.acts > view.seq) return "gap";
  return { ...foldFresh(view, push.fresh), seq: push.seq, hints: push.hints, undo: push.undo ?? view.undo };
}

/** The view with this news in it. */
export function foldFresh(view: ProductView, fresh: readonly Fresh[]): ProductView {
  let { name, extended } = view;
  const touched = new Set<CardId>();
  const placed: Placed[] = [];
  for (const news of fresh) {
    if (news.fresh === "name") name = news.name;
    else if (news.fresh === "extended") extended = news.extended;
    else if (news.fresh === "gone") touched.add(news.card);
    else if (news.fresh === "card") {
      touched.add(news.card.id);
      placed.push(news);
    }
  }
  const cards = touched.size === 0 ? view.cards : hang(view.cards, touched, placed);
  return { ...view, name, extended, cards };
}

/** The view as it will be when the program says yes to this command. */
export function predict(view: ProductView, command: Command, you: string, now: string): ProductView {
  switch (command.command) {
    case "rename":
      return { ...view, name: command.name.trim() || view.name };
    case "extend":
      return { ...view, extended: command.extended };
    case "add_card":
      return predictAdded(view, command, you, now);
    case "write":
      return predictCard(view, command.card, (card) =>
        card.text === command.was ? { ...card, text: command.now } : card,
      );
    case "set_state":
      return predictCard(view, command.card, (card) => ({ ...card, state: command.state }));
    case "set_author":
      return predictCard(view, command.card, (card) => ({ ...card, author: command.author }));
    case "move":
      return predictMoved(view, command);
    case "delete":
      return foldFresh(
        view,
        command.cards.map((card) => ({ fresh: "gone", card })),
      );
    default:
      return view;
  }
}

type Placed = { card: Card; after: CardId | null };

/** One section while cards are hung into it: each card knows the one below. */
interface Chain {
  top: Link;
  bottom: Link;
}

interface Link {
  card: Card | null;
  below: Link | null;
}

function hang(cards: readonly Card[], touched: ReadonlySet<CardId>, placed: readonly Placed[]): Card[] {
  const links = new Map<CardId, Link>();
  const chains = new Map(SECTIONS.map((section) => [section, emptyChain()]));
  const put = (card: Card, under: Link | undefined) => {
    const chain = chains.get(card.section);
    if (chain) links.set(card.id, hangUnder(chain, under ?? chain.bottom, card));
  };
  for (const card of cards) {
    if (!touched.has(card.id)) put(card, undefined);
  }
  for (const { card, after } of placed) {
    const above = after === null ? chains.get(card.section)?.top : links.get(after);
    const strange = above?.card && above.card.section !== card.section;
    put(card, strange ? undefined : above);
  }
  return [...chains.values()].flatMap(cardsOf);
}

function emptyChain(): Chain {
  const top: Link = { card: null, below: null };
  return { top, bottom: top };
}

function hangUnder(chain: Chain, above: Link, card: Card): Link {
  const link: Link = { card, below: above.below };
  above.below = link;
  if (chain.bottom === above) chain.bottom = link;
  return link;
}

function cardsOf(chain: Chain): Card[] {
  const cards: Card[] = [];
  for (let link = chain.top.below; link; link = link.below) {
    if (link.card) cards.push(link.card);
  }
  return cards;
}

type CommandOf<C extends Command["command"]> = Extract<Command, { command: C }>;

function predictAdded(
  view: ProductView,
  command: CommandOf<"add_card">,
  you: string,
  now: string,
): ProductView {
  const { id, section, text, state, author } = command.card;
  if (id === null || view.cards.some((card) => card.id === id)) return view;
  const card: Card = { id, section, text, state, author: author ?? (you || null), created_at: now };
  return foldFresh(view, [{ fresh: "card", card, after: command.after }]);
}

function predictCard(view: ProductView, id: CardId, change: (card: Card) => Card): ProductView {
  return { ...view, cards: view.cards.map((card) => (card.id === id ? change(card) : card)) };
}

function predictMoved(view: ProductView, command: CommandOf<"move">): ProductView {
  const card = view.cards.find((card) => card.id === command.card);
  if (!card || command.after === card.id) return view;
  const moved = card.section === command.section ? card : { ...card, section: command.section };
  return foldFresh(view, [{ fresh: "card", card: moved, after: command.after }]);
}
