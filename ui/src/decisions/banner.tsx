/** How a question stands, in one sentence that is seen first, and what that means. */
import type { ReactNode } from "react";
import styles from "./banner.module.css";

export function Banner(props: {
  tone: "good" | "warn" | "bad" | "quiet";
  icon: ReactNode;
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className={styles.banner} data-tone={props.tone} role="status" tabIndex={-1} data-standing="">
      {props.icon}
      <div>
        <b>{props.title}</b>
        {props.children && <p>{props.children}</p>}
      </div>
    </div>
  );
}
