/** How a reading is: a shape, a colour and a word; never the colour alone. */
import { classes } from "../kit/class";
import type { State } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./state-mark.module.css";

export function StateMark({ state, quiet }: { state: State; quiet?: boolean }) {
  const { say } = useWords();
  const words = say(`reading-state-${state}`);
  return (
    <span className={classes(styles.mark, styles[state])} title={quiet ? words : undefined}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <Shape state={state} x={6} y={6} size={5} />
      </svg>
      <span className={quiet ? styles.hidden : undefined}>{words}</span>
    </span>
  );
}

/** The shape of a state, to stand in a drawing. */
export function Shape({ state, x, y, size }: { state: State; x: number; y: number; size: number }) {
  switch (state) {
    case "violated":
      return (
        <path
          d={`M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`}
          fill="currentColor"
        />
      );
    case "warning":
      return (
        <path
          d={`M${x} ${y - size}L${x + size} ${y + size * 0.8}L${x - size} ${y + size * 0.8}Z`}
          fill="currentColor"
        />
      );
    case "missed":
      return (
        <circle cx={x} cy={y} r={size * 0.75} fill="var(--sheet)" stroke="currentColor" strokeWidth={1.6} />
      );
    case "good":
    case "unjudged":
      return <circle cx={x} cy={y} r={size * 0.7} fill="currentColor" />;
  }
}
