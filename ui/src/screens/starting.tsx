/** What is shown while there is nothing to show: the program starts, or cannot be reached. */
import { Button } from "../kit/button";
import { Progress } from "../kit/progress";
import { useLibrary } from "../library/library";
import type { Problem } from "../protocol/protocol";
import { useProblemWords } from "../words/problem";
import { useWords } from "../words/words";
import styles from "./app.module.css";

/** The program has not answered yet. */
export function Starting() {
  const { say } = useWords();
  return (
    <main className={styles.middle}>
      <Progress label={say("starting")} />
    </main>
  );
}

/** The program was renewed under a page that is still open: the two would misunderstand each other. */
export function isOutgrown(problem: Problem): boolean {
  return problem.code === "other_protocol";
}

/** The program does not answer. */
export function Unreachable({ problem }: { problem: Problem }) {
  const { say } = useWords();
  const library = useLibrary();
  const { message, hint } = useProblemWords(problem);
  return (
    <main className={styles.middle}>
      <h1>{message}</h1>
      <p>{hint}</p>
      <div className={styles.ways}>
        <Button weight="primary" onPress={() => void library.refresh()}>
          {say("try-again")}
        </Button>
        <Button onPress={() => location.reload()}>{say("load-again")}</Button>
      </div>
    </main>
  );
}
