/** For tests: a vote on three options by three people, and what was counted of it. */
import type { Ballot, CastBallot, OpenedVote, Round, Tally, Voting } from "../protocol/protocol";

const VOTING: Voting = {
  method: "majority",
  base: "cast",
  quorum: { quorum: "share", percent: 50 },
  secret: false,
  floor: 2,
  dots: 3,
  stack: true,
};

/** A vote; what is said here is otherwise than usual. */
export function voteOn(voting: Partial<Voting> = {}): OpenedVote {
  const people = ["Amara", "Jonas", "Ahmed"];
  const option = (id: string, text: string) => ({ id, text, until: null, rules: null });
  return {
    id: "v1",
    decision: "d1",
    round: 1,
    question: "Build or buy?",
    about: [],
    scope: "backlog",
    options: [option("build", "Build"), option("buy", "Buy"), option("wait", "Wait")],
    voting: { ...VOTING, ...voting },
    voters: people.map((name) => ({ member: name.toLowerCase(), name, discipline: "development" })),
    double_vote: true,
    second_round: true,
    primus: "amara",
    opened_at: "2026-11-22T10:00:00Z",
    opened_by: "Amara",
  };
}

/** What was counted; what is said here is otherwise than a tie of one to one. */
export function tallyOf(tally: Partial<Tally> = {}): Tally {
  return {
    voters: 3,
    took_part: 3,
    quorum: 2,
    abstentions: 1,
    votes_cast: 2,
    needed: 2,
    counts: [
      { option: "build", count: 1 },
      { option: "buy", count: 1 },
      { option: "wait", count: 0 },
    ],
    consent: null,
    fingers: null,
    ranking: [],
    pairwise: null,
    verdict: { verdict: "stuck", why: { stuck: "tie", options: ["build", "buy"] } },
    ...tally,
  };
}

/** A ballot of somebody. */
export function cast(member: string, ballot: Ballot): CastBallot {
  return { member, ballot, proxy: null };
}

/** A round with these ballots, open unless the vote is secret. */
export function roundOf(vote: OpenedVote, ballots: readonly CastBallot[], tally = tallyOf()): Round {
  return {
    vote,
    took_part: ballots.map(({ member, proxy }) => ({ member, name: member, proxy })),
    ballots: vote.voting.secret
      ? { ballots: "secret", cast: ballots.map(({ ballot }) => ballot) }
      : { ballots: "open", cast: [...ballots] },
    tally,
    revealed_at: "2026-11-22T11:00:00Z",
    revealed_by: "Amara",
  };
}
