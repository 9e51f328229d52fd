/** Says that nothing can be changed, and why. */
import { Lock } from "lucide-react";
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import { Button } from "../kit/button";
import { tell } from "../kit/toast";
import { useLibrary } from "../library/library";
import type { Problem } from "../protocol/protocol";
import { useProblemWords } from "../words/problem";
import { useWords } from "../words/words";
import styles from "./banner.module.css";

/** The banner; with the reason, it offers to try whether the library can be written again. */
export function ReadOnlyBanner({ problem }: { problem: Problem | null }) {
  const { say } = useWords();
  return (
    <div className={styles.banner} role="status">
      <Lock aria-hidden size={16} strokeWidth={1.8} />
      <strong>{say("read-only-banner")}</strong>
      {problem && <Why problem={problem} />}
    </div>
  );
}

function Why({ problem }: { problem: Problem }) {
  const { say } = useWords();
  const { message } = useProblemWords(problem);
  const host = useHost();
  const library = useLibrary();
  async function tryAgain() {
    try {
      library.became((await host.ask({ request: "try_again" })).library);
    } catch (thrown) {
      tell({ problem: problemOf(thrown) });
    }
  }
  return (
    <>
      <span>{message}</span>
      <Button weight="plain" onPress={() => void tryAgain()}>
        {say("try-again")}
      </Button>
    </>
  );
}
