/**
 * The frame around every room of a product: header, navigation, drawer, status line. It knows no room; what stands in
 * it comes from the screens.
 */
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "react-aria-components/Link";
import { classes } from "../kit/class";
import { ariaKeys } from "../kit/keys";
import { useWords } from "../words/words";
import { useArrival } from "./arrival";
import { DrawerSlot } from "./drawer";
import styles from "./frame.module.css";
import { useScrollKept } from "./scrolled";

/** An entry of the navigation. */
export interface Entry {
  id: string;
  words: string;
  icon: LucideIcon;
  /** How much there is. */
  count?: string;
  /** Small marks, like of those who are there. */
  aside?: ReactNode;
  keys?: string;
  /** Stands in the bar of a phone, too. */
  isInBar?: boolean;
  go: () => void;
}

/** The frame. */
export function Frame(props: {
  header: ReactNode;
  banner?: ReactNode;
  entries: readonly Entry[];
  current: string;
  /** What a phone has in its bottom bar beside the entries. */
  bar: ReactNode;
  status: ReactNode;
  children: ReactNode;
}) {
  const { say } = useWords();
  const main = useArrival(props.current);
  useScrollKept(main);
  return (
    <DrawerSlot className={styles.drawer}>
      {(slot) => (
        <div className={styles.frame}>
          <button type="button" className={styles.skip} onClick={skip}>
            {say("skip-to-main")}
          </button>
          <header className={styles.header}>{props.header}</header>
          <nav className={styles.nav} aria-label={say("rooms")}>
            {props.entries.map((entry) => (
              <NavEntry key={entry.id} entry={entry} current={entry.id === props.current} />
            ))}
            <div className={styles.bar}>{props.bar}</div>
          </nav>
          <div className={styles.body}>
            {props.banner && <div className={styles.banner}>{props.banner}</div>}
            <main ref={main} id="main" tabIndex={-1} className={styles.main}>
              {props.children}
            </main>
          </div>
          {slot}
          <footer className={styles.status}>{props.status}</footer>
        </div>
      )}
    </DrawerSlot>
  );
}

function NavEntry({ entry, current }: { entry: Entry; current: boolean }) {
  const Icon = entry.icon;
  return (
    <Link
      onPress={entry.go}
      aria-current={current ? "page" : undefined}
      aria-keyshortcuts={entry.keys && ariaKeys(entry.keys)}
      className={classes(styles.entry, current && styles.current, !entry.isInBar && styles.notInBar)}
    >
      <Icon aria-hidden size={18} strokeWidth={1.8} />
      <span className={styles.entryWords}>{entry.words}</span>
      {entry.aside}
      {entry.count && <span className={styles.count}>{entry.count}</span>}
    </Link>
  );
}

function skip() {
  document.getElementById("main")?.focus();
}
