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
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { useHost } from "../host/context";
import { tell } from "../kit/toast";
import { useLibrary } from "../library/library";
import type { Problem, ProductId, ProductView } from "../protocol/protocol";
import { type OpenProduct, type OwnAct, openProduct } from "./open";

export type { Acted, How, OwnAct } from "./open";

/** What a room gets to see of the open product, and what it can do with it. */
export interface Product extends Pick<OpenProduct, "id" | "act" | "undo" | "redo" | "putBack" | "reopen"> {
  view: ProductView;
  saving: number;
  /** What this page did last; looks may not know of it yet. */
  own: readonly OwnAct[];
  /** Something keeps this person from writing for now; then the view is one to read only, too. */
  isHeld: boolean;
}

const Open = createContext<OpenProduct | null>(null);
const Held = createContext(false);

/** The open product. Only below `<ProductRoom>`. */
export function useProduct(): Product {
  const product = useProductIfOpen();
  if (!product) throw new Error("useProduct is called outside of a ProductRoom");
  return product;
}

/**
 * The open product, or `null` where none is. Each caller hears of a change by itself: were the state in the context,
 * every change would be carried to each of thousands of cards, of which none asks for it.
 */
function useProductIfOpen(): Product | null {
  const open = useContext(Open);
  const isKept = useContext(Held);
  const state = useSyncExternalStore(open?.subscribe ?? never, open?.state ?? nothing);
  return useMemo(() => {
    if (!open || !state?.view) return null;
    const { id, act, undo, redo, putBack, reopen } = open;
    const isHeld = isKept && !state.view.read_only;
    const view = isHeld ? { ...state.view, read_only: true } : state.view;
    return { id, act, undo, redo, putBack, reopen, view, saving: state.saving, own: state.own, isHeld };
  }, [open, state, isKept]);
}

/** Keeps this person from writing in everything below, for as long as `isHeld` says so. */
export function HeldBack({ isHeld, children }: { isHeld: boolean; children: ReactNode }) {
  return <Held.Provider value={isHeld}>{children}</Held.Provider>;
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
  return <Open.Provider value={open}>{props.children}</Open.Provider>;
}

function useOpenProduct(id: ProductId): OpenProduct | null {
  const host = useHost();
  const library = useLibrary();
  const [open, setOpen] = useState<OpenProduct | null>(null);
  useEffect(() => {
    const product = openProduct(id, {
      host,
      you: () => {
        const { seats, you } = library.state().settings;
        return seats[id]?.name || you;
      },
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
