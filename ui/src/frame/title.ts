/** The title of the window follows the screen. */
import { useEffect } from "react";

/** Shows this title as long as the caller is there. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Inter Pares`;
  }, [title]);
}
