/** What a hand does with whole entries. Acts go to the product, which judges them; taking away offers its way back. */
import { useMemo } from "react";
import { tell } from "../kit/toast";
import { newId } from "../product/id";
import { type Acted, useProduct } from "../product/product";
import type { EntryId, Kind, NewEntry, Value } from "../protocol/protocol";
import { useWords } from "../words/words";

/** The deeds. */
export type EntryDeeds = ReturnType<typeof useEntryDeeds>;

export function useEntryDeeds() {
  const { act } = useProduct();
  const { say } = useWords();
  return useMemo(
    () => ({
      /** Puts one down; answers with its id, or `null` when it was refused. */
      async add(
        kind: Kind,
        fields: NewEntry["fields"],
        after: EntryId | null = null,
      ): Promise<EntryId | null> {
        const id = newId();
        const acted = await act({ command: "add_entries", entries: [{ id, kind, fields }], after });
        return acted.ok ? id : null;
      },
      /** Says what a field holds; `null`: nothing. */
      set(entry: EntryId, field: string, value: Value | null): Promise<Acted> {
        return act({ command: "set_field", entry, field, value });
      },
      /** Puts it below another of its kind; `null`: first. */
      move(entry: EntryId, after: EntryId | null): Promise<Acted> {
        return act({ command: "move_entry", entry, after });
      },
      /** Takes them away, and offers to put them back. */
      async remove(entries: readonly EntryId[], title: string): Promise<Acted> {
        const acted = await act({ command: "delete_entries", entries: [...entries] });
        const undo = () => void act({ command: "restore_entries", entries: [...entries] });
        if (acted.ok) tell({ text: say("entry-removed", { title: title || say("entry-unnamed") }), undo });
        return acted;
      },
      /** Puts them back. */
      restore(entries: readonly EntryId[]): Promise<Acted> {
        return act({ command: "restore_entries", entries: [...entries] });
      },
    }),
    [act, say],
  );
}
