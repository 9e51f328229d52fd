/**
 * What is looked at in one product: asked once for all who look, kept while it is asked again, and asked again when the
 * program tells that it may be another. Knows no React.
 *
 * K1 The last answer stays until a newer one comes; an older one never replaces it.
 * K2 News during a question is not lost: the question is asked once more.
 * K3 A ballot that was handed in is put to the votes that are seen; they are not asked for again.
 */
import { problemOf } from "../host/host";
import type { HandedInView, Look, Problem, Push, Seen, VoteView } from "../protocol/protocol";

/** What a look shows. */
export type SeenBy<L extends Look> = Extract<Seen, { look: L["look"] }>;

/** How a look stands. */
export interface Looked<L extends Look = Look> {
  /** What is seen; `null` until the first answer. */
  seen: SeenBy<L> | null;
  /** The newest act that is in it. */
  seq: number;
  /** Why the last question had no answer. */
  problem: Problem | null;
}

/** Answers a look. */
export type Ask = (look: Look, asOf: number | null) => Promise<{ seen: Seen; seq: number }>;

interface Question {
  look: Look;
  asOf: number | null;
  state: Looked;
  hearers: Set<() => void>;
  asking: boolean;
  stale: boolean;
}

const NOTHING: Looked = { seen: null, seq: 0, problem: null };

/** Looks that show no card: news about cards alone does not change them. */
const WITHOUT_CARDS: ReadonlySet<string> = new Set(["entries", "team"]);

const VOTES = { look: "votes" } as const satisfies Look;

type HandedIn = Extract<Push, { push: "handed_in" }>;

export class Looks {
  private readonly ask: Ask;
  private readonly questions = new Map<string, Question>();

  constructor(ask: Ask) {
    this.ask = ask;
  }

  state<L extends Look>(look: L, asOf: number | null): Looked<L> {
    return this.question(look, asOf).state as unknown as Looked<L>;
  }

  /** Looks, until the answer is called. */
  watch(look: Look, asOf: number | null, hear: () => void): () => void {
    const question = this.question(look, asOf);
    const isFirst = question.hearers.size === 0;
    question.hearers.add(hear);
    if (isFirst) void this.askAgain(question);
    return () => question.hearers.delete(hear);
  }

  /** Asks one look again. */
  again(look: Look, asOf: number | null): void {
    void this.askAgain(this.question(look, asOf));
  }

  /** Asks everything again that someone looks at. */
  againAll(): void {
    for (const question of this.questions.values())
      if (question.hearers.size > 0) void this.askAgain(question);
  }

  /** Asks again what this push may have changed. */
  hear(push: Extract<Push, { push: "product" }>): void {
    const entries = push.fresh.some((news) => news.fresh === "entries");
    for (const question of this.questions.values()) {
      const concerns = entries || !WITHOUT_CARDS.has(question.look.look);
      if (question.hearers.size > 0 && question.asOf === null && concerns) void this.askAgain(question);
    }
  }

  /** Puts a ballot that was handed in to the votes that are seen. */
  handedIn(push: HandedIn): void {
    const question = this.questions.get(JSON.stringify([VOTES, null]));
    if (!question || question.hearers.size === 0) return;
    const { seen } = question.state as Looked<typeof VOTES>;
    if (question.asking || !seen?.votes.some(({ vote }) => vote.id === push.vote)) {
      void this.askAgain(question);
      return;
    }
    const votes = seen.votes.map((one) =>
      one.vote.id === push.vote ? withBallot(one, push.handed_in) : one,
    );
    question.state = { ...question.state, seen: { ...seen, votes } };
    for (const hear of [...question.hearers]) hear();
  }

  private question(look: Look, asOf: number | null): Question {
    const name = JSON.stringify([look, asOf]);
    const known = this.questions.get(name);
    if (known) return known;
    const made = { look, asOf, state: NOTHING, hearers: new Set<() => void>(), asking: false, stale: false };
    this.questions.set(name, made);
    return made;
  }

  private async askAgain(question: Question): Promise<void> {
    question.stale = true;
    if (question.asking) return;
    question.asking = true;
    while (question.stale) {
      question.stale = false;
      await this.askOnce(question);
    }
    question.asking = false;
  }

  private async askOnce(question: Question): Promise<void> {
    try {
      const { seen, seq } = await this.ask(question.look, question.asOf);
      if (seq >= question.state.seq) question.state = { seen, seq, problem: null } as Looked;
    } catch (thrown) {
      question.state = { ...question.state, problem: problemOf(thrown) };
    }
    for (const hear of [...question.hearers]) hear();
  }
}

/** The vote with this ballot in it; of two of one member the later one counts. */
function withBallot(one: VoteView, ballot: HandedInView): VoteView {
  const before = one.handed_in.find(({ member }) => member === ballot.member);
  if (before && before.at > ballot.at) return one;
  const others = one.handed_in.filter(({ member }) => member !== ballot.member);
  return { ...one, handed_in: [...others, ballot] };
}
