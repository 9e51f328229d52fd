import { describe, expect, it } from "vitest";
import type { Acted } from "../product/product";
import type { Command, Entry } from "../protocol/protocol";
import { Desk } from "../writing/desk";
import { draftsIn } from "../writing/drafts";
import { type FieldSheet, fieldKey, fieldSheet, findField, type KeptField } from "./field-sheet";

const KEPT: KeptField = { entry: "e1", kind: "goal", field: "goal" };
const entry: Entry = {
  id: "e1",
  kind: "goal",
  fields: { goal: { text: "Trust" } },
  created_at: "2026-11-22T10:00:00Z",
  created_by: "Amara",
};

function begin() {
  const heard: Command[] = [];
  localStorage.clear();
  const drafts = draftsIn<KeptField>(localStorage, "p1", () => true);
  const desk = new Desk<FieldSheet, KeptField>({
    drafts,
    send: async (command): Promise<Acted> => {
      heard.push(command);
      return { ok: true, done: { seq: heard.length + 1, act: "a" } };
    },
    newId: () => "w1",
    now: () => 10,
    wait: () => () => undefined,
  });
  return { desk, drafts, heard };
}

const typed = (text: string) => [text, { start: text.length, end: text.length }] as const;

describe("a text of an entry", () => {
  it("is written as a field", async () => {
    const { desk, heard } = begin();
    desk.write(fieldSheet(KEPT, "Trust")).type(...typed("Trust us"));
    await desk.leave(fieldKey("e1", "goal"));
    expect(heard).toEqual([
      { command: "write_field", entry: "e1", field: "goal", was: "Trust", now: "Trust us" },
    ]);
  });

  it("may be emptied; the entry stays", async () => {
    const { desk, heard } = begin();
    desk.write(fieldSheet(KEPT, "Trust")).type(...typed(" "));
    await desk.leave(fieldKey("e1", "goal"));
    expect(heard).toEqual([{ command: "write_field", entry: "e1", field: "goal", was: "Trust", now: "" }]);
  });

  it("that a crash left behind is written where it belongs, once", async () => {
    const { desk, drafts, heard } = begin();
    drafts.keep({ ...KEPT, key: "e1:goal", hangs: true, was: "Trust", now: "Trust us", at: 1 });
    expect(await desk.bringBack(5, (draft) => findField(draft, [entry]))).toBe(1);
    expect(heard).toHaveLength(1);
    drafts.keep({ ...{ ...KEPT, field: "name" }, key: "e1:name", hangs: true, was: "", now: "One", at: 1 });
    const there = { ...entry, fields: { name: { text: "One" } } };
    expect(await desk.bringBack(5, (draft) => findField(draft, [there]))).toBe(0);
  });

  it("of an entry that was taken away meanwhile brings the entry back", async () => {
    const { desk, drafts, heard } = begin();
    drafts.keep({ ...KEPT, key: "e1:goal", hangs: true, was: "Trust", now: "Trust us", at: 1 });
    await desk.bringBack(5, (draft) => findField(draft, []));
    expect(heard.map((command) => command.command)).toEqual(["restore_entries", "write_field"]);
  });
});
