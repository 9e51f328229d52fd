/** Deciding on a projector: how far a vote is and never what was said, then what came of it, large and plain. */
import { Circle, CircleCheck, ListOrdered, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useLook } from "../entries/entries";
import { classes } from "../kit/class";
import { VisuallyHidden } from "../kit/hidden";
import type { DecisionView, EntryId, Round, VoteView } from "../protocol/protocol";
import { useWords } from "../words/words";
import { RoundResult } from "./double-vote";
import styles from "./presented.module.css";
import { howWords, verdictWords } from "./telling";

/** A vote under way: who has voted. */
export function PresentedVote({ underWay: { vote, handed_in } }: { underWay: VoteView }) {
  const words = useWords();
  const { say } = words;
  const voted = new Set(handed_in.map(({ member }) => member));
  return (
    <section className={styles.presented}>
      <h2 dir="auto">{vote.question}</h2>
      <p className={styles.how}>{howWords(vote, words)}</p>
      <p className={styles.count} role="status">
        {say("decide-have-voted", { count: handed_in.length, voters: vote.voters.length })}
      </p>
      <ul className={styles.people}>
        {vote.voters.map(({ member, name }) => (
          <li key={member} className={classes(voted.has(member) && styles.voted)}>
            {voted.has(member) ? <CircleCheck aria-hidden size="1em" /> : <Circle aria-hidden size="1em" />}
            <span dir="auto">{name}</span>
            <VisuallyHidden>{say(voted.has(member) ? "decide-has-voted" : "decide-not-yet")}</VisuallyHidden>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the latest round of a decision came to; what stands inside it where nothing was counted yet. */
export function PresentedResult({ decision, children }: { decision: EntryId; children: ReactNode }) {
  const seen = useLook({ look: "decision", decision }).seen?.decision;
  const round = seen && (seen.record?.rounds ?? seen.rounds).at(-1);
  return seen && round ? <Result decision={seen} round={round} /> : children;
}

const SIGNS = {
  decided: CircleCheck,
  narrowed: ListOrdered,
  stuck: TriangleAlert,
  no_quorum: TriangleAlert,
} as const;

/** A double vote stands beside the plain count, here as everywhere. */
function Result({ decision, round }: { decision: DecisionView; round: Round }) {
  const words = useWords();
  const double = decision.record?.double_vote ?? decision.double_vote;
  const isOfRound = double?.vote === round.vote.id;
  const tally = isOfRound && double ? double.weighted : round.tally;
  const { verdict } = tally.verdict;
  const Sign = SIGNS[verdict];
  return (
    <section className={styles.presented}>
      <h2 dir="auto">{round.vote.question}</h2>
      <p className={styles.how}>
        {words.say("decide-round", { round: round.vote.round })} · {howWords(round.vote, words)}
      </p>
      <p className={styles.verdict} data-verdict={verdict} role="status">
        <Sign aria-hidden size="1em" />
        <span>{verdictWords(round.vote, tally, words)}</span>
      </p>
      <div className={styles.counted}>
        <RoundResult round={round} double={double} />
      </div>
    </section>
  );
}
