/** A screen that is fetched when it is shown, or before; one that is there already is drawn at once. */
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/** The screen, and the way to fetch it before it is shown. */
export type Soon<P> = LazyExoticComponent<ComponentType<P>> & { fetch: () => Promise<unknown> };

/**
 * A screen that comes soon. React waits for a promise even when it is kept already, and shows what came meanwhile for a
 * while so that it does not flash; hence one that is there is handed over without a promise.
 */
export function soon<P>(load: () => Promise<{ default: ComponentType<P> }>): Soon<P> {
  type Loaded = Awaited<ReturnType<typeof load>>;
  let loaded: Loaded | null = null;
  const fetch = async () => {
    loaded = await load();
    return loaded;
  };
  const atOnce = (screen: Loaded) => ({ then: (take: (screen: Loaded) => void) => take(screen) });
  const screen = lazy(() => (loaded ? (atOnce(loaded) as unknown as Promise<Loaded>) : fetch()));
  return Object.assign(screen, { fetch });
}
