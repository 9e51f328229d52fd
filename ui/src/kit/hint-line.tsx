/** The method's advice: a quiet line with a dot before it, never an error. */
import { classes } from "./class";
import styles from "./hint-line.module.css";

export function HintLine({ words, className }: { words: string; className?: string }) {
  return <p className={classes(styles.hint, className)}>{words}</p>;
}
