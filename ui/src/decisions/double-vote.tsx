/** The double vote: what was counted and what would be counted, side by side, before it is used and for ever after. */
import { Scale, TriangleAlert } from "lucide-react";
import { Button } from "../kit/button";
import { TextField } from "../kit/field";
import type { DecisionView, DoubleVote, Round } from "../protocol/protocol";
import { useWords } from "../words/words";
import { others } from "./counted";
import { type DecisionDeeds, useBusy } from "./deeds";
import styles from "./double-vote.module.css";
import { PlainResult, WeightedResult } from "./result";
import { useSaid } from "./said";
import { listed, refusalHint, refusalWords } from "./telling";
import { Way } from "./ways";

/** A round as it was counted, and beside it with the double vote if that was used. */
export function RoundResult({ round, double }: { round: Round; double: DoubleVote | null }) {
  const { say } = useWords();
  const plain = <PlainResult round={round} heading={say("decide-as-voted")} />;
  if (!double || double.vote !== round.vote.id) return plain;
  return (
    <div className={styles.both}>
      {plain}
      <WeightedResult vote={round.vote} weighted={double.weighted} plain={round.tally} name={double.name}>
        <blockquote className={styles.reason}>
          <p dir="auto">{double.reason}</p>
          <footer>{say("decide-reason-of", { name: double.name })}</footer>
        </blockquote>
      </WeightedResult>
    </div>
  );
}

/** The latest round, and what the double vote would make of it where that may be seen. */
export function BeforeDoubleVote({ decision, round }: { decision: DecisionView; round: Round }) {
  const { say } = useWords();
  const { weighted, refused } = decision.double;
  const plain = <PlainResult round={round} heading={say("decide-as-voted")} />;
  if (refused || !weighted) return plain;
  return (
    <div className={styles.both}>
      {plain}
      <WeightedResult vote={round.vote} weighted={weighted} plain={round.tally} name={holderOf(decision)} />
    </div>
  );
}

/** Using it, with a reason; or why it cannot be used. */
export function DoubleVoteWay(props: {
  decision: DecisionView;
  round: Round;
  deeds: DecisionDeeds;
  /** The primus sits at another device. */
  isElsewhere?: boolean;
}) {
  const words = useWords();
  const { say, language } = words;
  const { decision, round, deeds } = props;
  const { double } = decision;
  const reason = useSaid(decision.line.id, "double_vote", "");
  const [isBusy, begin] = useBusy();
  const name = holderOf(decision);
  const title = say("decide-double");
  if (double.refused || !double.holder) {
    const refused = double.refused ?? { vote_refusal: "not_the_primus" };
    return (
      <Way icon={<Scale aria-hidden size={18} />} title={title} means={refusalWords(refused, words)}>
        <p className={styles.quiet}>{refusalHint(refused, words)}</p>
      </Way>
    );
  }
  if (props.isElsewhere) {
    return (
      <Way
        icon={<Scale aria-hidden size={18} />}
        title={title}
        means={say("live-double-elsewhere", { name })}
      >
        {null}
      </Way>
    );
  }
  const { holder } = double;
  const dissenters = dissentersOf(decision, round);
  const use = () =>
    begin(async () => {
      if (await deeds.doubleVote(decision.line.id, holder, reason.text)) reason.spoken();
    });
  return (
    <Way
      icon={<Scale aria-hidden size={18} />}
      title={title}
      means={say(double.weighted ? "decide-double-means" : "decide-double-means-secret", { name })}
    >
      {double.reveals && (
        <p className={styles.warning}>
          <TriangleAlert aria-hidden size={16} />
          {say("decide-double-reveals", { name })}
        </p>
      )}
      <TextField
        label={say("decide-double-reason")}
        value={reason.text}
        onChange={reason.write}
        rows={3}
        className={styles.why}
        hint={
          dissenters.length > 0
            ? say("decide-double-dissent", { names: listed(dissenters, language) })
            : say("decide-double-record")
        }
      />
      <Button weight="primary" isDisabled={isBusy || reason.text.trim() === ""} onPress={use}>
        {say("decide-double-go", { name })}
      </Button>
    </Way>
  );
}

function holderOf({ double, draft }: DecisionView): string {
  return draft.voters.find(({ member }) => member === double.holder)?.name ?? "";
}

function dissentersOf({ double }: DecisionView, round: Round): readonly string[] {
  const verdict = double.weighted?.verdict;
  if (verdict?.verdict !== "decided") return [];
  const against = others(round, verdict.option);
  return round.vote.voters.filter(({ member }) => against.includes(member)).map(({ name }) => name);
}
