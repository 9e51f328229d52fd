/** Who is at a card just now. There are thousands of cards, so each hears only of those who are at itself. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import { PersonMark } from "./card";
import styles from "./visitors.module.css";

/** Somebody at a card. */
export interface Visitor {
  name: string;
  isTyping: boolean;
}

/** Who is where; `at` answers the same list until it changes. */
export interface Visits {
  subscribe(changed: () => void): () => void;
  at(thing: string): readonly Visitor[];
  /** Whether all are to look at this. */
  isLit(thing: string): boolean;
}

const NOBODY: readonly Visitor[] = [];
const Known = createContext<Visits>({ subscribe: () => () => {}, at: () => NOBODY, isLit: () => false });

/** Tells everything below who is where. */
export function VisitsKnown(props: { visits: Visits; children: ReactNode }) {
  return <Known.Provider value={props.visits}>{props.children}</Known.Provider>;
}

/** Whether all are to look at this; the caller hears of nothing else. */
export function useIsLit(thing: string): boolean {
  const visits = useContext(Known);
  return useSyncExternalStore(visits.subscribe, () => visits.isLit(thing));
}

/** Those who are at this; nothing where nobody is. `words` says in a sentence what they do. */
export function Visitors(props: {
  of: string;
  words: (names: readonly string[], isTyping: boolean) => string;
}) {
  const visits = useContext(Known);
  const there = useSyncExternalStore(visits.subscribe, () => visits.at(props.of));
  if (there.length === 0) return null;
  const typing = there.filter(({ isTyping }) => isTyping);
  const meant = typing.length > 0 ? typing : there;
  const words = props.words(
    meant.map(({ name }) => name),
    typing.length > 0,
  );
  return (
    <span className={styles.visitors} title={words}>
      {there.slice(0, 3).map(({ name }) => (
        <span key={name} aria-hidden>
          <PersonMark name={name} />
        </span>
      ))}
      {typing.length > 0 && <span className={styles.typing}>{words}</span>}
    </span>
  );
}
