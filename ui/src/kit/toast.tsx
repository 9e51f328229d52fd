/**
 * Toasts: a sentence about what was just done, with its way back; or a problem, which stays until it is dismissed or
 * settled.
 *
 * `tell({ text: say("card-deleted"), undo })` · `tell({ problem })`
 */
import { X } from "lucide-react";
import { Text } from "react-aria-components/Text";
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";
import type { Problem } from "../protocol/protocol";
import { useProblemWords } from "../words/problem";
import { useWords } from "../words/words";
import { Button, IconButton } from "./button";
import { classes } from "./class";
import styles from "./toast.module.css";

/** What a toast says. */
export type News =
  | { text: string; undo?: () => void; action?: { label: string; run: () => void } }
  | { problem: Problem };

const queue = new ToastQueue<News>({ maxVisibleToasts: 3 });
const LONG_ENOUGH = 8_000;

/** The problems that stand there, by the keys of their toasts. */
const problems = new Map<string, Problem>();

/** Says something at the edge of the screen; a problem that stands there already, in place of that one. */
export function tell(news: News): void {
  if (!("problem" in news)) return void queue.add(news, { timeout: LONG_ENOUGH });
  const { problem } = news;
  close(({ code, message }) => code === problem.code && message === problem.message);
  const key = queue.add(news, { onClose: () => problems.delete(key) });
  problems.set(key, problem);
}

/** Takes away what was said of a problem that is none any more. */
export function settle(code: Problem["code"]): void {
  close((problem) => problem.code === code);
}

/** Takes every toast away. */
export function hush(): void {
  queue.clear();
  problems.clear();
}

function close(isMeant: (problem: Problem) => boolean) {
  for (const [key, problem] of [...problems]) if (isMeant(problem)) queue.close(key);
}

/** Where toasts appear; once in the page. */
export function Toasts() {
  const { say } = useWords();
  return (
    <ToastRegion
      ref={sayHowHigh}
      queue={queue}
      aria-label={say("toasts")}
      data-toasts=""
      className={styles.region}
    >
      {({ toast }) => (
        <Toast toast={toast} className={classes(styles.toast, "problem" in toast.content && styles.problem)}>
          <ToastContent className={styles.content}>
            {"problem" in toast.content ? (
              <Trouble problem={toast.content.problem} />
            ) : (
              <Text slot="title">{toast.content.text}</Text>
            )}
          </ToastContent>
          <Ways news={toast.content} close={() => queue.close(toast.key)} />
        </Toast>
      )}
    </ToastRegion>
  );
}

/** Tells the styles how high the toasts are together, so that a dialog can keep clear of them. */
function sayHowHigh(region: HTMLElement | null) {
  if (!region) return;
  const { style } = document.documentElement;
  const seen = new ResizeObserver(() => style.setProperty("--toasts", `${region.offsetHeight}px`));
  seen.observe(region);
  return () => {
    seen.disconnect();
    style.removeProperty("--toasts");
  };
}

function Trouble({ problem }: { problem: Problem }) {
  const { message, hint } = useProblemWords(problem);
  return (
    <>
      <Text slot="title" className={styles.message}>
        {message}
      </Text>
      <Text slot="description">{hint}</Text>
    </>
  );
}

function Ways({ news, close }: { news: News; close: () => void }) {
  const { say } = useWords();
  const and = (run: () => void) => () => {
    close();
    run();
  };
  return (
    <>
      {"undo" in news && news.undo && <Button onPress={and(news.undo)}>{say("undo")}</Button>}
      {"action" in news && news.action && <Button onPress={and(news.action.run)}>{news.action.label}</Button>}
      <IconButton icon={X} size={16} label={say("dismiss")} onPress={close} />
    </>
  );
}
