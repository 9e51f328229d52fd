/** Concluding what a round has decided: why, who disagrees, when it is looked at again. From then on it stands. */
import { Gavel } from "lucide-react";
import { useState } from "react";
import { Button } from "../kit/button";
import { DayField } from "../kit/day-field";
import { TextField } from "../kit/field";
import type { DecisionView, EntryId, Round } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./conclude.module.css";
import { others } from "./counted";
import { monthsFrom } from "./day";
import { type DecisionDeeds, useBusy } from "./deeds";
import { useSaid } from "./said";
import { listed } from "./telling";

export function Conclude(props: {
  decision: DecisionView;
  round: Round;
  decided: EntryId;
  deeds: DecisionDeeds;
}) {
  const { say, language } = useWords();
  const { decision, round, decided, deeds } = props;
  const reason = useSaid(decision.line.id, "reason", decision.double_vote?.reason ?? "");
  const dissent = useSaid(decision.line.id, "dissent", "");
  const [reviewOn, setReviewOn] = useState(
    () => decision.line.review_on ?? observedUntil(round, decided) ?? monthsFrom(new Date(), 3),
  );
  const [isBusy, begin] = useBusy();
  const against = others(round, decided);
  const names = round.vote.voters.filter(({ member }) => against.includes(member)).map(({ name }) => name);
  const conclude = () =>
    begin(async () => {
      const said = { reason: reason.text, dissent: dissent.text, review_on: reviewOn || null };
      const acted = await deeds.conclude(decision.line.id, said);
      if (!acted.ok) return;
      reason.spoken();
      dissent.spoken();
    });
  return (
    <section className={styles.conclude} aria-labelledby="conclude">
      <h2 id="conclude">{say("decide-conclude")}</h2>
      <TextField
        label={say("decide-reason")}
        value={reason.text}
        onChange={reason.write}
        rows={3}
        hint={say("decide-reason-hint")}
      />
      <TextField
        label={say("decide-dissent")}
        value={dissent.text}
        onChange={dissent.write}
        rows={2}
        hint={
          names.length > 0
            ? say("decide-dissent-ask", { names: listed(names, language) })
            : say("decide-dissent-hint")
        }
      />
      <DayField label={say("decide-review")} day={reviewOn} onChange={setReviewOn} className={styles.day} />
      <p className={styles.note}>{say("decide-conclude-means")}</p>
      <Button
        weight="primary"
        icon={Gavel}
        isDisabled={isBusy || reason.text.trim() === ""}
        onPress={conclude}
        className={styles.go}
      >
        {say("decide-conclude-go")}
      </Button>
    </section>
  );
}

/** What waits until a day is looked at again on that day. */
function observedUntil(round: Round, decided: EntryId): string | null {
  return round.vote.options.find(({ id }) => id === decided)?.until ?? null;
}
