/**
 * The stays of one board: the card someone writes on, and those that were left before everything was on disk.
 * Brings leftover drafts back when the board opens. Knows no screen.
 */
import type { Acted } from "../../product/product";
import type { Card, CardId, Command, Problem, WritingId } from "../../protocol/protocol";
import type { Draft, Drafts } from "./drafts";
import { type Left, Stay } from "./stay";

/** What the desk needs of the world. */
export type World = {
  drafts: Drafts;
  send(command: Command, writing: WritingId): Promise<Acted>;
  newId(): string;
  now(): number;
  wait(milliseconds: number, run: () => void): () => void;
};

/** A text that is not on disk although nobody writes on it any more. */
export type Unsaved = { text: string; problem: Problem };

/** The board as the desk sees it. */
export type Shown = { cards: readonly Card[]; seq: number };

export class Desk {
  private readonly world: World;
  private readonly stays = new Map<CardId, Stay>();
  private readonly hearers = new Set<() => void>();
  private unsaved: ReadonlyMap<CardId, Unsaved> = new Map();
  private shown: Shown = { cards: [], seq: 0 };

  constructor(world: World) {
    this.world = world;
  }

  subscribe = (hear: () => void): (() => void) => {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  };

  /** The texts that are not saved and are not being written on; the same map until that changes. */
  unsavedTexts = (): ReadonlyMap<CardId, Unsaved> => this.unsaved;

  stayOf(card: CardId): Stay | undefined {
    return this.stays.get(card);
  }

  /** Begins to write on a card that hangs, or goes on where writing could not be saved. */
  write(card: Card): Stay {
    const stay = this.stays.get(card.id);
    stay?.comeBack();
    this.tidy();
    return stay ?? this.begin(card, null, true);
  }

  /** Begins a new card. */
  compose(card: Card, after: CardId | null): Stay {
    return this.begin(card, after, false);
  }

  /** The person goes. */
  async leave(card: CardId): Promise<{ left: Left; stay: Stay } | null> {
    const stay = this.stays.get(card);
    if (!stay) return null;
    const left = await stay.leave();
    this.tidy();
    return { left, stay };
  }

  /** The board is shown like this now. */
  show(shown: Shown): void {
    this.shown = shown;
    if (this.stays.size === 0) return;
    const texts = new Map(
      shown.cards.filter((card) => this.stays.has(card.id)).map((card) => [card.id, card.text]),
    );
    for (const [id, stay] of this.stays) stay.show(texts.get(id) ?? null, shown.seq);
    this.tidy();
  }

  /** Sends everything that is not sent. */
  async flush(): Promise<void> {
    await Promise.all([...this.stays.values()].map((stay) => stay.flush()));
    this.tidy();
  }

  /** The page goes: sends everything at once. */
  async sendLastWords(): Promise<void> {
    await Promise.all([...this.stays.values()].map((stay) => stay.sendLastWords()));
  }

  /** Puts the texts on the board that a crash or a lost connection left behind; says how many. */
  async bringBack(before: number): Promise<number> {
    const drafts = this.world.drafts.leftovers(before).filter((draft) => !this.stays.has(draft.card.id));
    const brought = await Promise.all(drafts.map((draft) => this.bringOneBack(draft)));
    this.tidy();
    return brought.filter(Boolean).length;
  }

  private async bringOneBack(draft: Draft): Promise<boolean> {
    this.world.drafts.drop(draft.card.id);
    const hanging = this.shown.cards.find((card) => card.id === draft.card.id);
    if (draft.now.trim() === "" || hanging?.text === draft.now) return false;
    const stay = hanging ? this.begin({ ...hanging, text: draft.was }, null, true) : this.beginAgain(draft);
    stay.type(draft.now, { start: draft.now.length, end: draft.now.length });
    if (hanging) stay.show(hanging.text, this.shown.seq);
    return (await stay.leave()) === "kept";
  }

  /** A card that is not on the board any more comes back as a new one. */
  private beginAgain(draft: Draft): Stay {
    return this.begin({ ...draft.card, id: this.world.newId(), text: "" }, draft.after, false);
  }

  private begin(card: Card, after: CardId | null, hangs: boolean): Stay {
    const { drafts, send, now, wait, newId } = this.world;
    const stay = new Stay({ card, after, hangs, writing: newId(), drafts, send, now, wait }, this.shown.seq);
    this.stays.set(card.id, stay);
    this.tidy();
    return stay;
  }

  /** Forgets the stays that are over, and tells which texts are not saved. */
  private tidy(): void {
    for (const [id, stay] of this.stays) if (stay.isOver()) this.stays.delete(id);
    const left = [...this.stays].filter(([, stay]) => stay.isLeft && stay.trouble);
    const unsaved = new Map<CardId, Unsaved>();
    for (const [id, { text, trouble }] of left) if (trouble) unsaved.set(id, { text, problem: trouble });
    if (unsaved.size === 0 && this.unsaved.size === 0) return;
    this.unsaved = unsaved;
    for (const hear of [...this.hearers]) hear();
  }
}
