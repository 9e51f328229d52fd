/** Arrows between the cells of the table: at the edge of a text they lead to its neighbour. */

type Way = { steps: -1 | 0 | 1; rows: -1 | 0 | 1 };

const WAYS: Record<string, Way> = {
  ArrowLeft: { steps: -1, rows: 0 },
  ArrowRight: { steps: 1, rows: 0 },
  ArrowUp: { steps: 0, rows: -1 },
  ArrowDown: { steps: 0, rows: 1 },
};

/** What the caret tells: whether an arrow can go no further in the text. */
export function isAtEdge(key: string, text: { value: string; start: number; end: number }): boolean {
  if (text.start !== text.end) return false;
  const before = text.value.slice(0, text.start);
  const behind = text.value.slice(text.start);
  if (key === "ArrowLeft") return before === "";
  if (key === "ArrowRight") return behind === "";
  if (key === "ArrowUp") return before === "" || !text.value.includes("\n");
  return behind === "" || !text.value.includes("\n");
}

/** Leads from the cell that has the focus to the one an arrow points at; answers whether there is one. */
export function walk(key: string, area: HTMLTextAreaElement): boolean {
  const way = WAYS[key];
  const { value, selectionStart, selectionEnd } = area;
  if (!way || !isAtEdge(key, { value, start: selectionStart, end: selectionEnd })) return false;
  const step = area.closest<HTMLElement>("[data-step]");
  const field = area.closest<HTMLElement>("[data-field]")?.dataset.field;
  const steps = [...(step?.parentElement?.querySelectorAll<HTMLElement>("[data-step]") ?? [])];
  if (!step || !field) return false;
  const to = steps[steps.indexOf(step) + way.steps];
  if (!to) return false;
  const fields = [...step.querySelectorAll<HTMLElement>("[data-field]")].map((cell) => cell.dataset.field);
  const next = fields[fields.indexOf(field) + way.rows];
  return next !== undefined && enter(to, next, key);
}

/** Puts the focus into a text of a step. */
export function enter(step: HTMLElement, field: string, key = "ArrowRight"): boolean {
  const area = step.querySelector<HTMLTextAreaElement>(`[data-field="${field}"] textarea`);
  if (!area) return false;
  area.focus();
  const at = key === "ArrowLeft" || key === "ArrowUp" ? area.value.length : 0;
  area.setSelectionRange(at, at);
  area.scrollIntoView({ block: "nearest", inline: "nearest" });
  return true;
}
