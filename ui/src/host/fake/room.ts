/**
 * A live room in memory, for the fake: folds asks as the real one does, as far as the screens need to be looked at. It
 * judges little and keeps nothing; the rules are in Rust only.
 */
import type {
  CardId,
  HiddenCard,
  News,
  PersonId,
  PersonView,
  ProductId,
  Role,
  RoomAsk,
  RoomView,
  Section,
  Stage,
  Standing,
  Timer,
} from "../../protocol/protocol";
import { FakeDots } from "./dots";

/** To whom news goes, and what it is. */
export interface Told {
  to: PersonId | null;
  news: News;
}

/** What a room does with the product: revealed cards, with or without their authors. */
export type Reveal = (cards: readonly (HiddenCard & { author: string | null })[]) => void;

/** What a room needs of the world. */
export interface RoomWorld {
  now(): string;
  newId(): string;
  reveal: Reveal;
}

type AskOf<A extends RoomAsk["ask"]> = Extract<RoomAsk, { ask: A }>;
const EMPTY: Stage = {
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

/** The room. */
export class FakeRoom {
  people: PersonView[] = [];
  stage: Stage;
  seq = 0;
  private readonly hidden = new Map<CardId, HiddenCard & { by: PersonId }>();
  private readonly answers = new Map<PersonId, string>();
  private readonly dots = new FakeDots();
  private news: Told[] = [];
  private readonly id: string;

  readonly product: ProductId;
  private readonly world: RoomWorld;

  constructor(product: ProductId, world: RoomWorld, lobby: boolean) {
    this.product = product;
    this.world = world;
    this.id = world.newId();
    this.stage = { ...EMPTY, lobby };
  }

  /** Somebody comes in, or back. */
  come(name: string, role: Role, more: Partial<PersonView> = {}): Told[] {
    const standing: Standing = this.stage.lobby && role === "participant" ? "waiting" : "in";
    this.put({
      id: this.world.newId(),
      name,
      role,
      standing,
      member: null,
      host: false,
      proxied: false,
      here: true,
      ready: false,
      hand: null,
      at: null,
      typing: null,
      ...more,
    });
    return this.told();
  }

  /** The room as this person may see it. */
  view(you: PersonId): RoomView {
    const poll = this.stage.poll;
    return structuredClone({
      id: this.id,
      product: this.product,
      you,
      seq: this.seq,
      now: this.world.now(),
      people: this.people,
      stage: this.stage,
      own: [...this.hidden.values()].filter(({ by }) => by === you).map(withoutAuthor),
      answer: poll && !poll.answers ? (this.answers.get(you) ?? null) : null,
      dots: this.dots.known(you),
      counted: this.dots.counted(this.stage.dots),
    });
  }

  /** Does what somebody asks. */
  ask(by: PersonId, ask: RoomAsk): Told[] {
    this.asked(by, ask);
    this.seq += 1;
    return this.told();
  }

  private asked(by: PersonId, ask: RoomAsk) {
    switch (ask.ask) {
      case "be":
        return this.change(by, { at: ask.at });
      case "type":
        return this.change(by, { typing: ask.thing });
      case "ready":
        return this.change(by, { ready: ask.ready });
      case "clear_ready":
        return this.clearReady();
      case "hand":
        return this.change(ask.person ?? by, { hand: ask.up ? this.world.now() : null });
      case "admit":
        for (const { id, standing } of this.people)
          if (standing === "waiting" && (ask.person ?? id) === id) this.change(id, { standing: "in" });
        return;
      case "send_away":
        return this.change(ask.person, { standing: "sent_away", here: false });
      case "set_role":
        return this.setRole(by, ask);
      case "add_proxied":
        this.news = this.come(ask.name, "participant", {
          id: ask.person,
          member: ask.member,
          proxied: true,
          standing: "in",
        });
        return;
      case "lobby":
        return this.lead({ lobby: ask.on });
      case "task":
        return this.lead({ task: ask.task });
      case "lock":
        return this.lead({ locked: ask.on });
      case "hide_typing":
        return this.lead({ typing_hidden: ask.on });
      case "spotlight":
        return this.lead({ spotlight: ask.thing });
      case "guide":
        return this.lead({ guide: ask.on ? by : null });
      case "summon":
        return this.lead({ summons: { by, to: ask.to, number: (this.stage.summons?.number ?? 0) + 1 } });
      case "start_timer":
        return this.lead({
          timer: { seconds: ask.seconds, ends_at: this.later(ask.seconds * 1000), left_ms: 0 },
        });
      case "add_time":
        return this.lead({ timer: this.stage.timer && this.longer(this.stage.timer, ask.seconds) });
      case "pause_timer":
        return this.lead({ timer: this.stage.timer && this.paused(this.stage.timer) });
      case "resume_timer":
        return this.lead({ timer: this.stage.timer && this.resumed(this.stage.timer) });
      case "end_timer":
        return this.lead({ timer: null });
      case "start_round":
        return this.lead({ round: { order: this.people.filter(isIn).map(({ id }) => id), spoken: 0 } });
      case "next_speaker":
        return this.nextSpeaker();
      case "end_round":
        return this.lead({ round: null });
      case "start_writing":
        this.hidden.clear();
        return this.lead({
          writing: {
            id: this.world.newId(),
            sections: ask.sections,
            anonymity: ask.anonymity,
            count: 0,
            with_step: ask.with_step,
          },
        });
      case "anonymise":
        return this.lead({ writing: this.stage.writing && { ...this.stage.writing, anonymity: "none" } });
      case "write_hidden":
        return this.writeHidden(ask.person ?? by, ask);
      case "drop_hidden":
        return this.letGo((card) => card.id === ask.card);
      case "reveal_writing":
        return this.reveal((card) => (ask.of ?? card.by) === card.by);
      case "end_writing":
        this.reveal(() => true);
        return this.lead({ writing: null });
      default:
        return this.askedOfDots(by, ask) || this.askedOfPoll(by, ask);
    }
  }

  /** Says whether it was about dots. */
  private askedOfDots(by: PersonId, ask: RoomAsk): boolean {
    const asked = this.dots.asked(this.stage.dots, by, ask, this.world.newId);
    if (!asked) return false;
    for (const { to, news } of asked.told) this.tell(news, to);
    this.lead({ dots: asked.vote });
    return true;
  }

  private askedOfPoll(by: PersonId, ask: RoomAsk) {
    const { poll } = this.stage;
    if (ask.ask === "start_poll") {
      this.answers.clear();
      const { kind, question, anonymous } = ask;
      this.lead({ poll: { id: this.world.newId(), kind, question, anonymous, answered: 0, answers: null } });
    } else if (ask.ask === "answer" && poll) {
      this.answers.set(ask.person ?? by, ask.says);
      this.tell({ news: "answer", says: ask.says }, by);
      this.lead({ poll: { ...poll, answered: this.answers.size } });
    } else if (ask.ask === "reveal_poll" && poll) {
      const answers = [...this.answers].map(([id, says]) => ({ by: poll.anonymous ? null : id, says }));
      this.lead({ poll: { ...poll, answers } });
    } else if (ask.ask === "end_poll") {
      this.lead({ poll: null });
    }
  }

  private setRole(by: PersonId, ask: AskOf<"set_role">) {
    if (ask.role === "facilitator") this.change(by, { role: "co_facilitator" });
    this.change(ask.person, { role: ask.role });
  }

  private clearReady() {
    if (!this.people.some(({ ready }) => ready)) return;
    this.people = this.people.map((one) => ({ ...one, ready: false }));
    this.tell({ news: "nobody_ready" });
  }

  private nextSpeaker() {
    const { round } = this.stage;
    if (!round) return;
    const spoken = round.spoken + 1;
    this.lead({ round: spoken < round.order.length ? { ...round, spoken } : null });
  }

  private writeHidden(by: PersonId, ask: AskOf<"write_hidden">) {
    const card = { id: ask.card, section: ask.section as Section, text: ask.text };
    this.hidden.set(card.id, { ...card, by });
    this.tell({ news: "own", card }, by);
    this.count();
  }

  private reveal(meant: (card: HiddenCard & { by: PersonId }) => boolean) {
    const named = this.stage.writing?.anonymity === "names";
    const cards = [...this.hidden.values()].filter(meant);
    const nameOf = (id: PersonId) => this.people.find((one) => one.id === id)?.name ?? null;
    this.letGo(meant);
    this.world.reveal(
      cards.map((card) => ({ ...withoutAuthor(card), author: named ? nameOf(card.by) : null })),
    );
  }

  private letGo(meant: (card: HiddenCard & { by: PersonId }) => boolean) {
    for (const card of [...this.hidden.values()].filter(meant)) {
      this.hidden.delete(card.id);
      this.tell({ news: "own_gone", cards: [card.id] }, card.by);
    }
    this.count();
  }

  private count() {
    const { writing } = this.stage;
    if (writing) this.lead({ writing: { ...writing, count: this.hidden.size } });
  }

  private longer(timer: Timer, seconds: number): Timer {
    const longer = { ...timer, seconds: timer.seconds + seconds };
    if (timer.ends_at === null) return { ...longer, left_ms: timer.left_ms + seconds * 1000 };
    const from = Math.max(Date.parse(timer.ends_at), Date.parse(this.world.now()));
    return { ...longer, ends_at: new Date(from + seconds * 1000).toISOString() };
  }

  private paused(timer: Timer): Timer {
    const left = Date.parse(timer.ends_at ?? this.world.now()) - Date.parse(this.world.now());
    return { ...timer, ends_at: null, left_ms: Math.max(0, left) };
  }

  private resumed(timer: Timer): Timer {
    return { ...timer, ends_at: this.later(timer.left_ms), left_ms: 0 };
  }

  private later(milliseconds: number) {
    return new Date(Date.parse(this.world.now()) + milliseconds).toISOString();
  }

  private lead(stage: Partial<Stage>) {
    this.stage = { ...this.stage, ...stage };
    this.tell({ news: "stage", stage: this.stage, now: this.world.now() });
  }

  private change(id: PersonId, news: Partial<PersonView>) {
    const person = this.people.find((one) => one.id === id);
    if (person) this.put({ ...person, ...news });
  }

  private put(person: PersonView) {
    const isThere = this.people.some(({ id }) => id === person.id);
    this.people = isThere
      ? this.people.map((one) => (one.id === person.id ? person : one))
      : [...this.people, person];
    this.tell({ news: "person", person });
  }

  private tell(news: News, to: PersonId | null = null) {
    this.news.push({ to, news });
  }

  private told(): Told[] {
    const told = this.news;
    this.news = [];
    return structuredClone(told);
  }
}

function isIn({ standing }: PersonView) {
  return standing === "in";
}

function withoutAuthor({ id, section, text }: HiddenCard): HiddenCard {
  return { id, section, text };
}
