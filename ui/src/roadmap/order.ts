/** Where a step comes to stand when it is moved among its neighbours. Knows ids only. */
import type { EntryId } from "../protocol/protocol";

/** The step it comes after when it goes one place on (`by` 1) or back (-1); `null`: it becomes the first. */
export function afterMoved(ids: readonly EntryId[], id: EntryId, by: 1 | -1): EntryId | null | undefined {
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return undefined;
  return by === 1 ? ids[to] : (ids[to - 1] ?? null);
}
