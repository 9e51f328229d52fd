/** An empty place that teaches: what this is for, an example, and one thing to do. */
import type { ReactNode } from "react";
import styles from "./empty.module.css";

/** An empty state. */
export function Empty(props: { title: string; purpose: string; example?: string; children?: ReactNode }) {
  return (
    <section className={styles.empty}>
      <h2 className={styles.title}>{props.title}</h2>
      <p>{props.purpose}</p>
      {props.example && <p className={styles.example}>{props.example}</p>}
      {props.children && <div className={styles.ways}>{props.children}</div>}
    </section>
  );
}
