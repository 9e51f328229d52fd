/** What the method advises about a goal: quiet lines with a dot before them, never errors. */
import { HintLine } from "../kit/hint-line";
import type { GoalHint } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./hints.module.css";

export function Hints({ hints }: { hints: readonly GoalHint[] }) {
  const { say } = useWords();
  if (hints.length === 0) return null;
  return (
    <ul className={styles.hints}>
      {hints.map(({ hint, ...gaps }) => (
        <li key={hint}>
          <HintLine words={say(`roadmap-hint-${hint}`, gaps)} />
        </li>
      ))}
    </ul>
  );
}
