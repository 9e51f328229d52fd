/** The desk on which texts of entries are written, and how such a text is a sheet of it. */
import { useEffect } from "react";
import { useHost } from "../host/context";
import { tell } from "../kit/toast";
import { useProduct } from "../product/product";
import type { Entry, EntryId, Kind } from "../protocol/protocol";
import { useWords } from "../words/words";
import type { Desk, Found } from "../writing/desk";
import type { Draft } from "../writing/drafts";
import type { Sheet } from "../writing/sheet";
import { COLD, useNewDesk, useSendingAgain } from "../writing/use-desk";

/** What the draft of a field keeps. */
export interface KeptField {
  entry: EntryId;
  kind: Kind;
  field: string;
}

/** A text of an entry as something to write on. */
export interface FieldSheet extends Sheet, KeptField {}

/** The name of a field among all that is written. */
export function fieldKey(entry: EntryId, field: string): string {
  return `${entry}:${field}`;
}

/** The text of a field. */
export function fieldSheet({ entry, kind, field }: KeptField, text: string): FieldSheet {
  return {
    key: fieldKey(entry, field),
    text,
    hangs: true,
    entry,
    kind,
    field,
    kept: { entry, kind, field },
    write: (was, now) => ({ command: "write_field", entry, field, was, now }),
    restore: () => ({ command: "restore_entries", entries: [entry] }),
  };
}

/** Where the draft of a field belongs, among the entries there are. */
export function findField(draft: Draft<KeptField>, entries: readonly Entry[]): Found<FieldSheet> {
  const entry = entries.find((entry) => entry.id === draft.entry);
  const value = entry?.fields[draft.field];
  const text = value && "text" in value ? value.text : "";
  return { sheet: fieldSheet(draft, draft.was), shows: entry ? text : null };
}

export function useFieldDesk(): Desk<FieldSheet, KeptField> {
  const desk = useNewDesk<FieldSheet, KeptField>(isKeptField);
  useSendingAgain(desk);
  useBringingBack(desk);
  return desk;
}

function isKeptField(kept: Partial<KeptField>): boolean {
  return typeof kept.entry === "string" && typeof kept.field === "string" && typeof kept.kind === "string";
}

function useBringingBack(desk: Desk<FieldSheet, KeptField>) {
  const host = useHost();
  const { id, view } = useProduct();
  const { say } = useWords();
  const { read_only } = view;
  useEffect(() => {
    if (read_only) return;
    const bring = async () => {
      const before = Date.now() - COLD;
      const kinds = [...new Set(desk.leftBehind(before).map((draft) => draft.kind))];
      if (kinds.length === 0) return;
      const look = { look: "entries", kinds } as const;
      const { seen } = await host.ask({ request: "look", product: id, look, as_of: null });
      const entries = seen.look === "entries" ? seen.entries : [];
      const count = await desk.bringBack(before, (draft) => findField(draft, entries));
      if (count > 0) tell({ text: say("entry-brought-back", { count }) });
    };
    const quietly = () => void bring().catch(() => undefined);
    quietly();
    const later = setTimeout(quietly, COLD);
    return () => clearTimeout(later);
  }, [desk, host, id, read_only, say]);
}
