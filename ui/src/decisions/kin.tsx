/** Decisions around a decision, and what is wrong with its record if something is. */
import { ShieldAlert } from "lucide-react";
import { Button } from "../kit/button";
import type { DecisionRecord, DecisionView, EntryId, Subject } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./kin.module.css";
import { optionWords } from "./telling";

/** What it came from, what it became, what it takes the place of. */
export function Kin({ decision, onShow }: { decision: DecisionView; onShow: (decision: EntryId) => void }) {
  const { say } = useWords();
  const { split_from, split_into, supersedes, line } = decision;
  const rows: [string, readonly Subject[]][] = [
    [say("decide-split-from"), split_from ? [split_from] : []],
    [say("decide-split-into"), split_into],
    [say("decide-supersedes"), supersedes],
    [say("decide-superseded"), line.superseded_by],
  ];
  const told = rows.filter(([, subjects]) => subjects.length > 0);
  if (told.length === 0) return null;
  return (
    <dl className={styles.kin}>
      {told.map(([term, subjects]) => (
        <div key={term}>
          <dt>{term}</dt>
          {subjects.map(({ id, title }) => (
            <dd key={id}>
              <Button weight="plain" onPress={() => onShow(id)}>
                <span dir="auto">{title || say("entry-unnamed")}</span>
              </Button>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** That somebody tampered with it, or that two machines closed it differently. */
export function Spoilt({ decision }: { decision: DecisionView }) {
  const { say } = useWords();
  const { line, others } = decision;
  return (
    <>
      {line.tampered && (
        <div role="alert" className={styles.spoilt}>
          <ShieldAlert aria-hidden size={20} />
          <div>
            <b>{say("decide-tampered")}</b>
            <p>{say("decide-tampered-means")}</p>
          </div>
        </div>
      )}
      {line.conflict && (
        <div role="alert" className={styles.spoilt}>
          <ShieldAlert aria-hidden size={20} />
          <div>
            <b>{say("decide-conflict")}</b>
            <p>{say("decide-conflict-means")}</p>
            <ul>
              {others.map(({ digest, record }) => (
                <Other key={digest} record={record} />
              ))}
            </ul>
          </div>
        </div>
      )}
    </>
  );
}

/** The record that does not stand: what it says, and why. */
function Other({ record }: { record: DecisionRecord }) {
  const words = useWords();
  const { say, moment } = words;
  const option = record.options.find(({ id }) => id === record.outcome);
  const gaps = { outcome: option ? optionWords(option, words) : "", at: moment(record.closed_at) };
  return (
    <li>
      <p>
        {record.closed_by
          ? say("decide-conflict-other", { ...gaps, by: record.closed_by })
          : say("decide-conflict-other-by-nobody", gaps)}
      </p>
      <p dir="auto" className={styles.reason}>
        {record.reason}
      </p>
      {record.dissent && (
        <p dir="auto" className={styles.reason}>
          {say("decide-dissent")}: {record.dissent}
        </p>
      )}
    </li>
  );
}
