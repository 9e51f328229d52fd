/** Over the whole page while a file is held above it: what happens when it is let go. */
import styles from "./drop-sign.module.css";

/** The sign. */
export function DropSign({ words }: { words: string }) {
  return <p className={styles.sign}>{words}</p>;
}
