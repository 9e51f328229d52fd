/** What can be written on: a card, or a text of an entry. It says how the program is told; it knows no screen. */
import type { Command } from "../protocol/protocol";

/** Something with one text. */
export interface Sheet {
  /** Names it among all that is written in its product. */
  readonly key: string;
  /** The text the writing starts from. */
  readonly text: string;
  /** Whether the program has it; one that it has not is put up with its first words. */
  readonly hangs: boolean;
  /** What a draft keeps, so that the sheet can be found again. */
  readonly kept: object;
  /** Changes its text. */
  write(was: string, now: string): Command;
  /** Puts it back when someone took it away meanwhile. */
  restore(): Command;
  /** Puts it up with its first words; only for what the program has not. */
  add?(text: string): Command;
  /** Takes it away once it says nothing any more. Without this, saying nothing is as good as any text. */
  remove?(): Command;
}
