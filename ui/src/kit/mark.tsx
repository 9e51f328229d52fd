/** The program's mark: equals in a ring, one of them first. */
import styles from "./mark.module.css";

const DOTS = 7;

/** The mark; its name stands beside it. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32" className={styles.mark}>
      {Array.from({ length: DOTS }, (_, at) => {
        const angle = (at / DOTS) * 2 * Math.PI - Math.PI / 2;
        const [x, y] = [16 + 11 * Math.cos(angle), 16 + 11 * Math.sin(angle)];
        // biome-ignore lint/suspicious/noArrayIndexKey: the dots never change
        return <circle key={at} cx={x} cy={y} r={3.2} className={at === 0 ? styles.first : styles.equal} />;
      })}
    </svg>
  );
}
