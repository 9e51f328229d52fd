/** What rooms of entries stand on: looks, the desk for texts, and up to which act a room is shown. See `entries.ts`. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from "react";
import { useHost } from "../host/context";
import { Button } from "../kit/button";
import { Progress } from "../kit/progress";
import { useProduct } from "../product/product";
import type { Look, Problem } from "../protocol/protocol";
import { useProblemWords } from "../words/problem";
import { useWords } from "../words/words";
import type { Desk } from "../writing/desk";
import styles from "./entries.module.css";
import { type FieldSheet, type KeptField, useFieldDesk } from "./field-sheet";
import { type Looked, Looks, type SeenBy } from "./looks";

export type { SeenBy } from "./looks";

/** How a room looks: now, or as it was after an act. */
export interface HowLooked {
  asOf?: number | null;
}

interface Ground {
  looks: Looks;
  desk: Desk<FieldSheet, KeptField>;
}

const Common = createContext<Ground | null>(null);
const Shown = createContext<{ seq: number; isPast: boolean } | null>(null);

/** Gives the rooms of an open product their common ground; once, below `<ProductRoom>`. */
export function EntriesRoom({ children }: { children: ReactNode }) {
  const looks = useLooks();
  const desk = useFieldDesk();
  const ground = useMemo(() => ({ looks, desk }), [looks, desk]);
  return <Common.Provider value={ground}>{children}</Common.Provider>;
}

/** Looks at something of the open product, for as long as the caller is shown. */
export function useLook<L extends Look>(look: L, how: HowLooked = {}): Looked<L> & { again: () => void } {
  const { looks } = useGround();
  const asOf = how.asOf ?? null;
  const name = JSON.stringify(look);
  const subscribe = useCallback(
    (hear: () => void) => looks.watch(JSON.parse(name) as L, asOf, hear),
    [looks, name, asOf],
  );
  const state = useSyncExternalStore(subscribe, () => looks.state(look, asOf));
  const again = useCallback(() => looks.again(JSON.parse(name) as L, asOf), [looks, name, asOf]);
  return { ...state, again };
}

/** Shows what is looked at; waits for it, and says so when there is no answer. */
export function Looking<L extends Look>(
  props: HowLooked & { look: L; children: (seen: SeenBy<L>, again: () => void) => ReactNode },
) {
  const { say } = useWords();
  const { seen, seq, problem, again } = useLook(props.look, props);
  if (!seen)
    return problem ? <NotSeen problem={problem} again={again} /> : <Progress label={say("opening")} />;
  return (
    <ShownUpTo seq={seq} isPast={props.asOf !== undefined && props.asOf !== null}>
      {props.children(seen, again)}
    </ShownUpTo>
  );
}

/** Tells the fields below up to which act they are shown. `<Looking>` does it; a room that calls `useLook` does it itself. */
export function ShownUpTo(props: { seq: number; isPast?: boolean; children: ReactNode }) {
  const { seq, isPast = false } = props;
  const shown = useMemo(() => ({ seq, isPast }), [seq, isPast]);
  return <Shown.Provider value={shown}>{props.children}</Shown.Provider>;
}

/** Up to which act the room is shown, whether it can be edited, and whether that is kept from this person only for now. */
export function useShown(): { seq: number; isReadOnly: boolean; isHeld: boolean } {
  const shown = useContext(Shown);
  const { view, isHeld } = useProduct();
  if (!shown) throw new Error("a field of an entry stands outside of a <Looking>");
  const { seq, isPast } = shown;
  return { seq, isReadOnly: isPast || view.read_only, isHeld: isHeld && !isPast };
}

/** The desk on which texts of entries are written. */
export function useEntryDesk(): Desk<FieldSheet, KeptField> {
  return useGround().desk;
}

function useGround(): Ground {
  const ground = useContext(Common);
  if (!ground) throw new Error("an entry is looked at outside of an EntriesRoom");
  return ground;
}

function useLooks(): Looks {
  const host = useHost();
  const { id } = useProduct();
  const looks = useMemo(
    () => new Looks((look, as_of) => host.ask({ request: "look", product: id, look, as_of })),
    [host, id],
  );
  useEffect(() => {
    const stops = [
      host.listen((push) => {
        if ((push.push === "reopen" || push.push === "votes") && push.product === id) looks.againAll();
        if (push.push === "handed_in" && push.product === id) looks.handedIn(push);
        if (push.push === "product" && push.product === id) looks.hear(push);
      }),
      host.onConnection((connection) => {
        if (connection === "online") looks.againAll();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [host, id, looks]);
  return looks;
}

function NotSeen({ problem, again }: { problem: Problem; again: () => void }) {
  const { say } = useWords();
  const { message, hint } = useProblemWords(problem);
  return (
    <section className={styles.notSeen}>
      <p>
        {message} {hint}
      </p>
      <Button onPress={again}>{say("try-again")}</Button>
    </section>
  );
}
