/** That something takes its time. Shown only after 300 ms, so that what is quick never flashes. */
import { useEffect, useState } from "react";
import { ProgressBar } from "react-aria-components/ProgressBar";
import styles from "./progress.module.css";

/** A quiet bar without an end in sight, with words. */
export function Progress({ label }: { label: string }) {
  const late = useLate(true, 300);
  if (!late) return null;
  return (
    <ProgressBar aria-label={label} isIndeterminate className={styles.progress}>
      <span aria-hidden className={styles.words}>
        {label}
      </span>
      <span aria-hidden className={styles.track}>
        <span className={styles.fill} />
      </span>
    </ProgressBar>
  );
}

/** Whether something has been so for a while. */
export function useLate(so: boolean, milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!so) return;
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [so, milliseconds]);
  return so && late;
}
