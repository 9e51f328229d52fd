/** Keys on a keyboard, as a picture: “Mod+K” is Ctrl K, or ⌘ K on a Mac. */
import { classes } from "./class";
import styles from "./keys.module.css";

/** Whether this machine has a command key. */
export const onMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** The keys of a shortcut. Alternatives are written with a space: “E Enter”. */
export function Keys({ keys, className }: { keys: string; className?: string }) {
  return (
    <kbd className={classes(styles.keys, className)}>
      {keys.split("+").map((key) => (
        <kbd key={key}>{named(key)}</kbd>
      ))}
    </kbd>
  );
}

/** The keys as `aria-keyshortcuts` wants them. */
export function ariaKeys(keys: string): string {
  return keys.replace("Mod", onMac ? "Meta" : "Control");
}

function named(key: string): string {
  if (key === "Mod") return onMac ? "⌘" : "Ctrl";
  if (key === "Alt" && onMac) return "⌥";
  return ARROWS[key] ?? key;
}

const ARROWS: Record<string, string> = { Up: "↑", Down: "↓", Left: "←", Right: "→", Arrows: "↑ ↓ ← →" };
