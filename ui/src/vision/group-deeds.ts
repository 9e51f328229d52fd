/**
 * What a hand does with several cards: choose them, group them, put them into a group and out of any. The rules are the
 * program's; here is what follows on the screen. What belongs together is undone together: it is sent as one stay.
 */
import { tell } from "../kit/toast";
import { newId } from "../product/id";
import type { Card, CardId, EntryId, Section } from "../protocol/protocol";
import { chosenCards, extendedTo, meant, NOTHING_CHOSEN, these, toggled } from "./chosen";
import type { Now, Screen } from "./deeds";
import type { Over } from "./drag";
import { groupOf, type Pile } from "./grouping";
import type { Place } from "./places";

type CardOf = (id: string | null) => Card | null;
type MoveTo = (card: Card, place: Place) => void;

export function choosingDeeds(now: () => Now, screen: Screen, cardOf: CardOf) {
  const clear = () => {
    screen.setChosen(NOTHING_CHOSEN);
    screen.setNaming(false);
  };
  const choose = (card: Card) => {
    screen.focusOn(card.id);
    screen.setChosen((chosen) => toggled(chosen, card));
  };
  const chooseTo = (card: Card, from: CardId | null) => {
    const { wall } = now();
    screen.setChosen((chosen) => extendedTo(chosen, wall, from, card));
    screen.focusOn(card.id);
  };
  /** One card further up or down, and all on the way. */
  const walkChoosing = (step: 1 | -1) => {
    const { wall, focus } = now();
    const card = cardOf(focus);
    if (!card) return;
    const list = wall[card.section];
    const to = list[list.findIndex(({ id }) => id === card.id) + step] ?? card;
    screen.setChosen((chosen) => extendedTo(chosen, wall, card.id, to));
    screen.walkTo(to.id);
  };
  const chooseThese = (cards: readonly Card[]) => screen.setChosen(these(cards));
  return { clear, choose, chooseTo, walkChoosing, chooseThese };
}

export function groupingDeeds(now: () => Now, screen: Screen, cardOf: CardOf, moveTo: MoveTo) {
  const done = (cards: readonly Card[]) => {
    screen.setChosen(NOTHING_CHOSEN);
    screen.setNaming(false);
    screen.focusOn(cards[0]?.id ?? null);
  };

  /** Asks for the name of a new group, of the cards that are meant. */
  const beginGroup = (card: Card | null = cardOf(now().focus)) => {
    const { chosen, wall, view } = now();
    if (view.read_only) return;
    const cards = card ? meant(chosen, wall, card) : chosenCards(chosen, wall);
    const all = cards.length > 0 ? cards : chosenCards(chosen, wall);
    if (all.length === 0) return;
    screen.setChosen(these(all));
    screen.setNaming(true);
  };

  const startGroup = (name: string) => {
    const { product, chosen, wall, say } = now();
    const cards = chosenCards(chosen, wall);
    const ids = cards.map(({ id }) => id);
    void product.act({ command: "start_group", group: newId(), name: name.trim(), cards: ids });
    screen.announce(say("group-started", { count: cards.length, name: name.trim() }));
    done(cards);
  };

  /** Into a group; `null`: out of any. */
  const putInto = (cards: readonly Card[], group: EntryId | null) => {
    const { product, view } = now();
    if (view.read_only || cards.length === 0) return;
    void product.act({ command: "group_cards", cards: cards.map(({ id }) => id), group });
    screen.announce(spokenGroup(now(), cards[0], group));
    done(cards);
  };

  const putChosenInto = (group: EntryId | null) => putInto(chosenCards(now().chosen, now().wall), group);

  /** Takes a group away; its cards stay. */
  const ungroup = (pile: Pile) => {
    const { product, say } = now();
    if (!pile.id) return;
    const entries = [pile.id];
    void product.act({ command: "delete_entries", entries });
    const undo = () => void product.act({ command: "restore_entries", entries });
    tell({ text: say("group-taken-apart", { name: pile.name }), undo });
    screen.focusOn(pile.cards[0]?.id ?? null);
  };

  /** One further up or down among the groups of its section. */
  const moveGroup = (pile: Pile, section: Section, step: 1 | -1) => {
    const { product, piles, say } = now();
    const groups = piles[section].filter(({ id }) => id !== null);
    const at = groups.findIndex(({ id }) => id === pile.id);
    const passed = groups[at + step];
    if (!pile.id || at < 0 || !passed) return;
    const after = step === 1 ? passed.id : (groups[at - 2]?.id ?? null);
    void product.act({ command: "move_entry", entry: pile.id, after });
    const name = pile.name || say("group-unnamed");
    screen.announce(say("group-moved", { name, place: at + step + 1, count: groups.length }));
  };

  const ungroupAll = (section: Section) => {
    const { product, wall } = now();
    void product.act({ command: "ungroup_all", section });
    screen.focusOn(wall[section][0]?.id ?? null);
  };

  /** Lays a carried card down: where it is held, in the group it is held over. */
  const drop = (card: Card, over: Over) => {
    const { product, piles, chosen, wall } = now();
    const { group, ...place } = over;
    const before = card.section === over.section ? groupOf(piles, card) : null;
    if (group === before) return moveTo(card, place);
    const cards = card.section === over.section ? meant(chosen, wall, card) : [card];
    const one = { writing: newId() };
    void product.act({ command: "move", card: card.id, ...place }, one);
    void product.act({ command: "group_cards", cards: cards.map(({ id }) => id), group }, one);
    screen.announce(spokenGroup(now(), { ...card, section: over.section }, group));
    done([card]);
  };

  return { beginGroup, startGroup, putInto, putChosenInto, ungroup, moveGroup, ungroupAll, drop };
}

function spokenGroup({ piles, say }: Now, card: Card | undefined, group: EntryId | null): string {
  const pile = card && piles[card.section].find(({ id }) => id === group);
  return group === null ? say("group-now-out") : say("group-now-in", { name: pile?.name ?? "" });
}
