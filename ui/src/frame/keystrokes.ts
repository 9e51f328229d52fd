/**
 * Which keys mean what. A shortcut is written “N”, “Mod+K” (Ctrl, or ⌘ on a Mac), “Mod+Shift+Z”, “Alt+Up”, “?”, or as
 * two keys after each other, “G V”. Pure; `deeds.ts` listens.
 */

/** What of a keyboard event counts. */
export interface Stroke {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Whether this stroke, after the one before it, is this shortcut. */
export function isShortcut(shortcut: string, stroke: Stroke, before: string | null, mac: boolean): boolean {
  const [first, second] = shortcut.split(" ");
  if (second) return before === first?.toLowerCase() && isOne(second, stroke, mac);
  return before === null && isOne(first ?? "", stroke, mac);
}

/** Whether this stroke could begin one of these two-key shortcuts; if so, its name. */
export function beginsPair(shortcuts: readonly string[], stroke: Stroke, mac: boolean): string | null {
  const pairs = shortcuts.filter((shortcut) => shortcut.includes(" "));
  const begun = pairs.map((pair) => pair.split(" ")[0] ?? "").find((first) => isOne(first, stroke, mac));
  return begun?.toLowerCase() ?? null;
}

function isOne(shortcut: string, stroke: Stroke, mac: boolean): boolean {
  const parts = shortcut.split("+");
  const key = parts.pop() ?? "";
  const [mod, alt, shift] = ["Mod", "Alt", "Shift"].map((name) => parts.includes(name));
  const [modHeld, otherHeld] = mac ? [stroke.metaKey, stroke.ctrlKey] : [stroke.ctrlKey, stroke.metaKey];
  const letter = /^[a-z]$/i.test(key);
  const shiftFits = letter || key.length > 1 ? stroke.shiftKey === Boolean(shift) : true;
  return (
    named(stroke.key) === key.toLowerCase() &&
    modHeld === Boolean(mod) &&
    !otherHeld &&
    stroke.altKey === Boolean(alt) &&
    shiftFits
  );
}

function named(key: string): string {
  return (key.startsWith("Arrow") ? key.slice(5) : key).toLowerCase();
}
