/** Says that nothing can be changed, and why. */
import { Lock } from "lucide-react";
import type { Problem } from "../protocol/protocol";
import { useProblemWords } from "../words/problem";
import { useWords } from "../words/words";
import styles from "./banner.module.css";

/** The banner. */
export function ReadOnlyBanner({ problem }: { problem: Problem | null }) {
  const { say } = useWords();
  return (
    <div className={styles.banner} role="status">
      <Lock aria-hidden size={16} strokeWidth={1.8} />
      <strong>{say("read-only-banner")}</strong>
      {problem && <Why problem={problem} />}
    </div>
  );
}

function Why({ problem }: { problem: Problem }) {
  const { message, hint } = useProblemWords(problem);
  return (
    <span>
      {message} {hint}
    </span>
  );
}
