/** What a part of the sheet does not say yet. */
import { useWords } from "../words/words";
import styles from "./sheet.module.css";

export function StillMissing({ fields }: { fields: readonly string[] }) {
  const { say } = useWords();
  if (fields.length === 0) return null;
  const names = fields.map((field) => say(`field-metric-${field}`)).join(", ");
  return (
    <small className={styles.missing}>
      <strong>{say("metric-unfinished")}</strong> {say("metric-still-missing", { fields: names })}
    </small>
  );
}
