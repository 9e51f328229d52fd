/** The question whether the rules of deciding are changed: one option brings the new ones, the other keeps the old. */
import type { EntryId, Rules } from "../protocol/protocol";
import type { Words } from "../words/words";
import type { DecisionDeeds } from "./deeds";
import { DOUBLED } from "./rules";

/** Asks it; answers with the decision, or `null` when that was refused. */
export function askForRules(
  after: Rules,
  before: Rules,
  deeds: DecisionDeeds,
  words: Words,
): Promise<EntryId | null> {
  const { say } = words;
  return deeds.askForRules(after, {
    question: say("decide-rules-question"),
    change: say("decide-rules-change", { changes: changesOf(after, before, words).join("; ") }),
    keep: say("decide-rules-keep"),
  });
}

/** What is different, thing by thing. */
function changesOf(after: Rules, before: Rules, words: Words): readonly string[] {
  const was = linesOf(before, words);
  return linesOf(after, words).filter((line) => !was.includes(line));
}

function linesOf({ voting, double_vote, second_round }: Rules, { say }: Words): readonly string[] {
  const { quorum } = voting;
  const doubled = DOUBLED.filter((scope) => double_vote.includes(scope)).map((scope) =>
    say(`scope-${scope}`),
  );
  const line = (field: string, value: string) => `${say(`field-rules-${field}`)}: ${value}`;
  const yes = (so: boolean) => say(so ? "decide-yes" : "decide-no");
  return [
    line("method", say(`method-${voting.method}`)),
    line("base", say(`base-${voting.base}`)),
    line("quorum", quorum.quorum === "count" ? String(quorum.voters) : `${quorum.percent} %`),
    line("secret", yes(voting.secret)),
    line("floor", String(voting.floor)),
    line("dots", String(voting.dots)),
    line("stack", yes(voting.stack)),
    line("double_vote", doubled.join(", ") || say("decide-nowhere")),
    line("second_round", yes(second_round)),
  ];
}
