/** The ways out of a question that no round has decided: vote again, double vote, postpone, split. */
import { CalendarClock, RotateCcw, Split } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../kit/button";
import { DayField } from "../kit/day-field";
import { Dialog } from "../kit/dialog";
import { TextField } from "../kit/field";
import type { DecisionView } from "../protocol/protocol";
import { useWords } from "../words/words";
import { monthsFrom } from "./day";
import { type DecisionDeeds, useBusy } from "./deeds";
import { useSaid } from "./said";
import { refusalHint, refusalWords } from "./telling";
import styles from "./ways.module.css";

export function Ways(props: { decision: DecisionView; deeds: DecisionDeeds; children?: ReactNode }) {
  const words = useWords();
  const { say } = words;
  const { decision, deeds } = props;
  const [isBusy, begin] = useBusy();
  const { missing } = decision;
  return (
    <section className={styles.ways} aria-labelledby="ways">
      <h2 id="ways">{say("decide-ways")}</h2>
      <div className={styles.grid}>
        <Way
          icon={<RotateCcw aria-hidden size={18} />}
          title={say("decide-again")}
          means={say("decide-again-means")}
        >
          {missing && (
            <p className={styles.missing}>
              {refusalWords(missing, words)} {refusalHint(missing, words)}
            </p>
          )}
          <Button
            isDisabled={isBusy || missing !== null}
            onPress={() => begin(() => deeds.openVote(decision.line.id))}
          >
            {say("decide-again-go")}
          </Button>
        </Way>
        {props.children}
        <Postpone decision={decision} deeds={deeds} />
        <SplitUp decision={decision} deeds={deeds} />
      </div>
    </section>
  );
}

/** One way out. */
export function Way(props: { icon: ReactNode; title: string; means: string; children: ReactNode }) {
  return (
    <section className={styles.way} aria-label={props.title}>
      <h3>
        {props.icon}
        {props.title}
      </h3>
      <p>{props.means}</p>
      {props.children}
    </section>
  );
}

/** Puts the question off until a day. */
export function Postpone({ decision, deeds }: { decision: DecisionView; deeds: DecisionDeeds }) {
  const { say } = useWords();
  const [day, setDay] = useState(() => monthsFrom(new Date(), 1));
  const [isBusy, begin] = useBusy();
  return (
    <Way
      icon={<CalendarClock aria-hidden size={18} />}
      title={say("decide-postpone")}
      means={say("decide-postpone-means")}
    >
      <div className={styles.row}>
        <DayField label={say("decide-until")} day={day} onChange={setDay} />
        <Button
          isDisabled={isBusy || day === ""}
          onPress={() => begin(() => deeds.postpone(decision.line.id, day))}
        >
          {say("decide-postpone-go")}
        </Button>
      </div>
    </Way>
  );
}

function SplitUp({ decision, deeds }: { decision: DecisionView; deeds: DecisionDeeds }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Way icon={<Split aria-hidden size={18} />} title={say("decide-split")} means={say("decide-split-means")}>
      <Button onPress={() => setOpen(true)}>{say("decide-split-go")}</Button>
      <SplitDialog decision={decision} deeds={deeds} isOpen={isOpen} onClose={() => setOpen(false)} />
    </Way>
  );
}

function SplitDialog(props: {
  decision: DecisionView;
  deeds: DecisionDeeds;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { say } = useWords();
  const { decision, deeds } = props;
  const lines = useSaid(decision.line.id, "split", "\n");
  const questions = grown(lines.text.split("\n"));
  const [isBusy, begin] = useBusy();
  const said = questions.map((question) => question.trim()).filter((question) => question !== "");
  const write = (at: number, text: string) =>
    lines.write(questions.with(at, text.replaceAll("\n", " ")).join("\n"));
  const split = () =>
    begin(async () => {
      const asked = await deeds.split(decision.line.id, decision.line.scope, said);
      if (!asked) return;
      props.onClose();
      lines.write("\n");
    });
  return (
    <Dialog
      title={say("decide-split")}
      isOpen={props.isOpen}
      onClose={props.onClose}
      footer={
        <Button weight="primary" isDisabled={isBusy || said.length < 2} onPress={split}>
          {say("decide-split-ask", { count: said.length })}
        </Button>
      }
    >
      <div className={styles.questions}>
        <p>{say("decide-split-how", { question: decision.line.question })}</p>
        {questions.map((question, at) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
            key={at}
            label={say("decide-split-question", { number: at + 1 })}
            value={question}
            onChange={(text) => write(at, text)}
            autoFocus={at === 0}
          />
        ))}
      </div>
    </Dialog>
  );
}

/** There is always one more line to write in, up to six. */
function grown(questions: readonly string[]): string[] {
  const isFull = questions.length >= 6 || questions.at(-1)?.trim() === "";
  return isFull ? [...questions] : [...questions, ""];
}
