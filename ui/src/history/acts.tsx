/** The acts of a product, newest first, by day. The arrows walk through them; Enter shows the board after one. */
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from "react";
import { Button } from "../kit/button";
import { PersonMark } from "../kit/card";
import { classes } from "../kit/class";
import { Progress } from "../kit/progress";
import type { HistoryEntry } from "../protocol/protocol";
import { actWords } from "../words/act";
import { useProblemWords } from "../words/problem";
import { useWords } from "../words/words";
import styles from "./acts.module.css";
import { byDay } from "./pages";
import { type Reading, useActs } from "./use-acts";

export function Acts({ act, onAct }: { act: number | null; onAct: (seq: number) => void }) {
  const { say, day } = useWords();
  const acts = useActs(null);
  const days = useMemo(() => byDay(acts.entries, day), [acts.entries, day]);
  const list = useRef<HTMLDivElement>(null);
  useReturning(list, act);
  useGoingOn(list, acts.entries);
  const chosen = acts.entries.find((entry) => isChosen(entry, act)) ?? acts.entries[0];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the acts inside have the focus; the arrows are heard for them all
    <div ref={list} className={styles.acts} onKeyDown={walk}>
      {days.map(({ day, entries }) => (
        <section key={day} aria-label={day}>
          <h2 className={styles.day}>{day}</h2>
          <ol>
            {entries.map((entry) => (
              <li key={entry.first_seq}>
                <Entry
                  entry={entry}
                  isStop={entry === chosen}
                  isChosen={isChosen(entry, act)}
                  onAct={onAct}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <End acts={acts} />
      {acts.entries.length > 0 && !acts.more && <p className={styles.end}>{say("history-first-day")}</p>}
    </div>
  );
}

function Entry(props: {
  entry: HistoryEntry;
  isStop: boolean;
  isChosen: boolean;
  onAct: (seq: number) => void;
}) {
  const { entry, isChosen } = props;
  const words = useWords();
  const { by, at, what } = entry.act;
  const who = by || words.say("history-someone");
  return (
    <button
      type="button"
      data-act={entry.seq}
      tabIndex={props.isStop ? 0 : -1}
      aria-current={isChosen || undefined}
      className={classes(styles.entry, isChosen && styles.chosen)}
      onClick={() => props.onAct(entry.seq)}
    >
      <span aria-hidden>
        <PersonMark name={who} />
      </span>
      <span className={styles.sentence}>
        <b>{who}</b> <span dir="auto">{actWords(what, words)}</span>
      </span>
      <time dateTime={at} className={styles.clock}>
        {words.clock(at)}
      </time>
    </button>
  );
}

function End({ acts }: { acts: Reading }) {
  const { say } = useWords();
  if (acts.problem) return <NotRead acts={acts} problem={acts.problem} />;
  if (acts.isReading) return <Progress label={say("history-reading")} />;
  if (!acts.more) return null;
  return (
    <Button weight="plain" onPress={acts.readOlder} className={styles.older}>
      {say("history-older")}
    </Button>
  );
}

function NotRead({ acts, problem }: { acts: Reading; problem: NonNullable<Reading["problem"]> }) {
  const { say } = useWords();
  const { message, hint } = useProblemWords(problem);
  return (
    <div role="alert" className={styles.end}>
      <p>
        {message} {hint}
      </p>
      <Button onPress={acts.readOlder}>{say("try-again")}</Button>
    </div>
  );
}

/** Whoever comes back from the board of then is at the act they looked at. */
function useReturning(list: RefObject<HTMLElement | null>, act: number | null) {
  const last = useRef(act);
  useEffect(() => {
    if (act === null && last.current !== null) {
      list.current?.querySelector<HTMLElement>(`[data-act="${last.current}"]`)?.focus();
    }
    last.current = act;
  }, [list, act]);
}

/** The button that shows older ones goes as they come; whoever pressed it goes on at the first of them. */
function useGoingOn(list: RefObject<HTMLElement | null>, entries: readonly HistoryEntry[]) {
  const oldest = useRef<number | undefined>(undefined);
  useEffect(() => {
    const before = oldest.current;
    oldest.current = entries.at(-1)?.seq;
    if (before === undefined || before === oldest.current || document.activeElement !== document.body) return;
    const first = entries[entries.findIndex(({ seq }) => seq === before) + 1];
    if (first) list.current?.querySelector<HTMLElement>(`[data-act="${first.seq}"]`)?.focus();
  }, [list, entries]);
}

function isChosen(entry: HistoryEntry, act: number | null): boolean {
  return act !== null && entry.first_seq <= act && act <= entry.seq;
}

function walk(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-act]")];
  const next = all[all.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
