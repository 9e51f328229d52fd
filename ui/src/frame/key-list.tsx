/** All keys of the present screen, under “?”. */
import { Dialog } from "../kit/dialog";
import { Keys } from "../kit/keys";
import { useWords } from "../words/words";
import { useAllDeeds } from "./deeds";
import styles from "./key-list.module.css";

/** The list. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const groups = useAllDeeds().map((group) => ({ ...group, deeds: group.deeds.filter((deed) => deed.keys) }));
  return (
    <Dialog title={say("keys-title")} width="wide" isOpen onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list may be longer than the window and must scroll by keyboard */}
      <div className={styles.groups} tabIndex={0}>
        {groups
          .filter((group) => group.deeds.length > 0)
          .map((group) => (
            <section key={group.heading} className={styles.group}>
              <h3>{group.heading}</h3>
              <dl className={styles.keys}>
                {group.deeds.map((deed) => (
                  <div key={deed.id} className={styles.row}>
                    <dt>{deed.words}</dt>
                    <dd>
                      <Keys keys={deed.keys ?? ""} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Dialog>
  );
}
