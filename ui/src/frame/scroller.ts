/** What scrolls the main part of the page: itself, or on a low screen what holds it together with what stands above it. */
export function scrollerOf(main: HTMLElement): HTMLElement {
  const around = main.parentElement;
  return around && getComputedStyle(around).display !== "contents" ? around : main;
}
