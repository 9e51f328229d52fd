/** Dots on cards in a live room in memory, for the fake: judges little; the rules are in Rust only. */
import type { CardDots, CardId, DotVote, News, PersonDots, PersonId, RoomAsk } from "../../protocol/protocol";
import type { Told } from "./room";

/** What comes of an ask. */
interface Dotted {
  vote: DotVote | null;
  told: Told[];
}

type PutDots = Extract<RoomAsk, { ask: "put_dots" }>;

/** The dots people put. */
export class FakeDots {
  private readonly put = new Map<PersonId, Map<CardId, number>>();

  /** Does what somebody asks; `null`: it is not about dots. */
  asked(vote: DotVote | null, by: PersonId, ask: RoomAsk, newId: () => string): Dotted | null {
    if (ask.ask === "start_dots") {
      const { section, each, most, anonymity, open } = ask;
      this.put.clear();
      const terms = { section, each, most, anonymity, open };
      return { vote: { id: newId(), ...terms, begun: false, done: 0, revealed: false }, told: [] };
    }
    if (ask.ask === "anonymise_dots") return { vote: vote && { ...vote, anonymity: "none" }, told: [] };
    if (ask.ask === "put_dots" && vote) return this.putOn(vote, by, ask);
    if (ask.ask === "reveal_dots" && vote) return this.reveal({ ...vote, revealed: true });
    if (ask.ask === "end_dots") return this.end(vote);
    return null;
  }

  known(you: PersonId): PersonDots[] {
    const cards = this.cardsOf(you);
    return cards.length > 0 ? [{ person: you, cards }] : [];
  }

  counted(vote: DotVote | null): CardDots[] {
    if (!vote || !(vote.open || vote.revealed)) return [];
    const counts = new Map<CardId, CardDots>();
    for (const [person, put] of this.put) {
      for (const [card, dots] of put) {
        const before = counts.get(card) ?? { card, dots: 0, by: [] };
        const by = vote.anonymity === "names" ? Array<PersonId>(dots).fill(person) : [];
        counts.set(card, { card, dots: before.dots + dots, by: [...before.by, ...by] });
      }
    }
    return [...counts.values()];
  }

  private putOn(vote: DotVote, by: PersonId, ask: PutDots): Dotted {
    const { card, dots } = ask;
    const person = ask.person ?? by;
    const put = new Map(this.put.get(person));
    if (dots > 0) put.set(card, dots);
    else put.delete(card);
    this.put.set(person, put);
    const news: News = { news: "dots", dots: { person, cards: this.cardsOf(person) } };
    const own: Told[] = [...new Set([person, by])].map((to) => ({ to, news }));
    const sum = (put: Map<CardId, number>) => [...put.values()].reduce((sum, dots) => sum + dots, 0);
    const done = [...this.put.values()].filter((put) => sum(put) >= vote.each).length;
    const open: Told[] = vote.open
      ? [{ to: null, news: { news: "counted", cards: this.counted(vote) } }]
      : [];
    return { vote: { ...vote, begun: true, done }, told: [...own, ...open] };
  }

  private reveal(vote: DotVote): Dotted {
    const counted: Told = { to: null, news: { news: "counted", cards: this.counted(vote) } };
    return { vote, told: [counted, { to: null, news: { news: "dots_gone" } }] };
  }

  private end(vote: DotVote | null): Dotted {
    const cards = this.counted(vote).map((one) => ({ ...one, dots: 0, by: [] }));
    this.put.clear();
    return {
      vote: null,
      told: [
        { to: null, news: { news: "counted", cards } },
        { to: null, news: { news: "dots_gone" } },
      ],
    };
  }

  private cardsOf(person: PersonId): CardDots[] {
    return [...(this.put.get(person) ?? [])].map(([card, dots]) => ({ card, dots, by: [] }));
  }
}
