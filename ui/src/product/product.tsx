/**
 * The open product, for every room of it.
 *
 * ```
 * const { id, view, act, undo, redo, putBack, saving } = useProduct();
 * const { say } = useWords();
 * const acted = await act({ command: "write", card, was, now }, { writing });   // shows at once, never rejects
 * if (!acted.ok) keepTheDraft(acted.problem);
 * tell({ text: say("card-deleted"), undo });                                   // a toast with its way back
 * ```
 * `act` shows its effect at once, is replaced by the truth when the program has written it down, and is taken back
 * with a sentence when the program refuses (`quiet: true`: without the sentence). `ok` means: it is on disk.
 */
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { useHost } from "../host/context";
import { tell } from "../kit/toast";
import { useLibrary } from "../library/library";
import type { Problem, ProductId, ProductView } from "../protocol/protocol";
import { type OpenProduct, openProduct } from "./open";

export type { Acted, How } from "./open";

/** What a room gets to see of the open product, and what it can do with it. */
export interface Product extends Pick<OpenProduct, "id" | "act" | "undo" | "redo" | "putBack" | "reopen"> {
  view: ProductView;
  saving: number;
}

const Open = createContext<Product | null>(null);

/** The open product. Only below `<ProductRoom>`. */
export function useProduct(): Product {
  const product = useContext(Open);
  if (!product) throw new Error("useProduct is called outside of a ProductRoom");
  return product;
}

/** The open product, or `null` where none is. */
export function useProductIfOpen(): Product | null {
  return useContext(Open);
}

/** Opens a product for everything below, and closes it when it goes. */
export function ProductRoom(props: {
  id: ProductId;
  waiting: ReactNode;
  failed: (problem: Problem, again: () => void) => ReactNode;
  children: ReactNode;
}) {
  const open = useOpenProduct(props.id);
  const state = useSyncExternalStore(open?.subscribe ?? never, open?.state ?? nothing);
  if (!open || !state) return props.waiting;
  if (!state.view) return state.problem ? props.failed(state.problem, open.reopen) : props.waiting;
  const { id, act, undo, redo, putBack, reopen } = open;
  const product = { id, act, undo, redo, putBack, reopen, view: state.view, saving: state.saving };
  return <Open.Provider value={product}>{props.children}</Open.Provider>;
}

function useOpenProduct(id: ProductId): OpenProduct | null {
  const host = useHost();
  const library = useLibrary();
  const [open, setOpen] = useState<OpenProduct | null>(null);
  useEffect(() => {
    const product = openProduct(id, {
      host,
      you: () => library.state().settings.you,
      now: () => new Date().toISOString(),
      trouble: (problem) => tell({ problem }),
    });
    setOpen(product);
    return () => {
      setOpen(null);
      product.close();
    };
  }, [id, host, library]);
  return open;
}

const never = () => () => {};
const nothing = () => null;
