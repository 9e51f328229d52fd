/** Why a text is not saved. */
import type { Problem } from "../protocol/protocol";
import { useProblemWords } from "../words/problem";
import styles from "./written.module.css";

export function Trouble({ problem }: { problem: Problem }) {
  const { message, hint } = useProblemWords(problem);
  return (
    <p className={styles.trouble} role="alert">
      {message} {hint}
    </p>
  );
}
