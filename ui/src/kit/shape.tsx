/** The shape of a discipline, drawn, so that it is the same in every font; people without one have a quiet circle. */
import { classes } from "./class";
import type { Discipline } from "./people";
import styles from "./shape.module.css";

/** The shape; its words stand beside it. */
export function Shape({ discipline, size = 10 }: { discipline: Discipline | null; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 10 10"
      className={classes(styles.shape, discipline && styles[discipline])}
    >
      {drawn(discipline)}
    </svg>
  );
}

function drawn(discipline: Discipline | null) {
  if (discipline === "development") return <rect x="0.8" y="0.8" width="8.4" height="8.4" rx="1" />;
  if (discipline === "operations") return <path d="M5 0.6 9.7 9.2H0.3Z" />;
  if (discipline === "other") return <path d="M5 0.2 9.8 5 5 9.8 0.2 5Z" />;
  return <circle cx="5" cy="5" r="4.6" />;
}
