/**
 * The desk on which hidden cards are written: texts go to the room instead of the board, as long as they are hidden.
 * What was still being written when its card was revealed goes to the board, under one's name; where cards carry no
 * names it stays a draft on this device, for the board would say whose it is.
 */
import { useEffect, useMemo, useRef } from "react";
import { useLive } from "../live/live";
import { newId } from "../product/id";
import { type Acted, useProduct } from "../product/product";
import type { CardId, Command, HiddenCard, PersonId, RoomAsk, Section } from "../protocol/protocol";
import { Desk, type Found } from "../writing/desk";
import { type Draft, draftsIn } from "../writing/drafts";
import type { Sheet } from "../writing/sheet";
import { COLD, useSendingAgain } from "../writing/use-desk";

/** What the draft of a hidden card keeps. */
interface KeptHidden {
  hidden: HiddenCard;
}

/** A hidden card as something to write on. */
export interface SilentSheet extends Sheet, KeptHidden {}

/** The desk for hidden cards. */
export type SilentDesk = Desk<SilentSheet, KeptHidden>;

/** A hidden card to write on; `isThere`: the room has it. */
export function silentSheet(card: HiddenCard, isThere: boolean): SilentSheet {
  const { id, section } = card;
  return {
    key: id,
    text: card.text,
    hangs: isThere,
    hidden: card,
    kept: { hidden: card },
    write: (was, now) => ({ command: "write", card: id, was, now }),
    restore: () => ({ command: "restore", cards: [id] }),
    add: (text) => ({
      command: "add_card",
      card: { id, section, text, state: "assumption", author: null },
      after: null,
    }),
    remove: () => ({ command: "delete", cards: [id] }),
  };
}

/** What the room is asked instead of the board; `null`: nothing. */
export function askFor(command: Command, section: Section, person: PersonId | null): RoomAsk | null {
  const write = (card: CardId, text: string): RoomAsk => ({
    ask: "write_hidden",
    card,
    section,
    text,
    person,
  });
  switch (command.command) {
    case "add_card":
      return write(cardOf(command), command.card.text);
    case "write":
      return write(command.card, command.now);
    case "delete":
      return { ask: "drop_hidden", card: cardOf(command) };
    default:
      return null;
  }
}

/** The desk of one section; `person`: for whom is written, who has no device. */
export function useSilentDesk(section: Section, person: PersonId | null): SilentDesk {
  const live = useLive();
  const product = useProduct();
  const writing = live.room?.stage.writing ?? null;
  const isNamed = useRef(false);
  if (writing) isNamed.current = writing.anonymity === "names";
  const latest = useRef({ live, product, person });
  latest.current = { live, product, person };
  const desk = useMemo(() => makeDesk(product.id, latest, isNamed), [product.id]);
  useSendingAgain(desk);
  const isFirst = writing?.sections[0] === section;
  useBringingBack(desk, isFirst, writing?.sections ?? NONE);
  useEffect(() => () => void desk.sendLastWords(), [desk]);
  return desk;
}

const NONE: readonly Section[] = [];

type Latest = {
  current: {
    live: ReturnType<typeof useLive>;
    product: ReturnType<typeof useProduct>;
    person: PersonId | null;
  };
};

function makeDesk(product: string, latest: Latest, isNamed: { current: boolean }): SilentDesk {
  let told = 0;
  const sections = new Map<CardId, Section>();
  const send = async (command: Command): Promise<Acted> => {
    const { live, product, person } = latest.current;
    const card = cardOf(command);
    if (command.command === "add_card") sections.set(card, command.card.section);
    const section = sections.get(card) ?? live.room?.own.find(({ id }) => id === card)?.section ?? "needs";
    const isHidden = live.room?.stage.writing && !product.view.cards.some(({ id }) => id === card);
    if (!isHidden) return isNamed.current ? product.act(command, { quiet: true }) : NOT_SAID;
    const ask = askFor(command, section, person);
    const asked = ask ? await live.ask(ask, { quiet: true }) : ({ ok: true } as const);
    if (!asked.ok) return asked;
    told += 1;
    if (ask?.ask === "write_hidden") desk.showOne(card, ask.text, told);
    return { ok: true, done: { seq: told, act: null } };
  };
  const desk: SilentDesk = new Desk<SilentSheet, KeptHidden>({
    drafts: draftsIn<KeptHidden>(localStorage, product, isKeptHidden),
    send,
    newId,
    now: () => Date.now(),
    wait: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  return desk;
}

/** Not sent, and still a draft. */
const NOT_SAID: Acted = { ok: false, problem: { code: "not_saved", message: "", hint: "" } };

function cardOf(command: Command): CardId {
  if (command.command === "add_card") return command.card.id ?? "";
  if (command.command === "write") return command.card;
  return "cards" in command ? String(command.cards[0] ?? "") : "";
}

function isKeptHidden(kept: Partial<KeptHidden>): boolean {
  return typeof kept.hidden?.id === "string";
}

/** Hidden cards that a lost connection or an early reveal left on this device are written again, hidden. */
function useBringingBack(desk: SilentDesk, isFirst: boolean, sections: readonly Section[]) {
  const { room, me } = useLive();
  const latest = useRef({ own: room?.own, sections });
  latest.current = { own: room?.own, sections };
  const mayWrite = isFirst && me !== null && me.role !== "observer";
  useEffect(() => {
    if (!mayWrite) return;
    const find = ({ hidden, was }: Draft<KeptHidden>): Found<SilentSheet> => {
      const { own, sections } = latest.current;
      const card = own?.find(({ id }) => id === hidden.id);
      if (card) return { sheet: silentSheet({ ...card, text: was }, true), shows: card.text };
      const section = sections.includes(hidden.section) ? hidden.section : (sections[0] ?? hidden.section);
      return { sheet: silentSheet({ id: newId(), section, text: "" }, false), shows: null };
    };
    const bring = () => void desk.bringBack(Date.now() - COLD, find);
    bring();
    const later = setTimeout(bring, COLD);
    return () => clearTimeout(later);
  }, [desk, mayWrite]);
}
