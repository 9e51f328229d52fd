import { describe, expect, it } from "vitest";
import type { What } from "../protocol/protocol";
import { actWords } from "./act";
import { wordsOf } from "./words";

const CARD = "018f1111-0000-7000-8000-000000000001";
const moved = (from: "needs" | "product"): What => ({
  what: "moved",
  card: CARD,
  text: "t",
  from,
  to: "needs",
});
const wrote = (from: string): What => ({ what: "wrote", card: CARD, from, to: "t" });

describe("the sentence of an act", () => {
  it.each<[What, string]>([
    [moved("needs"), "moved “t” within Needs"],
    [moved("product"), "moved “t” from Product to Needs"],
    [wrote(" "), "wrote “t”"],
    [wrote("s"), "changed “s” to “t”"],
    [{ what: "deleted", cards: [CARD, CARD], text: "t" }, "deleted 2 cards, the first “t”"],
    [{ what: "extended", extended: true }, "showed all nine sections"],
    [{ what: "author", card: CARD, text: "t", from: "Ben", to: null }, "took the author’s name off “t”"],
    [
      { what: "roadmap_reviewed", review: CARD, goals: 3, kept: 2, next: "2027-03-15" },
      "reviewed the roadmap: kept 2 of 3 goals as they are; next review on 15 March 2027",
    ],
    [
      { what: "handed_over", hand_over: CARD, member: "Priya", from: "2027-01-15", until: null, why: " " },
      "gave the role of the primus to Priya from 15 January 2027 on",
    ],
    [
      { what: "cards_grouped", cards: [CARD], text: "t", group: CARD, title: "Speed" },
      "put “t” into the group “Speed”",
    ],
    [
      { what: "cards_grouped", cards: [CARD, CARD], text: "t", group: CARD, title: "" },
      "put 2 cards into a group without a name, the first “t”",
    ],
    [
      { what: "cards_grouped", cards: [CARD], text: "t", group: null, title: null },
      "took “t” out of its group",
    ],
    [{ what: "all_ungrouped", section: null, groups: [CARD, CARD] }, "took 2 groups of cards apart"],
    [
      {
        what: "field_set",
        entry: CARD,
        kind: "decision",
        title: "Buy?",
        field: "postponed_until",
        from: null,
        to: "May",
      },
      "set “May” for “Buy?” (postponed until)",
    ],
    [
      { what: "entries_added", kind: "metric", entries: [CARD], title: "" },
      "added the metric without a name",
    ],
    [{ what: "undid", act: wrote("") }, "undid: wrote “t”"],
  ])("puts the facts where it wants them: %o", (what, sentence) => {
    const { say, moment } = wordsOf("en");
    const british = (time: string) => new Date(time).toLocaleDateString("en-GB", { dateStyle: "long" });
    expect(actWords(what, { say, moment, day: british })).toBe(sentence);
  });
});
