/** A set of listeners; the plainest thing both doors need. It keeps no last value. */
import type { Stop } from "./host";

/** Listeners for one kind of news. */
export interface Hearers<T> {
  add(hear: (news: T) => void): Stop;
  tell(news: T): void;
}

/** An empty set. */
export function hearers<T>(): Hearers<T> {
  const all = new Set<(news: T) => void>();
  return {
    add(hear) {
      all.add(hear);
      return () => all.delete(hear);
    },
    tell(news) {
      for (const hear of [...all]) hear(news);
    },
  };
}
