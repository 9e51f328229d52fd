/**
 * A list whose rows come and go: when the row with the focus is taken away, by whose hand ever, the focus goes to the same
 * button of the row that took its place; after the last row to what adds one, or to the main part.
 *
 * `<ol ref={keepToRows}>` · each row has `data-row`, which no other has; what adds one has `data-add`
 */

interface Held {
  row: string;
  /** Where it stands among the buttons of its row. */
  button: number;
}

/** Keeps the focus among the rows in an element for as long as it is there. */
export function keepToRows(within: HTMLElement | null) {
  if (!within) return;
  let order = rowsIn(within).map(nameOf);
  let held: Held | null = null;
  const hold = ({ target }: FocusEvent) => {
    if (!isInMenu(target)) held = target instanceof HTMLElement ? heldBy(target, within) : null;
  };
  const letGo = ({ target }: PointerEvent) => {
    if (!isInMenu(target) && target instanceof Node && !within.contains(target)) held = null;
  };
  const changed = new MutationObserver(() => {
    const rows = rowsIn(within);
    const before = order;
    order = rows.map(nameOf);
    if (!held || order.includes(held.row)) return;
    const { row, button } = held;
    held = null;
    const at = document.activeElement;
    if (at !== document.body && !isInMenu(at)) return;
    const next = rows[Math.min(before.indexOf(row), rows.length - 1)];
    (next ? buttonIn(next, button) : within.querySelector<HTMLElement>("[data-add]"))?.focus();
    if (document.activeElement === document.body) document.getElementById("main")?.focus();
  });
  document.addEventListener("focusin", hold);
  document.addEventListener("pointerdown", letGo, { capture: true });
  changed.observe(within, { childList: true, subtree: true });
  return () => {
    changed.disconnect();
    document.removeEventListener("focusin", hold);
    document.removeEventListener("pointerdown", letGo, { capture: true });
  };
}

/** The menu of a row lies over the page, and the focus comes back from it. */
function isInMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"]') !== null;
}

function heldBy(target: HTMLElement, within: HTMLElement): Held | null {
  const row = within.contains(target) ? target.closest<HTMLElement>("[data-row]") : null;
  const button = target.closest("button");
  return row && { row: nameOf(row), button: button ? buttonsIn(row).indexOf(button) : 0 };
}

function buttonIn(row: HTMLElement, at: number): HTMLElement | undefined {
  const buttons = buttonsIn(row);
  const same = buttons[at];
  return same && !same.disabled ? same : buttons.find((button) => !button.disabled);
}

function buttonsIn(row: HTMLElement): HTMLButtonElement[] {
  return [...row.querySelectorAll("button")];
}

function rowsIn(within: HTMLElement): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>("[data-row]")];
}

function nameOf(row: HTMLElement): string {
  return row.dataset.row ?? "";
}
