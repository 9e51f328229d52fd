/**
 * Now, next, later: the same goals by how certain they are. A goal is carried from column to column by mouse or finger,
 * by Alt and the arrows, or by its menu; where nobody said so, its date proposes where it stands.
 */
import {
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { AddButton, EntryText, useShown } from "../entries/entries";
import { classes } from "../kit/class";
import { VisuallyHidden } from "../kit/hidden";
import { Spotlit } from "../live/spotlight";
import type { EntryId, Horizon, OutsideStep, Step } from "../protocol/protocol";
import { useWords } from "../words/words";
import { outsideWords } from "./days";
import type { StepsProps } from "./go";
import styles from "./horizons.module.css";
import { useFresh, useStaying } from "./staying";
import { HORIZONS, StepMenu } from "./step-menu";

/** A mouse must move, a finger must rest: a click writes, a swipe scrolls. */
const MOUSE = { activationConstraint: { distance: 6 } };
const TOUCH = { activationConstraint: { delay: 260, tolerance: 8 } };

/** dnd-kit speaks English to screen readers by itself; the move is told by where the goal then stands. */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: "" },
};

export function Horizons(props: StepsProps) {
  const { steps, deeds } = props;
  const { say } = useWords();
  const { isReadOnly } = useShown();
  const [carried, setCarried] = useState<EntryId | null>(null);
  const root = useRef<HTMLDivElement>(null);
  useFresh(root, props.fresh, steps);
  const stay = useStaying(root, steps.map((step) => `${step.id} ${step.horizon}`).join(" "));
  const [told, setTold] = useState("");
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));
  const moveTo = (id: EntryId, horizon: Horizon) => {
    const step = steps.find((step) => step.id === id);
    if (!step || (step.horizon === horizon && !step.horizon_proposed)) return;
    stay(id);
    deeds.setHorizon(id, horizon);
    const name = step.name || say("roadmap-no-name");
    setTold(say("roadmap-moved", { name, horizon: say(`roadmap-horizon-${horizon}`) }));
  };
  const lifted = steps.find((step) => step.id === carried);
  return (
    <DndContext
      sensors={sensors}
      accessibility={SILENT}
      onDragStart={({ active }) => setCarried(String(active.id))}
      onDragCancel={() => setCarried(null)}
      onDragEnd={({ active, over }) => {
        setCarried(null);
        if (over) moveTo(String(active.id), over.id as Horizon);
      }}
    >
      <div ref={root} className={styles.columns}>
        {HORIZONS.map((horizon) => (
          <Column key={horizon} horizon={horizon}>
            {steps
              .filter((step) => step.horizon === horizon)
              .map((step) => (
                <Goal
                  key={step.id}
                  step={step}
                  isLifted={carried === step.id}
                  isFixed={isReadOnly}
                  onMove={(to) => moveTo(step.id, to)}
                >
                  <StepMenu
                    step={step}
                    deeds={deeds}
                    onMove={(by) => deeds.move(step.id, by)}
                    onDetails={() => props.onDetails(step.id)}
                    isReadOnly={isReadOnly}
                  />
                </Goal>
              ))}
          </Column>
        ))}
      </div>
      {!isReadOnly && <AddButton label={say("roadmap-add")} onPress={props.onBegin} />}
      <VisuallyHidden>
        <div role="status">{told}</div>
      </VisuallyHidden>
      <DragOverlay dropAnimation={null}>
        {lifted && (
          <div className={classes(styles.goal, styles.inTheAir)}>
            <b dir="auto">{lifted.name || say("roadmap-no-name")}</b>
            <span dir="auto">{lifted.goal}</span>
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

function Column({ horizon, children }: { horizon: Horizon; children: ReactNode[] }) {
  const { say } = useWords();
  const { setNodeRef, isOver } = useDroppable({ id: horizon });
  return (
    <section
      ref={setNodeRef}
      aria-label={say(`roadmap-horizon-${horizon}`)}
      className={classes(styles.column, isOver && styles.over)}
    >
      <h2 className={styles.heading}>{say(`roadmap-horizon-${horizon}`)}</h2>
      <p className={styles.about}>{say(`roadmap-about-${horizon}`)}</p>
      {children.length === 0 && <p className={styles.none}>{say("roadmap-none-here")}</p>}
      {children}
    </section>
  );
}

function Goal(props: {
  step: Step;
  isLifted: boolean;
  isFixed: boolean;
  onMove: (to: Horizon) => void;
  children: ReactNode;
}) {
  const { step } = props;
  const { say } = useWords();
  const { setNodeRef, listeners } = useDraggable({ id: step.id, disabled: props.isFixed });
  const hear = (event: KeyboardEvent) => {
    const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    const to = HORIZONS[HORIZONS.indexOf(step.horizon) + by];
    if (!event.altKey || by === 0 || props.isFixed) return;
    event.preventDefault();
    if (to) props.onMove(to);
  };
  return (
    <article
      ref={setNodeRef}
      data-step={step.id}
      data-row={step.id}
      aria-label={step.name || say("roadmap-no-name")}
      className={classes(styles.goal, props.isLifted && styles.lifted)}
      onKeyDown={hear}
      onMouseDown={gripped(listeners?.onMouseDown)}
      onTouchStart={gripped(listeners?.onTouchStart)}
    >
      <Spotlit of={step.id} />
      <div className={styles.top}>
        <div data-field="name" className={styles.name}>
          <EntryText
            of={step.id}
            kind="goal"
            field="name"
            text={step.name}
            label={say("roadmap-row-name")}
            placeholder={say("roadmap-ask-name")}
            quietLabel
          />
        </div>
        {props.children}
      </div>
      <EntryText
        of={step.id}
        kind="goal"
        field="goal"
        text={step.goal}
        label={say("roadmap-row-goal")}
        placeholder={say("roadmap-ask-goal")}
        isLong
        quietLabel
      />
      <p className={styles.when}>
        <span dir="auto">{step.date || say("roadmap-no-date")}</span>
        {step.horizon_proposed && <span>{say("roadmap-proposed")}</span>}
      </p>
    </article>
  );
}

/** Grips anywhere but in a text or on a button. */
function gripped(listener: unknown) {
  return (event: React.SyntheticEvent) => {
    const isFree = event.target instanceof Element && !event.target.closest("textarea, button, input, a");
    if (isFree && typeof listener === "function") listener(event);
  };
}

/** As outsiders see it. */
export function OutsideHorizons({ steps }: { steps: readonly OutsideStep[] }) {
  const words = useWords();
  const { say } = words;
  return (
    <div className={styles.columns}>
      {HORIZONS.map((horizon) => (
        <section key={horizon} aria-label={say(`roadmap-horizon-${horizon}`)} className={styles.column}>
          <h2 className={styles.heading}>{say(`roadmap-horizon-${horizon}`)}</h2>
          {steps
            .filter((step) => step.horizon === horizon)
            .map((step) => (
              <article key={step.id} className={classes(styles.goal, styles.still)}>
                <b dir="auto">{step.name || say("roadmap-no-name")}</b>
                {step.goal && <span dir="auto">{step.goal}</span>}
                <p className={styles.when}>{outsideWords(step.date, words)}</p>
              </article>
            ))}
        </section>
      ))}
    </div>
  );
}
