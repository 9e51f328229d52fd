/** Rounds that were counted, in sight for ever. */
import type { ReactNode } from "react";
import type { DoubleVote, Round } from "../protocol/protocol";
import { useWords } from "../words/words";
import { RoundResult } from "./double-vote";
import styles from "./rounds.module.css";
import { verdictWords } from "./telling";

/** The round that counts. */
export function LatestRound({ round, children }: { round: Round; children: ReactNode }) {
  const { say } = useWords();
  return (
    <section className={styles.rounds} aria-labelledby="latest">
      <h2 id="latest">{say("decide-round", { round: round.vote.round })}</h2>
      {children}
    </section>
  );
}

/** Rounds before, the latest first. */
export function Earlier(props: {
  rounds: readonly Round[];
  double: DoubleVote | null;
  /** The sentence above them, when it is another one. */
  heading?: string;
}) {
  const { rounds, double, heading = "decide-earlier" } = props;
  const words = useWords();
  const { say, moment } = words;
  if (rounds.length === 0) return null;
  return (
    <section className={styles.rounds} aria-labelledby="earlier">
      <h2 id="earlier">{say(heading)}</h2>
      {rounds.toReversed().map((round) => (
        <div key={round.vote.id} className={styles.round}>
          <p>
            {say("decide-round", { round: round.vote.round })}, {moment(round.revealed_at)} ·{" "}
            {verdictWords(round.vote, round.tally, words)}
          </p>
          <RoundResult round={round} double={double} />
        </div>
      ))}
    </section>
  );
}
