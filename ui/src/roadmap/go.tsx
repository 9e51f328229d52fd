/**
 * The GO table: one column for each step, one row for each thing that is said of it, all written where it stands. In the
 * page each step is a whole, so that on a phone they follow one another.
 */
import { Plus } from "lucide-react";
import { type CSSProperties, type KeyboardEvent, useRef } from "react";
import { EntryLinks, EntryText, ThingChip, Tie, useEntryDeeds, useShown } from "../entries/entries";
import { Button } from "../kit/button";
import { classes } from "../kit/class";
import { onMac } from "../kit/keys";
import { SpotlitTag } from "../live/spotlight";
import type { EntryId, Step } from "../protocol/protocol";
import { useWords } from "../words/words";
import type { RoadmapDeeds } from "./deeds";
import styles from "./go.module.css";
import { Hints } from "./hints";
import { useFresh, useStaying } from "./staying";
import { StepMenu } from "./step-menu";
import { walk } from "./walk";

export interface StepsProps {
  steps: readonly Step[];
  deeds: RoadmapDeeds;
  /** The step to write in as soon as it is there. */
  fresh: EntryId | null;
  onBegin: () => void;
  onDetails: (id: EntryId) => void;
}

const ROWS = ["date", "name", "goal", "features", "metrics", "serves"] as const;

export function GoTable(props: StepsProps) {
  const { say } = useWords();
  const { isReadOnly } = useShown();
  const root = useRef<HTMLDivElement>(null);
  const stay = useStaying(root, props.steps.map((step) => step.id).join(" "));
  useFresh(root, props.fresh, props.steps);
  const move = (id: EntryId, by: 1 | -1) => {
    stay(id);
    props.deeds.move(id, by);
  };
  const hear = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { target } = event;
    const step = target instanceof Element && target.closest<HTMLElement>("[data-step]")?.dataset.step;
    const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : null;
    if (event.altKey) {
      if (!step || by === null || isReadOnly || (onMac && target instanceof HTMLTextAreaElement)) return;
      event.preventDefault();
      move(step, by);
    } else if (target instanceof HTMLTextAreaElement && walk(event.key, target)) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what its cells do not need
    <div
      ref={root}
      className={styles.go}
      style={{ "--steps": props.steps.length } as CSSProperties}
      onKeyDown={hear}
    >
      <div aria-hidden className={styles.labels}>
        {ROWS.map((row) => (
          <span key={row}>{say(`roadmap-row-${row}`)}</span>
        ))}
        <span />
      </div>
      {props.steps.map((step) => (
        <GoStep
          key={step.id}
          step={step}
          deeds={props.deeds}
          onMove={(by) => move(step.id, by)}
          onDetails={() => props.onDetails(step.id)}
        />
      ))}
      {!isReadOnly && (
        <Button weight="plain" icon={Plus} data-add="" onPress={props.onBegin} className={styles.add}>
          {say("roadmap-add")}
        </Button>
      )}
    </div>
  );
}

function GoStep(props: {
  step: Step;
  deeds: RoadmapDeeds;
  onMove: (by: 1 | -1) => void;
  onDetails: () => void;
}) {
  const { step } = props;
  const { say } = useWords();
  const { isReadOnly } = useShown();
  return (
    <section
      data-step={step.id}
      data-row={step.id}
      aria-label={step.name || say("roadmap-no-name")}
      className={classes(
        styles.step,
        step.horizon === "now" && styles.now,
        step.team_only && styles.teamOnly,
      )}
    >
      <div className={styles.top}>
        <div className={styles.dated}>
          <SpotlitTag of={step.id} />
          <Cell step={step} field="date" className={styles.date} />
        </div>
        <StepMenu {...props} isReadOnly={isReadOnly} />
      </div>
      <Cell step={step} field="name" className={styles.name} />
      <Cell step={step} field="goal" className={styles.goal} isLong />
      <Cell step={step} field="features" isLong />
      <div data-field="metrics" className={styles.cell}>
        <EntryText
          of={step.id}
          kind="goal"
          field="metrics"
          text={step.metrics}
          label={say("roadmap-row-metrics")}
          placeholder={say("roadmap-ask-metrics")}
          isLong
        />
        <Measures step={step} />
      </div>
      <div className={styles.cell}>
        <EntryLinks
          of={step.id}
          kind="goal"
          field="serves"
          links={step.serves}
          sections={["needs", "business_goals"]}
          label={say("roadmap-row-serves")}
        />
      </div>
      <div className={styles.cell}>
        {step.team_only && <p className={styles.alone}>{say("roadmap-is-team-only")}</p>}
        <Hints hints={step.hints} />
      </div>
    </section>
  );
}

/** The metrics that measure a goal; each may name the other, and a tie that is cut is cut at both ends. */
function Measures({ step }: { step: Step }) {
  const { say } = useWords();
  const { isReadOnly } = useShown();
  const { set } = useEntryDeeds();
  const metrics = step.measured_by.flatMap((thing) => (thing.thing === "entry" ? thing : []));
  const label = say("field-goal-measured_by");
  const untie = (metric: EntryId) => {
    void set(step.id, `measured_by/${metric}`, null);
    void set(metric, `serves/${step.id}`, null);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links and a button, not a set of form fields
    <div role="group" aria-label={label} className={styles.measures}>
      {metrics.map((metric) => (
        <ThingChip
          key={metric.entry}
          thing={metric}
          onRemove={isReadOnly ? undefined : () => untie(metric.entry)}
        />
      ))}
      {!isReadOnly && (
        <Tie
          label={label}
          sections={[]}
          kinds={["metric"]}
          without={new Set(metrics.map((metric) => metric.entry))}
          onTie={(metric) => void set(step.id, `measured_by/${metric}`, { flag: true })}
        />
      )}
    </div>
  );
}

function Cell(props: {
  step: Step;
  field: "date" | "name" | "goal" | "features";
  className?: string;
  isLong?: boolean;
}) {
  const { step, field } = props;
  const { say } = useWords();
  return (
    <div data-field={field} className={classes(styles.cell, props.className)}>
      <EntryText
        of={step.id}
        kind="goal"
        field={field}
        text={step[field]}
        label={say(`roadmap-row-${field}`)}
        placeholder={say(`roadmap-ask-${field}`)}
        isLong={props.isLong}
      />
    </div>
  );
}
