/** Keys on a keyboard, as a picture: “Mod+K” is Ctrl K, or ⌘ K on a Mac. */
import { useWords, type Words } from "../words/words";
import { classes } from "./class";
import styles from "./keys.module.css";

/** Whether this machine has a command key. */
export const onMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** The keys of a shortcut; “G V” is one after the other. As a hint on a control they are no part of its name. */
export function Keys(props: { keys: string; className?: string; isHint?: boolean }) {
  const { keys, className, isHint } = props;
  const { say } = useWords();
  return (
    <kbd className={classes(styles.keys, isHint && styles.hint, className)} aria-hidden={isHint || undefined}>
      {keys.split(/[+ ]/).map((key) => (
        <kbd key={key}>{named(key, say)}</kbd>
      ))}
    </kbd>
  );
}

/** The keys as `aria-keyshortcuts` wants them. */
export function ariaKeys(keys: string): string {
  return keys.replace("Mod", onMac ? "Meta" : "Control");
}

function named(key: string, say: Words["say"]): string {
  if (key === "Mod") return onMac ? "⌘" : say("key-control");
  if (key === "Alt" && onMac) return "⌥";
  const words = NAMED[key];
  return words ? say(words) : (ARROWS[key] ?? key);
}

const NAMED: Record<string, string> = {
  Shift: "key-shift",
  Enter: "key-enter",
  Escape: "key-escape",
  Delete: "key-delete",
};
const ARROWS: Record<string, string> = { Up: "↑", Down: "↓", Left: "←", Right: "→", Arrows: "↑ ↓ ← →" };
