import { describe, expect, it } from "vitest";
import type { PersonView, RoomView, Stage } from "../protocol/protocol";
import { foldNews, foldRoom } from "./fold";

const STAGE: Stage = {
  lobby: false,
  task: "",
  locked: false,
  typing_hidden: false,
  timer: null,
  round: null,
  spotlight: null,
  guide: null,
  summons: null,
  writing: null,
  poll: null,
  dots: null,
};
const NOW = "2026-03-03T10:00:00Z";

function person(id: string, more: Partial<PersonView> = {}): PersonView {
  return {
    id,
    name: id,
    member: null,
    role: "participant",
    standing: "in",
    host: false,
    proxied: false,
    here: true,
    ready: false,
    hand: null,
    at: null,
    typing: null,
    ...more,
  };
}

function room(more: Partial<RoomView> = {}): RoomView {
  const people = [person("ann"), person("bob")];
  return {
    id: "r",
    product: "p",
    you: "ann",
    seq: 4,
    now: NOW,
    people,
    stage: STAGE,
    own: [],
    answer: null,
    dots: [],
    counted: [],
    ...more,
  };
}

const names = (room: RoomView) => room.people.map(({ name }) => name);

describe("a shown room", () => {
  it("takes in a person who is new at the end, and one who is known in their place", () => {
    const after = foldNews(room(), { news: "person", person: person("cem") });
    expect(names(after)).toEqual(["ann", "bob", "cem"]);
    const ready = foldNews(after, { news: "person", person: person("bob", { ready: true }) });
    expect(names(ready)).toEqual(["ann", "bob", "cem"]);
    expect(ready.people[1]?.ready).toBe(true);
  });

  it("takes in that nobody is ready any more, and leaves those alone who were not", () => {
    const before = room({ people: [person("ann", { ready: true }), person("bob")] });
    const after = foldNews(before, { news: "nobody_ready" });
    expect(after.people.map(({ ready }) => ready)).toEqual([false, false]);
    expect(after.people[1]).toBe(before.people[1]);
  });

  it("forgets who left the lobby", () => {
    expect(names(foldNews(room(), { news: "gone", person: "ann" }))).toEqual(["bob"]);
    expect(names(foldNews(room(), { news: "gone", person: "nobody" }))).toEqual(["ann", "bob"]);
  });

  it("takes in the stage as a whole, with the clock of the host", () => {
    const stage = { ...STAGE, task: "Vision" };
    const after = foldNews(room(), { news: "stage", stage, now: "2026-03-03T11:00:00Z" });
    expect([after.stage, after.now]).toEqual([stage, "2026-03-03T11:00:00Z"]);
  });

  it("keeps one's own hidden cards, and lets them go", () => {
    const card = { id: "c", section: "needs", text: "fast" } as const;
    const once = foldNews(room(), { news: "own", card });
    const twice = foldNews(once, { news: "own", card: { ...card, text: "faster" } });
    expect(twice.own).toEqual([{ ...card, text: "faster" }]);
    expect(foldNews(twice, { news: "own_gone", cards: ["c", "d"] }).own).toEqual([]);
  });

  it("takes in one's own answer, and that there is none any more", () => {
    const answered = foldNews(room(), { news: "answer", says: "3" });
    expect(answered.answer).toBe("3");
    expect(foldNews(answered, { news: "answer", says: null }).answer).toBeNull();
  });

  it("stays as it was when it is over", () => {
    expect(foldNews(room(), { news: "over", sent_away: false })).toEqual(room());
  });

  it("passes over what it knows, and takes the rest in order", () => {
    const before = room();
    expect(foldRoom(before, 4, [{ news: "gone", person: "ann" }])).toBe(before);
    const after = foldRoom(before, 7, [
      { news: "gone", person: "ann" },
      { news: "person", person: person("ann", { name: "Ann" }) },
    ]);
    expect([names(after), after.seq]).toEqual([["bob", "Ann"], 7]);
  });

  it("takes in where one's own dots are, and how many there are of all", () => {
    const on = (card: string, dots: number) => ({ card, dots, by: [] });
    const mine = { person: "ann", cards: [on("a", 2)] };
    const put = foldNews(room(), { news: "dots", dots: mine });
    expect(put.dots).toEqual([mine]);
    expect(foldNews(put, { news: "dots", dots: { ...mine, cards: [] } }).dots).toEqual([]);
    expect(foldNews(put, { news: "dots_gone" }).dots).toEqual([]);
    const counted = foldNews(room(), { news: "counted", cards: [on("a", 2), on("b", 1)] });
    const again = foldNews(counted, { news: "counted", cards: [on("a", 0), on("b", 4)] });
    expect(again.counted).toEqual([on("b", 4)]);
  });
});
