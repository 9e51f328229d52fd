/**
 * One stay in the text of one sheet, from the first letter to leaving it.
 *
 * What is typed is sent a moment later, one write at a time, and kept as a draft until it is acknowledged. What
 * others write meanwhile is merged into the text without losing a character of mine or my caret. Knows no screen;
 * time, ids and the way to the program are given.
 */
import type { Acted } from "../product/product";
import type { Command, Done, Problem, WritingId } from "../protocol/protocol";
import type { Drafts } from "./drafts";
import type { Sheet } from "./sheet";
import { type Caret, merge } from "./splice";

/** How long a hand may rest before what it wrote is sent, in milliseconds. */
export const REST = 250;

export type Parts<S extends Sheet> = {
  sheet: S;
  writing: WritingId;
  drafts: Drafts;
  /** Does it; never rejects. */
  send(command: Command, writing: WritingId): Promise<Acted>;
  now(): number;
  /** Runs it later; the answer calls that off. */
  wait(milliseconds: number, run: () => void): () => void;
};

/** What became of the text. */
export type Left = "kept" | "dropped" | "deleted" | "not_saved";

/** A line before the first word, or behind the last one. */
const BLANK_LINE = /^\s*\n|\n\s*$/;

type Sent = { text: string; seq: number | null | undefined };

export class Stay<S extends Sheet = Sheet> {
  readonly sheet: S;
  text: string;
  caret: Caret = { start: 0, end: 0 };
  /** Why the text is not saved; none: it is, or will be in a moment. */
  trouble: Problem | null = null;
  /** Nobody writes here any more. */
  isLeft = false;

  private readonly parts: Parts<S>;
  private readonly hearers = new Set<() => void>();
  private hangs: boolean;
  /** The text the program has, as far as it is taken in. */
  private base: string;
  private shown: { text: string | null; seq: number };
  private sent: Sent | null = null;
  /** The newest act of this stay that the program has written down. */
  private known = 0;
  /** Sent, but whether it arrived is not known. */
  private unsure: string | null = null;
  private touched = false;
  private running: Promise<void> = Promise.resolve();
  private callOff: () => void = () => undefined;

  constructor(parts: Parts<S>, seq: number) {
    const { sheet } = parts;
    this.parts = parts;
    this.sheet = sheet;
    this.hangs = sheet.hangs;
    this.base = sheet.hangs ? sheet.text : "";
    this.text = sheet.text;
    this.shown = { text: sheet.hangs ? sheet.text : null, seq };
  }

  /** Hears when the text or the trouble is another. */
  subscribe(hear: () => void): () => void {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  }

  /** The person typed. */
  type(text: string, caret: Caret): void {
    this.isLeft = false;
    this.caret = caret;
    if (text === this.text) return;
    this.text = text;
    this.touched = true;
    this.keepDraft();
    this.rest();
    this.tell();
  }

  /** How the sheet is shown after the act with that number; `null`: it is not there. */
  show(text: string | null, seq: number): void {
    if (seq < this.known) return;
    this.shown = { text, seq };
    if (this.sent) this.settle(this.sent);
    else this.takeIn(text);
  }

  /** Sends what is not sent yet. */
  flush(): Promise<void> {
    this.callOff();
    this.running = this.running.then(() => this.sendOnce());
    return this.running;
  }

  /** The page goes: the rest is sent without waiting for the answer to what is on its way. */
  async sendLastWords(): Promise<void> {
    const { sent, text } = this;
    if (!sent) return this.flush();
    if (sent.text === text || this.saysTooLittle()) return this.running;
    await this.send(this.sheet.write(sent.text, text));
  }

  /** The person goes: what says nothing any more is taken away where it can be, everything else is sent. */
  async leave(): Promise<Left> {
    this.isLeft = true;
    this.callOff();
    await this.running;
    if (this.sent) this.settle(this.sent);
    if (this.saysTooLittle()) return this.clear();
    if (this.touched) this.text = this.withoutBlankEnds();
    await this.flush();
    return this.trouble ? "not_saved" : "kept";
  }

  /** The text as it is left. Spaces at its ends alone are no change, and somebody may be going on behind the last one. */
  private withoutBlankEnds(): string {
    const text = this.text.trim();
    const isSame = text === this.base.trim() && !BLANK_LINE.test(this.text);
    return isSame ? this.base : text;
  }

  /** Everything typed is on disk. */
  isSettled(): boolean {
    return !this.sent && !this.isOpen();
  }

  /** Nobody writes here any more, and everything typed is on disk and shown. */
  isOver(): boolean {
    return this.isLeft && this.isSettled() && this.shown.seq >= this.known;
  }

  /** Someone comes back to a text that was left. */
  comeBack(): void {
    this.isLeft = false;
  }

  /** Keeps what is written as a draft. */
  keepDraft(): void {
    const { sheet, drafts, now } = this.parts;
    const { key, kept } = sheet;
    drafts.keep({ ...kept, key, hangs: this.hangs, was: this.base, now: this.text, at: now() });
  }

  /** Someone took it away. */
  isGone(): boolean {
    return this.hangs && !this.sent && this.shown.text === null;
  }

  private isOpen(): boolean {
    return this.hangs ? this.text !== this.base : !isBlank(this.text);
  }

  /** A text that is not kept: it waits for its words, or for being taken away. */
  private saysTooLittle(): boolean {
    return isBlank(this.text) && (this.sheet.remove !== undefined || !this.hangs);
  }

  private rest(): void {
    this.callOff();
    this.callOff = this.parts.wait(REST, () => void this.flush());
  }

  private async sendOnce(): Promise<void> {
    if (this.sent || !this.isOpen() || this.saysTooLittle()) return;
    const sent: Sent = { text: this.text, seq: undefined };
    const gone = this.isGone();
    this.sent = sent;
    const acted = gone ? await this.bringBackAndWrite(sent.text) : await this.send(this.command(sent.text));
    if (acted.ok) this.acknowledged(sent, acted.done);
    else this.notSaved(sent, acted.problem);
    this.tell();
  }

  private async bringBackAndWrite(text: string): Promise<Acted> {
    const back = await this.send(this.sheet.restore());
    return back.ok ? this.send(this.command(text)) : back;
  }

  private send(command: Command): Promise<Acted> {
    return this.parts.send(command, this.parts.writing);
  }

  private command(text: string): Command {
    const { sheet } = this;
    return this.hangs || !sheet.add ? sheet.write(this.base, text) : sheet.add(text);
  }

  private acknowledged(sent: Sent, done: Done): void {
    this.trouble = null;
    this.unsure = null;
    this.hangs = true;
    sent.seq = done.seq;
    this.known = done.seq ?? this.known;
    if (this.text === sent.text) this.parts.drafts.drop(this.sheet.key);
    this.settle(sent);
  }

  private notSaved(sent: Sent, problem: Problem): void {
    this.trouble = problem;
    this.unsure = sent.text;
    this.sent = null;
  }

  /** Takes in what is shown as soon as that holds what was sent. A text that was left may not be shown any more. */
  private settle(sent: Sent): void {
    if (sent.seq === undefined) return;
    const isShown = sent.seq === null || this.shown.seq >= sent.seq;
    if (!isShown && !this.isLeft) return;
    this.base = sent.text;
    this.sent = null;
    if (isShown) this.takeIn(this.shown.text);
    if (this.isOpen()) this.rest();
  }

  private takeIn(text: string | null): void {
    if (text !== null) this.mergeIn(text);
    this.tell();
  }

  private mergeIn(text: string): void {
    this.hangs = true;
    // The connection broke before the answer came, and the program had done it all the same.
    if (text === this.unsure) this.base = text;
    const merged = merge(this.base, this.text, text, this.caret);
    this.base = text;
    if (merged.text !== this.text) {
      this.text = merged.text;
      this.caret = merged.caret;
    }
    if (!this.isOpen()) this.allIsWell();
  }

  private allIsWell(): void {
    this.trouble = null;
    if (this.touched) this.parts.drafts.drop(this.sheet.key);
  }

  private async clear(): Promise<Left> {
    this.parts.drafts.drop(this.sheet.key);
    this.text = this.base;
    const remove = this.sheet.remove?.();
    if (!remove || !this.hangs || this.isGone()) return "dropped";
    const acted = await this.send(remove);
    return acted.ok ? "deleted" : "not_saved";
  }

  private tell(): void {
    for (const hear of [...this.hearers]) hear();
  }
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
