/** What this tab remembers across a reload. A browser may forbid it; then it is simply forgotten. */

/** Remembers; says whether it will hold. */
export function remember(name: string, value: string): boolean {
  try {
    sessionStorage.setItem(name, value);
    return sessionStorage.getItem(name) === value;
  } catch {
    return false;
  }
}

/** What was remembered, or `null`. */
export function remembered(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}
