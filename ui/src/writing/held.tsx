/** That a text is not written in for now: why, and that nothing of it is lost. */
import { Eye, Lock } from "lucide-react";
import { useLive } from "../live/live";
import { useWords } from "../words/words";
import styles from "./written.module.css";

export function HeldSign() {
  const { say } = useWords();
  const { me } = useLive();
  const looksOn = me?.role === "observer";
  const Icon = looksOn ? Eye : Lock;
  return (
    <p role="status" className={styles.held}>
      <Icon aria-hidden size={14} strokeWidth={2} />
      {say(looksOn ? "lead-observing" : "lead-held")}
    </p>
  );
}
