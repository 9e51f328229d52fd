/** Things parked for later, as they are kept; and whether the parking lot is shown. */
import { useMemo, useSyncExternalStore } from "react";
import { useLook } from "../entries/entries";
import type { Entry, EntryId, Look } from "../protocol/protocol";

/** What the parking lot looks at. */
export const PARKED: Extract<Look, { look: "entries" }> = { look: "entries", kinds: ["parked"] };

/** Something that is parked. */
export type Parked = {
  id: EntryId;
  text: string;
  /** Who looks after it. */
  owner: EntryId | null;
  followUp: string;
  isDone: boolean;
};

export function parkedOf({ id, fields }: Entry): Parked {
  const [text, owner, followUp, done] = ["text", "owner", "follow_up", "done"].map((field) => fields[field]);
  return {
    id,
    text: text && "text" in text ? text.text : "",
    owner: owner && "word" in owner ? owner.word : null,
    followUp: followUp && "text" in followUp ? followUp.text : "",
    isDone: done !== undefined && "flag" in done && done.flag,
  };
}

/** How many parked things are open. */
export function useOpenCount(): number {
  const { seen } = useLook(PARKED);
  return useMemo(() => (seen?.entries ?? []).filter((entry) => !parkedOf(entry).isDone).length, [seen]);
}

let shown = false;
const hearers = new Set<() => void>();

/** Shows the parking lot beside the page, or closes it. */
export function showParking(on: boolean): void {
  shown = on;
  for (const hear of [...hearers]) hear();
}

/** Whether it is shown. */
export function useParkingShown(): boolean {
  return useSyncExternalStore(subscribe, () => shown);
}

/** Whether it is shown now. */
export function isParkingShown(): boolean {
  return shown;
}

function subscribe(hear: () => void) {
  hearers.add(hear);
  return () => hearers.delete(hear);
}
