/** The care of an open library: its backups, and whether it is sound. */
import { HardDriveDownload, ShieldCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import { Button } from "../kit/button";
import { Progress } from "../kit/progress";
import { tell } from "../kit/toast";
import type { BackupView, CheckReport } from "../protocol/protocol";
import { useWords } from "../words/words";
import { BackupList } from "./backups";
import styles from "./care.module.css";

/** Backups and check. */
export function LibraryCare({ folder, readOnly }: { folder: string; readOnly: boolean }) {
  const { say } = useWords();
  const [backups, setBackups] = useState<readonly BackupView[]>([]);
  const host = useHost();
  useEffect(() => {
    host.ask({ request: "list_backups" }).then(
      (reply) => setBackups(reply.backups),
      (thrown) => tell({ problem: problemOf(thrown) }),
    );
  }, [host]);
  return (
    <div className={styles.care}>
      <p className={styles.quiet}>{say("settings-library-where", { folder })}</p>
      <h3>{say("backups")}</h3>
      <p className={styles.quiet}>{say("backups-more")}</p>
      {backups.length === 0 ? <p>{say("backups-none")}</p> : <BackupList backups={backups} />}
      <div className={styles.ways}>
        {!readOnly && <BackUpNow onMade={(backup) => setBackups((before) => [backup, ...before])} />}
        <Check />
      </div>
    </div>
  );
}

function BackUpNow({ onMade }: { onMade: (backup: BackupView) => void }) {
  const { say, size } = useWords();
  const host = useHost();
  async function backUp() {
    try {
      const { backup } = await host.ask({ request: "back_up" });
      onMade(backup);
      tell({ text: say("backup-now-done", { size: size(backup.bytes) }) });
    } catch (thrown) {
      tell({ problem: problemOf(thrown) });
    }
  }
  return (
    <Button icon={HardDriveDownload} onPress={() => void backUp()}>
      {say("backup-now")}
    </Button>
  );
}

function Check() {
  const { say } = useWords();
  const host = useHost();
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<CheckReport | null>(null);
  async function check() {
    setBusy(true);
    setReport(null);
    try {
      setReport((await host.ask({ request: "check_library" })).report);
    } catch (thrown) {
      tell({ problem: problemOf(thrown) });
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Button icon={ShieldCheck} isPending={busy} onPress={() => void check()}>
        {say("check-library")}
      </Button>
      <div role="status" className={styles.report}>
        {busy && <Progress label={say("check-library-busy")} />}
        {report && <Report report={report} />}
      </div>
    </>
  );
}

function Report({ report }: { report: CheckReport }) {
  const { say } = useWords();
  if (report.faults.length === 0) {
    const products = say("check-library-products", { count: report.products });
    const acts = say("check-library-acts", { count: report.acts });
    return <p className={styles.sound}>{say("check-library-sound", { products, acts })}</p>;
  }
  return (
    <div className={styles.faults}>
      <p>{say("check-library-faults")}</p>
      <ul>
        {report.faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}
