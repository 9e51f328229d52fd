/** A tally as the bars that are drawn of it: one for each option, or for each thing that could be said. */
import type { Ballot, CastBallot, EntryId, OpenedVote, Round, Tally, VoteOption } from "../protocol/protocol";

/** What a bar stands for. */
export type Bar = {
  key: string;
  count: number;
  /** Of what the whole width is. */
  whole: number;
  /** Who said so, where ballots have names. */
  who: readonly CastBallot[];
} & (
  | { of: "option"; option: VoteOption }
  | { of: "said"; said: "consents" | "concerns" | "objections" }
  | { of: "fingers"; fingers: number; isBelow: boolean }
);

/** The bars of a tally. `whole` of a weighted one is larger by the ballot that counts twice. */
export function barsOf(vote: OpenedVote, tally: Tally, cast: readonly CastBallot[]): readonly Bar[] {
  if (tally.consent) return consentBars(tally, cast);
  if (tally.fingers) return fingerBars(vote, tally, tally.fingers, cast);
  const whole = wholeOf(vote, tally);
  return tally.counts.flatMap(({ option: id, count }) => {
    const option = optionOf(vote.options, id);
    const who = cast.filter(({ ballot }) => isFor(ballot, id));
    return option ? [{ of: "option" as const, key: id, option, count, whole, who }] : [];
  });
}

/** Who abstained, where ballots have names. */
export function abstained(cast: readonly CastBallot[]): readonly CastBallot[] {
  return cast.filter(({ ballot }) => ballot.ballot === "abstain");
}

/** The ballots of a round that have names. */
export function namedIn(round: Round): readonly CastBallot[] {
  return round.ballots.ballots === "open" ? round.ballots.cast : [];
}

/** What somebody said beside the count. */
export interface Remark {
  said: "concern" | "objection";
  member: EntryId | null;
  text: string;
}

/** What was said beside the count: concerns and objections, by name where ballots have names. */
export function remarksIn(round: Round): readonly Remark[] {
  const { ballots } = round;
  const all: readonly { ballot: Ballot; member: EntryId | null }[] =
    ballots.ballots === "open" ? ballots.cast : ballots.cast.map((ballot) => ({ ballot, member: null }));
  return all.flatMap(({ ballot, member }): Remark[] => {
    if (ballot.ballot === "concern") return [{ said: "concern", member, text: ballot.text }];
    if (ballot.ballot === "objection") return [{ said: "objection", member, text: ballot.reason }];
    return [];
  });
}

/** Who would have had it otherwise: named ballots for something else than what was decided. */
export function others(round: Round, decided: EntryId): readonly EntryId[] {
  const against = ({ ballot }: CastBallot) =>
    (ballot.ballot === "option" && ballot.option !== decided) ||
    (ballot.ballot === "ranked" && !(ballot.levels[0] ?? []).includes(decided));
  return namedIn(round)
    .filter(against)
    .map(({ member }) => member);
}

/** An option by its id. */
export function optionOf(options: readonly VoteOption[], id: EntryId): VoteOption | undefined {
  return options.find((option) => option.id === id);
}

function wholeOf(vote: OpenedVote, tally: Tally): number {
  const sum = tally.counts.reduce((sum, { count }) => sum + count, 0);
  const counted = vote.voting.method === "dots" ? sum : tally.votes_cast;
  return Math.max(counted, 1);
}

function consentBars(tally: Tally, cast: readonly CastBallot[]): readonly Bar[] {
  const ballots = { consents: "consent", concerns: "concern", objections: "objection" } as const;
  return (["consents", "concerns", "objections"] as const).map((said) => ({
    of: "said",
    key: said,
    said,
    count: tally.consent?.[said] ?? 0,
    whole: Math.max(tally.votes_cast, 1),
    who: cast.filter(({ ballot }) => ballot.ballot === ballots[said]),
  }));
}

function fingerBars(
  vote: OpenedVote,
  tally: Tally,
  hands: readonly number[],
  cast: readonly CastBallot[],
): readonly Bar[] {
  return hands.map((count, fingers) => ({
    of: "fingers" as const,
    key: String(fingers),
    fingers,
    isBelow: fingers < vote.voting.floor,
    count,
    whole: Math.max(tally.votes_cast, 1),
    who: cast.filter(({ ballot }) => ballot.ballot === "fist" && ballot.fingers === fingers),
  }));
}

function isFor(ballot: Ballot, option: EntryId): boolean {
  switch (ballot.ballot) {
    case "option":
      return ballot.option === option;
    case "dots":
      return ballot.on.some((dots) => dots.option === option && dots.dots > 0);
    case "ranked":
      return (ballot.levels[0] ?? []).includes(option);
    default:
      return false;
  }
}
