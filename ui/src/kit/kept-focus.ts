/**
 * What has the focus may go from under it: an offer that is answered, a question that is taken away. Then the focus
 * stays near, at what surrounded it, instead of falling to the page as a whole.
 *
 * `<div ref={keepFocus}>` · what may take the focus has `tabIndex={-1}`, and what takes it in the last place
 * `data-standing` as well
 */

/** Keeps the focus in an element for as long as it is there. */
export function keepFocus(within: HTMLElement | null) {
  if (!within) return;
  let around: HTMLElement[] = [];
  const hold = ({ target }: FocusEvent) => {
    around = [];
    if (!(target instanceof HTMLElement) || !within.contains(target)) return;
    for (let at: HTMLElement | null = target; at && at !== within; at = at.parentElement) around.push(at);
  };
  const letGo = ({ target }: Event) => {
    if (!(target instanceof Node && within.contains(target))) around = [];
  };
  const gone = new MutationObserver(() => {
    const [held] = around;
    if (!held || held.isConnected || document.activeElement !== document.body) return;
    const near = around.find((one) => one.isConnected && one.getAttribute("tabindex") === "-1");
    around = [];
    (near ?? within.querySelector<HTMLElement>("[data-standing]"))?.focus({ preventScroll: true });
  });
  document.addEventListener("focusin", hold);
  document.addEventListener("pointerdown", letGo, { capture: true });
  gone.observe(within, { childList: true, subtree: true });
  return () => {
    gone.disconnect();
    document.removeEventListener("focusin", hold);
    document.removeEventListener("pointerdown", letGo, { capture: true });
  };
}
