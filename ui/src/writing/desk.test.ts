import { beforeEach, describe, expect, it } from "vitest";
import type { Acted } from "../product/product";
import type { Card, Command } from "../protocol/protocol";
import { type CardDesk, findCard, hangingCard, isKeptCard, type KeptCard } from "../vision/use-desk";
import { Desk } from "./desk";
import { type Drafts, draftsIn } from "./drafts";

const card: Card = {
  id: "c1",
  section: "needs",
  text: "Fast",
  state: "confirmed",
  author: "Ada",
  created_at: "2026-11-22T10:00:00Z",
};
const refused: Acted = { ok: false, problem: { code: "card_too_long", message: "Too long.", hint: "" } };

let heard: Command[];
let answer: () => Acted;
let drafts: Drafts<KeptCard>;
let desk: CardDesk;
let shown: Card;

beforeEach(() => {
  localStorage.clear();
  heard = [];
  answer = () => ({ ok: true, done: { seq: 2, act: "a2" } });
  drafts = draftsIn<KeptCard>(localStorage, "p1", isKeptCard);
  desk = new Desk({
    drafts,
    send: async (command) => {
      heard.push(command);
      return answer();
    },
    newId: () => "new",
    now: () => 50,
    wait: () => () => undefined,
  });
  show(card, 1);
});

function show(now: Card, seq: number) {
  shown = now;
  desk.show(() => new Map([[now.id, now.text]]), seq);
}

function bringBack() {
  return desk.bringBack(20, (draft) => findCard(draft, [shown], () => "new"));
}

function leftBehind(now: string, more: { id?: string; at?: number; hangs?: boolean } = {}) {
  const { id = "c1", at = 10, hangs = true } = more;
  const kept = { card: { ...card, id }, after: null };
  drafts.keep({ ...kept, key: id, hangs, was: hangs ? "Fast" : "", now, at });
}

describe("what a crash left behind", () => {
  it("is written on the card it belongs to, starting from what the person saw", async () => {
    leftBehind("Faster");
    show({ ...card, text: "Very Fast" }, 1);
    expect(await bringBack()).toBe(1);
    expect(heard).toEqual([{ command: "write", card: "c1", was: "Very Fast", now: "Very Faster" }]);
    expect(drafts.leftovers(100)).toEqual([]);
  });

  it("becomes a card again when there is none, with everything that stood on it", async () => {
    leftBehind("Quiet", { id: "c9", hangs: false });
    expect(await bringBack()).toBe(1);
    expect(heard).toEqual([
      {
        command: "add_card",
        card: { id: "new", section: "needs", text: "Quiet", state: "confirmed", author: "Ada" },
        after: null,
      },
    ]);
  });

  it("is forgotten when the program has it, or when it says nothing", async () => {
    leftBehind("Fast");
    leftBehind("  ", { id: "c9", hangs: false });
    expect(await bringBack()).toBe(0);
    expect(heard).toEqual([]);
    expect(drafts.leftovers(100)).toEqual([]);
  });

  it("is left alone while another page may still be writing it", async () => {
    leftBehind("Faster", { at: 30 });
    expect(await bringBack()).toBe(0);
    expect(drafts.leftovers(100)).toHaveLength(1);
  });

  it("belongs to one product", async () => {
    draftsIn(localStorage, "p2", isKeptCard).keep({
      ...{ card, after: null },
      key: "c1",
      hangs: true,
      was: "Fast",
      now: "Other",
      at: 10,
    });
    expect(await bringBack()).toBe(0);
  });

  it("is passed over when it is no draft", () => {
    localStorage.setItem("draft:p1:c1", "{broken");
    localStorage.setItem("draft:p1:c2", '"text"');
    expect(drafts.leftovers(100)).toEqual([]);
  });
});

describe("a text that is refused", () => {
  it("stays on the desk with its reason, and can be written on again", async () => {
    answer = () => refused;
    desk.write(hangingCard(card)).type("Faster", { start: 6, end: 6 });
    expect((await desk.leave("c1"))?.left).toBe("not_saved");
    expect(desk.unsavedTexts().get("c1")).toMatchObject({
      text: "Faster",
      problem: { code: "card_too_long" },
    });
    expect(desk.write(hangingCard(card)).text).toBe("Faster");
    expect(desk.unsavedTexts().size).toBe(0);
  });

  it("is forgotten once it is saved", async () => {
    answer = () => refused;
    desk.write(hangingCard(card)).type("Faster", { start: 6, end: 6 });
    await desk.leave("c1");
    answer = () => ({ ok: true, done: { seq: 2, act: "a2" } });
    await desk.flush();
    show({ ...card, text: "Faster" }, 2);
    expect(desk.unsavedTexts().size).toBe(0);
    expect(desk.stayOf("c1")).toBeUndefined();
  });
});
