/** Deciding in sentences: how a vote is held, what came of it, why something is not possible. */

import type { OpenedVote, Quorum, Tally, VoteOption, VoteRefusal, Voting } from "../protocol/protocol";
import type { Words } from "../words/words";
import { optionOf } from "./counted";

type Saying = Pick<Words, "say" | "day" | "language">;

/** Why something is refused. */
export function refusalWords(refusal: VoteRefusal, { say }: Pick<Saying, "say">): string {
  return say(`problem-vote_${refusal.vote_refusal}`, gapsOf(refusal, { say }));
}

/** What to do about it. */
export function refusalHint(refusal: VoteRefusal, { say }: Pick<Saying, "say">): string {
  return say(`problem-vote_${refusal.vote_refusal}-hint`, gapsOf(refusal, { say }));
}

/** What an option says; one that waits says until when. */
export function optionWords(
  option: Pick<VoteOption, "text" | "until">,
  { say, day }: Pick<Saying, "say" | "day">,
): string {
  if (!option.until) return option.text;
  const until = day(`${option.until}T12:00`);
  return option.text
    ? say("decide-option-until", { text: option.text, day: until })
    : say("decide-observe-until", { day: until });
}

/** What follows from a tally. */
export function verdictWords(vote: OpenedVote, tally: Tally, words: Saying): string {
  const { say } = words;
  const { verdict } = tally;
  switch (verdict.verdict) {
    case "no_quorum":
      return say("verdict-no_quorum", { took: tally.took_part, voters: tally.voters, quorum: tally.quorum });
    case "decided":
      return say("verdict-decided", { option: named(vote, verdict.option, words) });
    case "narrowed":
      return say("verdict-narrowed");
    case "stuck":
      return stuckWords(vote, tally, words);
  }
}

/** How a vote is held, in one line: what its name on a record says. */
export function howWords(vote: Pick<OpenedVote, "voting" | "voters">, words: Pick<Saying, "say">): string {
  const { say } = words;
  const { voting, voters } = vote;
  const method = say(`method-${voting.method}`);
  const base = say(`base-${voting.base}`);
  const parts = [hasBar(voting) ? say("decide-of-base", { method, base }) : method];
  if (voting.method === "fist") parts.push(say("decide-floor-is", { floor: voting.floor }));
  if (voting.method === "dots") parts.push(say("decide-dots-are", { dots: voting.dots }));
  parts.push(
    say("decide-quorum-of", { needed: quorumNeeded(voting.quorum, voters.length), voters: voters.length }),
  );
  parts.push(say(voting.secret ? "decide-secret" : "decide-open"));
  return parts.join(" · ");
}

/** Whether there is a bar that an option must get over. */
export function hasBar(voting: Voting): boolean {
  return voting.method === "majority" || voting.method === "two_thirds";
}

/** Whether ballots speak about the first option alone. */
export function isOnProposal(voting: Voting): boolean {
  return voting.method === "consent" || voting.method === "fist";
}

/** How many must take part; for a sentence. The rules count for themselves. */
export function quorumNeeded(quorum: Quorum, voters: number): number {
  const needed = quorum.quorum === "count" ? quorum.voters : Math.ceil((voters * quorum.percent) / 100);
  return Math.max(needed, 1);
}

/** Several names: “Jonas, Priya and Mei-Ling”. */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { style: "long", type: "conjunction" }).format(names);
}

function stuckWords(vote: OpenedVote, tally: Tally, words: Saying): string {
  const { say } = words;
  if (tally.verdict.verdict !== "stuck") return "";
  const { why } = tally.verdict;
  switch (why.stuck) {
    case "tie":
      return say("verdict-tie", {
        options: listed(
          why.options.map((id) => say("decide-quoted", { text: named(vote, id, words) })),
          words.language,
        ),
      });
    case "nobody_over_the_bar":
      return tally.needed === null || tally.votes_cast === 0
        ? say("verdict-nobody_voted")
        : say("verdict-nobody_over_the_bar", { needed: tally.needed });
    case "objections":
      return say("verdict-objections", { count: why.count });
    case "below_the_floor":
      return say("verdict-below_the_floor", { count: why.count, floor: vote.voting.floor });
  }
}

function named(vote: OpenedVote, id: string, words: Saying): string {
  const option = optionOf(vote.options, id);
  return option ? optionWords(option, words) : "";
}

function gapsOf(refusal: VoteRefusal, { say }: Pick<Saying, "say">): Record<string, string | number> {
  const gaps: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(refusal)) {
    if (name === "method") gaps[name] = say(`method-${value}`);
    else if (name === "scope") gaps[name] = say(`scope-${value}`);
    else if (typeof value === "number") gaps[name] = value;
  }
  return gaps;
}
