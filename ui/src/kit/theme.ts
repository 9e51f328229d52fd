/** Light or dark: the person's choice on the page, remembered so that the next start does not flash. */
import type { Theme } from "../protocol/protocol";

const THEME = "inter-pares-theme";

/** Shows the page so. */
export function showTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(THEME, theme);
  } catch {
    // A browser that remembers nothing flashes once; that is all.
  }
}

/** Shows the page as it was shown last, before the settings are known. */
export function showLastTheme(): void {
  try {
    const last = localStorage.getItem(THEME);
    if (last === "light" || last === "dark") document.documentElement.dataset.theme = last;
  } catch {
    // Then the system's choice holds until the settings are known.
  }
}
