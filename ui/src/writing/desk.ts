/**
 * The stays in the texts of one product: the one someone writes in, and those that were left before everything was on
 * disk. Brings leftover drafts back. Knows neither cards nor entries, and no screen.
 */
import type { Acted } from "../product/product";
import type { Command, Problem, WritingId } from "../protocol/protocol";
import type { Draft, Drafts } from "./drafts";
import type { Sheet } from "./sheet";
import { type Left, Stay } from "./stay";

/** What the desk needs of the world. */
export type World<Kept extends object> = {
  drafts: Drafts<Kept>;
  send(command: Command, writing: WritingId): Promise<Acted>;
  newId(): string;
  now(): number;
  wait(milliseconds: number, run: () => void): () => void;
};

/** A text that is not on disk although nobody writes in it any more. */
export type Unsaved = { text: string; problem: Problem };

/** Where a draft belongs, and what is there now; `null`: nothing. */
export type Found<S extends Sheet> = { sheet: S; shows: string | null };

export class Desk<S extends Sheet = Sheet, Kept extends object = object> {
  private readonly world: World<Kept>;
  private readonly stays = new Map<string, Stay<S>>();
  private readonly hearers = new Set<() => void>();
  private unsaved: ReadonlyMap<string, Unsaved> = new Map();
  private troubled: Problem | null = null;
  private seq = 0;

  constructor(world: World<Kept>) {
    this.world = world;
  }

  /** Hears when a stay begins or ends, and when other texts are unsaved than before. */
  subscribe = (hear: () => void): (() => void) => {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  };

  /** The texts that are not saved and are not being written in; the same map until that changes. */
  unsavedTexts = (): ReadonlyMap<string, Unsaved> => this.unsaved;

  /** Why a text on this desk is not saved, also one that is being written in; none: all are, or will be in a moment. */
  trouble = (): Problem | null => this.troubled;

  stayOf(key: string): Stay<S> | undefined {
    return this.stays.get(key);
  }

  /** Begins to write, or goes on where writing could not be saved. */
  write(sheet: S): Stay<S> {
    const stay = this.stays.get(sheet.key);
    stay?.comeBack();
    this.tidy();
    return stay ?? this.begin(sheet);
  }

  /** The person goes. */
  async leave(key: string): Promise<{ left: Left; stay: Stay<S> } | null> {
    const stay = this.stays.get(key);
    if (!stay) return null;
    const left = await stay.leave();
    this.tidy();
    return { left, stay };
  }

  /** Throws a text away that was left and is not saved, its draft as well; what is answered puts both back. */
  discard(key: string): (() => void) | null {
    const stay = this.stays.get(key);
    if (!stay?.isLeft || !stay.trouble) return null;
    this.stays.delete(key);
    this.world.drafts.drop(key);
    this.tidy();
    return () => {
      this.stays.set(key, stay);
      stay.keepDraft();
      this.tidy();
    };
  }

  /** Everything is shown like this now. The texts are only asked for when someone writes. */
  show(texts: () => ReadonlyMap<string, string>, seq: number): void {
    this.seq = seq;
    if (this.stays.size === 0) return;
    const shown = texts();
    for (const [key, stay] of this.stays) stay.show(shown.get(key) ?? null, seq);
    this.tidy();
  }

  /** One text is shown like this now. */
  showOne(key: string, text: string, seq: number): void {
    this.seq = Math.max(seq, this.seq);
    this.stays.get(key)?.show(text, seq);
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

  /** The drafts that a crash or a lost connection left behind. */
  leftBehind(before: number): Draft<Kept>[] {
    return this.world.drafts.leftovers(before).filter((draft) => !this.stays.has(draft.key));
  }

  /** Puts leftover drafts where they belong; says how many. */
  async bringBack(before: number, find: (draft: Draft<Kept>) => Found<S>): Promise<number> {
    const drafts = this.leftBehind(before);
    const brought = await Promise.all(drafts.map((draft) => this.bringOneBack(draft, find(draft))));
    this.tidy();
    return brought.filter(Boolean).length;
  }

  private async bringOneBack(draft: Draft<Kept>, { sheet, shows }: Found<S>): Promise<boolean> {
    this.world.drafts.drop(draft.key);
    if (draft.now.trim() === "" || shows === draft.now) return false;
    const stay = this.begin(sheet);
    stay.type(draft.now, { start: draft.now.length, end: draft.now.length });
    stay.show(shows, this.seq);
    return (await stay.leave()) === "kept";
  }

  private begin(sheet: S): Stay<S> {
    const { drafts, send, now, wait, newId } = this.world;
    const stay = new Stay<S>({ sheet, writing: newId(), drafts, send, now, wait }, this.seq);
    this.stays.set(sheet.key, stay);
    stay.subscribe(() => this.lookForTrouble());
    this.tidy();
    this.tell();
    return stay;
  }

  /** Forgets the stays that are over, and tells which texts are not saved. */
  private tidy(): void {
    const over = [...this.stays].filter(([, stay]) => stay.isOver());
    for (const [key] of over) this.stays.delete(key);
    const unsaved = new Map<string, Unsaved>();
    for (const [key, { isLeft, text, trouble }] of this.stays)
      if (isLeft && trouble) unsaved.set(key, { text, problem: trouble });
    const same = unsaved.size === 0 && this.unsaved.size === 0;
    if (!same) this.unsaved = unsaved;
    if (!same || over.length > 0) this.tell();
    this.lookForTrouble();
  }

  private lookForTrouble(): void {
    const trouble = [...this.stays.values()].find((stay) => stay.trouble)?.trouble ?? null;
    if (trouble === this.troubled) return;
    this.troubled = trouble;
    this.tell();
  }

  private tell(): void {
    for (const hear of [...this.hearers]) hear();
  }
}
