/**
 * Dots on cards, for everything on the screen: a card hears only of its own. What one puts is shown before it is
 * answered for.
 */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { VisuallyHidden } from "../kit/hidden";
import { SECTIONS } from "../product/fold";
import { useProduct } from "../product/product";
import type { CardId, PersonId, Section } from "../protocol/protocol";
import { useWords } from "../words/words";
import { type DotsHere, type DotsShown, dotsShown, NO_DOTS } from "./dots";
import { useLive } from "./live";

interface DotsKnown {
  subscribe(changed: () => void): () => void;
  shown(): DotsShown;
  /** Puts a dot on a card, or takes one off; answers whether there was one to put or take. */
  put(card: CardId, section: Section, step: 1 | -1): boolean;
  /** For whom dots are put here; `null`: for oneself. */
  person(): PersonId | null;
  setPerson(person: PersonId | null): void;
}

const NOT_KNOWN: DotsKnown = {
  subscribe: () => () => {},
  shown: () => NO_DOTS,
  put: () => false,
  person: () => null,
  setPerson: () => {},
};
const Known = createContext<DotsKnown>(NOT_KNOWN);
const NONE: ReadonlyMap<CardId, number> = new Map();

/** Tells everything below of dots. */
export function DotsAround({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const [chosen, setPerson] = useState<PersonId | null>(null);
  const person = useWithoutDevice(chosen);
  const { shown, put } = useDots(person);
  const [said, announce] = useState("");
  const hearers = useRef(new Set<() => void>());
  const latest = useRef({ shown, put, person, say });
  latest.current = { shown, put, person, say };
  const known = useMemo<DotsKnown>(
    () => ({
      subscribe(changed) {
        hearers.current.add(changed);
        return () => hearers.current.delete(changed);
      },
      shown: () => latest.current.shown,
      person: () => latest.current.person,
      setPerson,
      put(card, section, step) {
        const { shown, put, say } = latest.current;
        const here = shown.at(card, section);
        const own = here.own + step;
        if (!here.isOpen || own < 0 || (step > 0 && !here.mayPut)) return false;
        put(card, own);
        announce(say("dots-said", { own, left: shown.left - step }));
        return true;
      },
    }),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever draws dots draws them again when they are others
  useEffect(() => {
    for (const hear of [...hearers.current]) hear();
  }, [shown, person]);
  return (
    <Known.Provider value={known}>
      {children}
      <VisuallyHidden>
        <div role="status">{said}</div>
      </VisuallyHidden>
    </Known.Provider>
  );
}

/** The dots on one card; the caller hears of nothing else. */
export function useDotsOn(card: CardId, section: Section): DotsHere {
  const known = useContext(Known);
  return useSyncExternalStore(known.subscribe, () => known.shown().at(card, section));
}

/** All there is to see of dots, and for whom they are put. */
export function useDotsShown() {
  const known = useContext(Known);
  const shown = useSyncExternalStore(known.subscribe, known.shown);
  const person = useSyncExternalStore(known.subscribe, known.person);
  return { ...shown, person, setPerson: known.setPerson };
}

/** Puts a dot on a card, or takes one off. */
export function usePutDot(): DotsKnown["put"] {
  return useContext(Known).put;
}

/** This person, while dots may be put for them: they take part without a device, and one leads. */
function useWithoutDevice(person: PersonId | null): PersonId | null {
  const { room, leads } = useLive();
  const found = room?.people.find(({ id }) => id === person);
  return leads && found?.proxied && found.standing === "in" ? person : null;
}

function useDots(person: PersonId | null) {
  const { room, me, ask } = useLive();
  const { view } = useProduct();
  const [wanted, setWanted] = useState(NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was wanted for one person is not for another
  useEffect(() => setWanted(NONE), [person]);
  const { cards: all, extended } = view;
  const cards = useMemo(() => {
    const sections = shownOn(extended);
    return all.filter(({ section }) => sections.includes(section));
  }, [all, extended]);
  const { stage, dots, counted } = room ?? {};
  const vote = stage?.dots ?? null;
  const mayPut = me !== null && me.role !== "observer";
  const mine = me?.id;
  const shown = useMemo(() => {
    if (!vote || !dots || !counted || !mine) return NO_DOTS;
    const seen = { stage: { dots: vote }, dots, counted };
    return dotsShown(seen, { person: person ?? mine, mayPut }, wanted, cards);
  }, [vote, dots, counted, mine, mayPut, person, wanted, cards]);
  const put = useCallback(
    (card: CardId, own: number) => {
      setWanted((wanted) => new Map(wanted).set(card, own));
      void ask({ ask: "put_dots", card, dots: own, person }).then(() =>
        setWanted((wanted) => (wanted.get(card) === own ? without(wanted, card) : wanted)),
      );
    },
    [ask, person],
  );
  return { shown, put };
}

/** The sections that the board shows. */
export function shownOn(extended: boolean): readonly Section[] {
  return extended ? SECTIONS : SECTIONS.slice(0, 5);
}

function without(wanted: ReadonlyMap<CardId, number>, card: CardId): ReadonlyMap<CardId, number> {
  return new Map([...wanted].filter(([one]) => one !== card));
}
