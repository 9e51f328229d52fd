/**
 * Everything that can be done on the present screen, by name and by key. A room says its deeds while it is shown;
 * the command palette lists them, their keys work, and “?” shows all keys.
 *
 * ```
 * useDeeds("vision-board", [
 *   { id: "add", words: say("add-card"), keys: "N", icon: Plus, run: add },
 *   { id: "walk", words: say("keys-walk"), keys: "Arrows" },          // no run: the room listens itself; shown under “?”
 * ]);
 * ```
 * Keys never fire while a person types in a text, unless the deed says `whileTyping`, nor inside dialogs and menus.
 */
import type { LucideIcon } from "lucide-react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { onMac } from "../kit/keys";
import { beginsPair, isShortcut } from "./keystrokes";

/** Something that can be done now. */
export interface Deed {
  id: string;
  /** What it does, in words. */
  words: string;
  /** Its shortcut; see `keystrokes.ts`. */
  keys?: string;
  icon?: LucideIcon;
  /** Does it. Without it the deed only explains keys that the room listens for itself. */
  run?: () => void;
  /** Works while a text has the focus, too. */
  whileTyping?: boolean;
  /** It has its own place in the palette, or is of no use there. */
  notInPalette?: boolean;
}

/** Deeds of one room, under its heading. */
export interface DeedGroup {
  heading: string;
  deeds: readonly Deed[];
}

const groups = new Set<DeedGroup>();
const hearers = new Set<() => void>();
let listed: readonly DeedGroup[] = [];

/** Says what can be done here, as long as the caller is shown. */
export function useDeeds(heading: string, deeds: readonly Deed[]): void {
  const group = useRef<DeedGroup>({ heading, deeds });
  const signature = JSON.stringify([heading, deeds.map(({ id, words, keys }) => [id, words, keys])]);
  useEffect(() => {
    group.current.heading = heading;
    group.current.deeds = deeds;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list of deeds must be listed anew
  useEffect(() => {
    const mine = group.current;
    groups.add(mine);
    changed();
    return () => {
      groups.delete(mine);
      changed();
    };
  }, [signature]);
}

/** All that can be done now, room by room. */
export function useAllDeeds(): readonly DeedGroup[] {
  return useSyncExternalStore(subscribe, () => listed);
}

/** Makes the keys work; once in the page. */
export function useDeedKeys(): void {
  useEffect(() => {
    let before: string | null = null;
    let forget: ReturnType<typeof setTimeout> | undefined;
    function hear(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || inOverlay(event.target)) return;
      const typing = isText(event.target);
      const deeds = [...groups].reverse().flatMap((group) => group.deeds);
      const able = deeds.filter((deed) => deed.run && deed.keys && (!typing || deed.whileTyping));
      const meant = able.find((deed) => deed.keys && isShortcut(deed.keys, event, before, onMac));
      clearTimeout(forget);
      before = meant
        ? null
        : beginsPair(
            able.flatMap((deed) => deed.keys ?? []),
            event,
            onMac,
          );
      if (before) forget = setTimeout(() => (before = null), PAIR_WITHIN);
      if (!meant) return;
      event.preventDefault();
      meant.run?.();
    }
    document.addEventListener("keydown", hear);
    return () => {
      clearTimeout(forget);
      document.removeEventListener("keydown", hear);
    };
  }, []);
}

const PAIR_WITHIN = 1_500;

function subscribe(hear: () => void) {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

function changed() {
  listed = [...groups].map((group) => ({ ...group }));
  for (const hear of [...hearers]) hear();
}

/** Inside something that floats, or behind a dialog (everything else is inert then). */
function inOverlay(target: EventTarget | null): boolean {
  if (document.getElementById("root")?.inert) return true;
  return (
    target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
  );
}

function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "range"].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}
