/** Backups, newest first, each with its way back, which says first what will happen. */
import { useState } from "react";
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import { Button } from "../kit/button";
import { Dialog } from "../kit/dialog";
import { tell } from "../kit/toast";
import type { BackupView } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./backups.module.css";
import { useLibrary } from "./library";

/** The list. */
export function BackupList({ backups }: { backups: readonly BackupView[] }) {
  const { say, moment, size } = useWords();
  const [asked, setAsked] = useState<BackupView | null>(null);
  return (
    <>
      <ul className={styles.list}>
        {backups.map((backup) => (
          <li key={backup.name} className={styles.row}>
            <time dateTime={backup.made_at}>
              {say("backup-made", { moment: moment(backup.made_at), size: size(backup.bytes) })}
            </time>
            <Button
              weight="plain"
              aria-label={`${say("backup-restore")}: ${moment(backup.made_at)}`}
              onPress={() => setAsked(backup)}
            >
              {say("backup-restore")}
            </Button>
          </li>
        ))}
      </ul>
      {asked && <AskRestore backup={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function AskRestore({ backup, onClose }: { backup: BackupView; onClose: () => void }) {
  const { say, moment } = useWords();
  const restore = useRestore();
  const when = moment(backup.made_at);
  const go = async () => {
    onClose();
    await restore(backup);
  };
  const footer = (
    <>
      <Button weight="plain" onPress={onClose}>
        {say("cancel")}
      </Button>
      <Button weight="primary" onPress={() => void go()}>
        {say("backup-restore-go")}
      </Button>
    </>
  );
  return (
    <Dialog title={say("backup-restore-title")} width="narrow" isOpen onClose={onClose} footer={footer}>
      <p>{say("backup-restore-more", { moment: when })}</p>
    </Dialog>
  );
}

function useRestore() {
  const host = useHost();
  const library = useLibrary();
  const { say, moment } = useWords();
  return async (backup: BackupView) => {
    try {
      library.became((await host.ask({ request: "restore_backup", name: backup.name })).library);
      tell({ text: say("backup-restored", { moment: moment(backup.made_at) }) });
    } catch (thrown) {
      tell({ problem: problemOf(thrown) });
    }
  };
}
