/** The first thing the program says to a page. */
import type { Library } from "./follow";

/** Waits for it, or for so many milliseconds. */
export function firstWord(library: Library, patience: number): Promise<void> {
  return new Promise((heard) => {
    const stop = library.subscribe(() => {
      stop();
      heard();
    });
    setTimeout(heard, patience);
  });
}
