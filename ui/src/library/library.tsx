/**
 * The library of products and the settings, as the program last told them.
 *
 * `useLibraryState()` is the state; `useLibrary()` has what can be done. It asks `hello` at the start and again each
 * time the connection comes back.
 */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { ProductLine } from "../protocol/protocol";
import type { Known, Library } from "./follow";

export { followLibrary, type Known, type Library, type Over } from "./follow";

const Shelves = createContext<Library | null>(null);

/** The library, and what can be done with it. */
export function useLibrary(): Library {
  const library = useContext(Shelves);
  if (!library) throw new Error("useLibrary is called outside of a LibraryRoom");
  return library;
}

/** What is known now; the caller is drawn again when it changes. */
export function useLibraryState(): Known {
  const library = useLibrary();
  return useSyncExternalStore(library.subscribe, library.state);
}

/** Hands the library down. */
export function LibraryRoom({ library, children }: { library: Library; children: ReactNode }) {
  return <Shelves.Provider value={library}>{children}</Shelves.Provider>;
}

/** The products of an open library by where they belong on the first screen. */
export function shelves(products: readonly ProductLine[]) {
  return {
    here: products.filter((line) => !line.archived && line.recoverable_until === null),
    archived: products.filter((line) => line.archived && line.recoverable_until === null),
    deleted: products.filter((line) => line.recoverable_until !== null),
  };
}
