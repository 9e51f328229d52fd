/** All decisions: what is due first, then what is open; a question can be added at any time. */
import { ArrowRight, CalendarClock, Plus, Scale, ShieldAlert } from "lucide-react";
import { useRef } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { AddEntry, useShown } from "../entries/entries";
import { useDeeds } from "../frame/deeds";
import { Button } from "../kit/button";
import { Empty } from "../kit/empty";
import { keepToRows } from "../kit/next-row";
import { Title } from "../kit/title";
import { SpotlitTag } from "../live/spotlight";
import type { DecisionLine, DecisionsView, EntryId, VoteView } from "../protocol/protocol";
import { useWords, type Words } from "../words/words";
import { type Group, grouped, standing } from "./groups";
import styles from "./list.module.css";

export function DecisionList(props: {
  decisions: DecisionsView;
  underWay: readonly VoteView[];
  onOpen: (decision: EntryId) => void;
  onRules: () => void;
}) {
  const { say } = useWords();
  const { isReadOnly } = useShown();
  const groups = grouped(props.decisions.decisions);
  const voting = new Set(props.underWay.map(({ vote }) => vote.decision));
  const adding = useRef<HTMLDivElement>(null);
  const ask = () => adding.current?.querySelector("button")?.click();
  useDeeds(say("room-decisions"), [
    ...(isReadOnly ? [] : [{ id: "ask", words: say("decide-ask"), keys: "N", icon: Plus, run: ask }]),
    { id: "rules", words: say("decide-rules"), icon: Scale, run: props.onRules },
  ]);
  const add = (
    <div ref={adding} className={styles.adding}>
      <AddEntry
        kind="decision"
        field="question"
        label={say("decide-ask")}
        placeholder={say("decide-ask-placeholder")}
        onAdded={props.onOpen}
        className={styles.add}
      />
    </div>
  );
  return (
    <div ref={keepToRows} className={styles.room}>
      <header className={styles.head}>
        <Title>{say("room-decisions")}</Title>
        <Button weight="plain" icon={Scale} onPress={props.onRules}>
          {say("decide-rules")}
        </Button>
      </header>
      {groups.length === 0 ? (
        <Empty title={say("decide-none")} purpose={say("decide-purpose")} example={say("decide-example")}>
          {add}
        </Empty>
      ) : (
        add
      )}
      {groups.map(({ group, lines }) => (
        <Part key={group} group={group} lines={lines} voting={voting} onOpen={props.onOpen} />
      ))}
    </div>
  );
}

function Part(props: {
  group: Group;
  lines: readonly DecisionLine[];
  voting: ReadonlySet<EntryId>;
  onOpen: (decision: EntryId) => void;
}) {
  const { say, number } = useWords();
  const heading = `decide-group-${props.group}`;
  return (
    <section className={styles.part} aria-labelledby={heading} data-due={props.group === "due" || undefined}>
      <h2 id={heading}>
        {props.group === "due" && <CalendarClock aria-hidden size={16} strokeWidth={2} />}
        {say(`decide-group-${props.group}`)}{" "}
        <span className={styles.count}>{number(props.lines.length)}</span>
      </h2>
      <ul className={styles.lines}>
        {props.lines.map((line) => (
          <li key={line.id} data-row={line.id}>
            <AriaButton className={styles.line} onPress={() => props.onOpen(line.id)}>
              <LineWords line={line} state={standing(line, props.voting)} />
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LineWords({ line, state }: { line: DecisionLine; state: string }) {
  const words = useWords();
  const { say } = words;
  const isSpoilt = line.tampered || line.conflict;
  return (
    <>
      <span className={styles.words}>
        <span dir="auto" className={styles.question}>
          {line.question || say("entry-unnamed")}
        </span>
        {line.outcome !== null && (
          <span dir="auto" className={styles.outcome}>
            <ArrowRight aria-hidden size={14} strokeWidth={2} />
            {line.outcome || say("decide-observe")}
          </span>
        )}
        <span className={styles.about}>{aboutOf(line, words)}</span>
      </span>
      <SpotlitTag of={line.id} />
      {isSpoilt && (
        <span className={styles.mark} data-state="spoilt">
          <ShieldAlert aria-hidden size={14} strokeWidth={2} />
          {say(line.tampered ? "decide-tampered-mark" : "decide-conflict-mark")}
        </span>
      )}
      <span className={styles.mark} data-state={state}>
        {say(`decision-state-${state}`)}
      </span>
    </>
  );
}

function aboutOf(line: DecisionLine, { say, day }: Words): string {
  const at = (date: string) => day(`${date}T12:00`);
  const parts = [say(`scope-${line.scope}`), say(`method-${line.method}`)];
  if (line.rounds > 1) parts.push(say("decide-rounds", { count: line.rounds }));
  if (line.closed_at) parts.push(say("decide-closed-on", { day: day(line.closed_at) }));
  if (line.postponed_until)
    parts.push(
      say(line.state === "postponed" ? "decide-postponed-until" : "decide-postponed-over", {
        day: at(line.postponed_until),
      }),
    );
  if (line.review_on) parts.push(say("decide-review-on", { day: at(line.review_on) }));
  if (line.superseded_by.length > 0)
    parts.push(say("decide-superseded-by", { by: line.superseded_by.map(({ title }) => title).join(", ") }));
  return parts.join(" · ");
}
