import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Acted } from "../product/product";
import type { Card, Command } from "../protocol/protocol";
import { hangingCard, isKeptCard, type KeptCard, newCard } from "../vision/use-desk";
import { type Draft, draftsIn } from "./drafts";
import { apply, between, rebase } from "./splice";
import { REST, Stay } from "./stay";

const card: Card = {
  id: "c1",
  section: "needs",
  text: "Fast",
  state: "assumption",
  author: "Ada",
  created_at: "2026-11-22T10:00:00Z",
};

class Shelf implements Storage {
  private readonly kept = new Map<string, string>();
  get length() {
    return this.kept.size;
  }
  clear() {
    this.kept.clear();
  }
  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }
  key(at: number) {
    return [...this.kept.keys()][at] ?? null;
  }
  removeItem(key: string) {
    this.kept.delete(key);
  }
  setItem(key: string, value: string) {
    this.kept.set(key, value);
  }
}

/** A program with one card, which answers and tells only when it is let. */
class Program {
  text: string | null;
  seq = 1;
  reached = true;
  readonly heard: Command[] = [];
  private answers: (() => void)[] = [];

  constructor(text: string | null) {
    this.text = text;
  }

  send(command: Command): Promise<Acted> {
    this.heard.push(command);
    const answer = this.reached ? this.run(command) : lost;
    return new Promise((resolve) => this.answers.push(() => resolve(answer)));
  }

  other(text: string) {
    this.text = text;
    this.seq += 1;
  }

  async answer() {
    for (const answer of this.answers.splice(0)) answer();
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  }

  run(command: Command): Acted {
    if (command.command === "add_card") this.text = command.card.text;
    if (command.command === "delete") this.text = null;
    if (command.command === "restore") this.text = card.text;
    if (command.command === "write") this.text = written(this.text ?? "", command.was, command.now);
    this.seq += 1;
    return { ok: true, done: { seq: this.seq, act: `a${this.seq}` } };
  }
}

const lost: Acted = { ok: false, problem: { code: "not_saved", message: "", hint: "" } };

function written(text: string, was: string, now: string) {
  const mine = between(was, now);
  const theirs = between(was, text);
  if (!mine) return text;
  return (theirs ? rebase(mine, theirs) : [mine]).reduce(apply, text);
}

function begin(on: { hangs: boolean } = { hangs: true }) {
  const program = new Program(on.hangs ? card.text : null);
  const shelf = new Shelf();
  const drafts = draftsIn<KeptCard>(shelf, "p1", isKeptCard);
  const waiting: { run: () => void }[] = [];
  const stay = new Stay(
    {
      sheet: on.hangs ? hangingCard(card) : newCard({ ...card, text: "" }, null),
      writing: "w1",
      drafts,
      send: (command) => program.send(command),
      now: () => 1000,
      wait: (ms, run) => {
        expect(ms).toBe(REST);
        const one = { run };
        waiting.push(one);
        return () => void waiting.splice(waiting.indexOf(one) >>> 0, 1);
      },
    },
    program.seq,
  );
  return {
    stay,
    program,
    type: (text: string) => stay.type(text, { start: text.length, end: text.length }),
    /** The hand rests. */
    rest: async () => {
      for (const one of waiting.splice(0)) one.run();
      await Promise.resolve();
      await Promise.resolve();
    },
    show: () => stay.show(program.text, program.seq),
    drafts: (): Draft[] => drafts.leftovers(Number.POSITIVE_INFINITY),
  };
}

describe("a stay in a text", () => {
  it("sends what was typed when the hand rests, and not before", async () => {
    const { stay, program, type, rest, show } = begin();
    type("Faster");
    expect(program.heard).toEqual([]);
    await rest();
    expect(program.heard).toEqual([{ command: "write", card: "c1", was: "Fast", now: "Faster" }]);
    await program.answer();
    show();
    expect(stay.isSettled()).toBe(true);
  });

  it("keeps every keystroke as a draft until it is acknowledged", async () => {
    const { program, type, rest, drafts } = begin();
    type("Faster");
    await rest();
    expect(drafts()).toMatchObject([{ was: "Fast", now: "Faster" }]);
    await program.answer();
    expect(drafts()).toEqual([]);
  });

  it("keeps the draft when more was typed than is acknowledged", async () => {
    const { program, type, rest, drafts } = begin();
    type("Faster");
    await rest();
    type("Faster!");
    await program.answer();
    expect(drafts()).toMatchObject([{ now: "Faster!" }]);
  });

  it("puts a new card up with its first words and writes on it from then on", async () => {
    const { program, type, rest, show } = begin({ hangs: false });
    type("He");
    await rest();
    expect(program.heard[0]).toMatchObject({
      command: "add_card",
      card: { id: "c1", section: "needs", text: "He" },
    });
    await program.answer();
    show();
    type("Hello");
    await rest();
    expect(program.heard[1]).toEqual({ command: "write", card: "c1", was: "He", now: "Hello" });
  });

  it("takes in what others write, without moving my words or my caret", async () => {
    const { stay, program, type, show } = begin();
    type("Fast and safe");
    program.other("Very Fast");
    show();
    expect(stay.text).toBe("Very Fast and safe");
    expect(stay.caret.start).toBe("Very Fast and safe".length);
  });

  it("does not take its own words for another's while they are on their way", async () => {
    const { stay, program, type, rest } = begin();
    type("Faster");
    await rest();
    type("Faster now");
    stay.show("Faster", 1);
    expect(stay.text).toBe("Faster now");
    await program.answer();
    expect(stay.text).toBe("Faster now");
    stay.show(program.text, program.seq);
    expect(stay.text).toBe("Faster now");
  });

  it("stands still while the answer is here and the board does not show it yet", async () => {
    const { stay, program, type, rest, show } = begin();
    type("Faster");
    await rest();
    await program.answer();
    expect(stay.text).toBe("Faster");
    show();
    expect(stay.text).toBe("Faster");
    expect(stay.isSettled()).toBe(true);
  });

  it("keeps the text and says so when the program is not reached, and sends it later", async () => {
    const { stay, program, type, rest, show, drafts } = begin();
    program.reached = false;
    type("Faster");
    await rest();
    await program.answer();
    expect(stay.trouble?.code).toBe("not_saved");
    expect(drafts()).toHaveLength(1);
    program.reached = true;
    show();
    const sending = stay.flush();
    await rest();
    await program.answer();
    await sending;
    show();
    expect(program.text).toBe("Faster");
    expect(stay.trouble).toBeNull();
    expect(drafts()).toEqual([]);
  });

  it("writes nothing twice when the answer was lost although the program had done it", async () => {
    const { stay, program, type, rest, show } = begin();
    program.reached = false;
    type("Faster");
    await rest();
    await program.answer();
    program.reached = true;
    program.run({ command: "write", card: "c1", was: "Fast", now: "Faster" });
    show();
    type("Faster!");
    await rest();
    await program.answer();
    show();
    expect(program.text).toBe("Faster!");
    expect(stay.isSettled()).toBe(true);
  });

  it("sends the rest at once when the page goes, although an answer is still out", async () => {
    const { stay, program, type, rest } = begin();
    type("Faster");
    await rest();
    type("Faster now");
    void stay.sendLastWords();
    expect(program.text).toBe("Faster now");
    await program.answer();
    stay.show(program.text, program.seq);
    expect(stay.text).toBe("Faster now");
    expect(stay.isSettled()).toBe(true);
  });

  it("drops a new card that stayed empty without asking the program anything", async () => {
    const { stay, program, type, rest } = begin({ hangs: false });
    type("  ");
    await rest();
    expect(await stay.leave()).toBe("dropped");
    expect(program.heard).toEqual([]);
  });

  it("takes a card down whose text was cleared", async () => {
    const { stay, program, type } = begin();
    type("");
    const leaving = stay.leave();
    await Promise.resolve();
    await Promise.resolve();
    await program.answer();
    expect(await leaving).toBe("deleted");
    expect(program.heard).toEqual([{ command: "delete", cards: ["c1"] }]);
  });

  it("sends what is left, without blanks at the ends, when the person goes", async () => {
    const { stay, program, type } = begin();
    type(" Faster \n");
    const leaving = stay.leave();
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    await program.answer();
    expect(await leaving).toBe("kept");
    expect(program.text).toBe("Faster");
  });

  it("leaves the space at the end to whoever goes on behind it, and makes no change of it", async () => {
    const { stay, program, type, rest, show } = begin();
    type("Fast ");
    await rest();
    await program.answer();
    show();
    program.other("Fast and safe");
    expect(await stay.leave()).toBe("kept");
    expect(program.text).toBe("Fast and safe");
    expect(program.heard).toHaveLength(1);
  });

  it("sends no spaces alone when the person goes, and takes none away that are there", async () => {
    const { stay, program, type, rest, show } = begin();
    type("Faster ");
    await rest();
    await program.answer();
    show();
    type("Faster   ");
    expect(await stay.leave()).toBe("kept");
    expect(program.heard).toHaveLength(1);
    expect(program.text).toBe("Faster ");
  });

  it("sends the rest when the person goes before the answer is shown, and nothing old comes back", async () => {
    const { stay, program, type, rest, show } = begin();
    type("Faster");
    await rest();
    await program.answer();
    type("Faster now");
    const leaving = stay.leave();
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    await program.answer();
    expect(await leaving).toBe("kept");
    expect(program.text).toBe("Faster now");
    stay.show("Fast", 1);
    expect(stay.text).toBe("Faster now");
    expect(stay.isOver()).toBe(false);
    show();
    expect(stay.isOver()).toBe(true);
  });

  it("writes nothing at all when nothing was typed", async () => {
    const { stay, program } = begin();
    expect(await stay.leave()).toBe("kept");
    expect(program.heard).toEqual([]);
  });

  it("brings a card back that someone took down while I was writing on it", async () => {
    const { stay, program, type, rest, show } = begin();
    program.text = null;
    program.seq += 1;
    show();
    expect(stay.isGone()).toBe(true);
    type("Faster");
    await rest();
    await program.answer();
    await program.answer();
    show();
    expect(program.text).toBe("Faster");
  });

  it("ends with the program's text on the screen and mine in it, whatever happens in between", async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant("type" as const), text: fc.stringMatching(/^[x-z]{1,3}$/) }),
      fc.record({ do: fc.constant("other" as const), text: fc.stringMatching(/^[A-C]{1,3}$/) }),
      fc.record({
        do: fc.constantFrom("rest" as const, "answer" as const, "show" as const),
        text: fc.constant(""),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { stay, program, rest, show } = begin();
        let mine = "";
        for (const { do: what, text } of steps) {
          if (what === "type") {
            const { start } = stay.caret;
            mine += text;
            stay.type(stay.text.slice(0, start) + text + stay.text.slice(start), {
              start: start + text.length,
              end: start + text.length,
            });
          }
          if (what === "other") program.other(text + program.text);
          if (what === "rest") await rest();
          if (what === "answer") await program.answer();
          if (what === "show") show();
        }
        for (let turn = 0; turn < 6; turn += 1) {
          await rest();
          await program.answer();
          show();
        }
        expect(stay.isSettled()).toBe(true);
        expect(stay.text).toBe(program.text);
        expect([...stay.text].filter((c) => /[x-z]/.test(c)).join("")).toBe(mine);
      }),
      { numRuns: 500 },
    );
  });
});
