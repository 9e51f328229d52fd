/** The focus goes with the option that was just moved or marked, also when its button rests from then on. */
import { useEffect, useRef } from "react";
import type { EntryId } from "../../protocol/protocol";

/** `list` is put on what holds the rows (`data-option`) with their buttons (`data-step`). */
export function useFollowing() {
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef<{ option: EntryId; step: string } | null>(null);
  useEffect(() => {
    if (!moved.current) return;
    const { option, step } = moved.current;
    moved.current = null;
    const row = list.current?.querySelector(`[data-option="${option}"]`);
    const button = row?.querySelector<HTMLButtonElement>(`[data-step="${step}"]:not(:disabled)`);
    (button ?? row?.querySelector<HTMLButtonElement>("[data-step]:not(:disabled)"))?.focus();
  });
  return {
    list,
    follow: (option: EntryId, step: string) => {
      moved.current = { option, step };
    },
  };
}
