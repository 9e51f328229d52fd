/** What this device remembers for this address, in all tabs and after a restart. A browser may forbid it; then it is simply forgotten. */

/** Keeps it; `null` forgets it. */
export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    return;
  }
}

/** What was kept, or `null`. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
