/** Why notes could not be read, where they would stand. */
import type { Problem } from "../protocol/protocol";
import { useProblemWords } from "../words/problem";
import styles from "./not-read.module.css";

export function NotRead({ problem }: { problem: Problem }) {
  const { message, hint } = useProblemWords(problem);
  return (
    <p role="alert" className={styles.problem}>
      {message} {hint}
    </p>
  );
}
