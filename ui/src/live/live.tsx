/**
 * The live room around the open product, for everything on the screen.
 *
 * ```
 * const live = useLive();                       // { room: null } where no room is open
 * if (live.leads) void live.ask({ ask: "lock", on: true });      // says by itself what went wrong
 * ```
 */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { useHost } from "../host/context";
import { tell } from "../kit/toast";
import { useLibrary, useLibraryState } from "../library/library";
import { HeldBack } from "../product/product";
import type { DoorView, PersonView, ProductId, RoomAsk, RoomView, Section } from "../protocol/protocol";
import { useWords } from "../words/words";
import { type Asked, followRoom, type LiveRoom, type RoomState } from "./room";

/** What a screen knows of the room, and what it can do there. */
export interface Live {
  room: RoomView | null;
  door: DoorView | null;
  /** Who one is oneself. */
  me: PersonView | null;
  /** One leads, alone or with others. */
  leads: boolean;
  /** One came as a guest. */
  isGuest: boolean;
  /** The time at the host, in milliseconds. */
  now: () => number;
  /** Asks something of the room; what went wrong is said, unless `quiet`. */
  ask: (ask: RoomAsk, how?: { quiet: boolean }) => Promise<Asked>;
  opened: (door: DoorView) => void;
  enter: () => Promise<void>;
}

const NONE: RoomState = { room: null, door: null, ahead: 0, isKnown: false };
const NOWHERE: readonly Section[] = [];
const Followed = createContext<LiveRoom | null>(null);

/** Follows the room around this product for everything below. Only below `<ProductRoom>`. */
export function LiveAround({ product, children }: { product: ProductId; children: ReactNode }) {
  const host = useHost();
  const library = useLibrary();
  const [followed, setFollowed] = useState<LiveRoom | null>(null);
  useEffect(() => {
    const over = (sentAway: boolean) => {
      if (library.state().guest) library.ended(sentAway ? "sent_away" : "closed");
    };
    const room = followRoom(product, { host, now: Date.now, over });
    setFollowed(room);
    return () => {
      setFollowed(null);
      room.stop();
    };
  }, [host, library, product]);
  return (
    <Followed.Provider value={followed}>
      <Seated />
      <Holding>{children}</Holding>
    </Followed.Provider>
  );
}

/** The room; the caller is drawn again when anything of it changes. */
export function useLive(): Live {
  const followed = useContext(Followed);
  const { guest } = useLibraryState();
  const { say } = useWords();
  const state = useSyncExternalStore(followed?.subscribe ?? never, followed?.state ?? nothing);
  const ask = useCallback(
    async (ask: RoomAsk, how?: { quiet: boolean }): Promise<Asked> => {
      if (!followed) return { ok: true };
      const asked = await followed.ask(ask);
      if (!asked.ok && !how?.quiet) tell({ problem: asked.problem });
      return asked;
    },
    [followed],
  );
  return useMemo(() => {
    const { door, ahead } = state;
    const room = state.room && withNames(state.room, say("live-nameless"));
    const me = room?.people.find(({ id }) => id === room.you) ?? null;
    return {
      room,
      door,
      me,
      leads: me?.role === "facilitator" || me?.role === "co_facilitator",
      isGuest: guest !== null,
      now: () => Date.now() + ahead,
      ask,
      opened: (door) => followed?.opened(door),
      enter: async () => followed?.enter(),
    };
  }, [state, guest, ask, followed, say]);
}

/** The sections that are written in silently now; the caller hears of nothing else. */
export function useSilentSections(): readonly Section[] {
  const followed = useContext(Followed);
  return useSyncExternalStore(
    followed?.subscribe ?? never,
    () => followed?.state().room?.stage.writing?.sections ?? NOWHERE,
  );
}

/** Whoever opened the room need not have said their name. */
function withNames(room: RoomView, nameless: string): RoomView {
  if (room.people.every(({ name }) => name.trim() !== "")) return room;
  const people = room.people.map((one) => (one.name.trim() === "" ? { ...one, name: nameless } : one));
  return { ...room, people };
}

/** Those who are in, connected or not, in the order they came. */
export function peopleIn(room: RoomView): PersonView[] {
  return room.people.filter(({ standing }) => standing === "in");
}

/** Those who are in and can take part now: connected, or somebody enters things for them. */
export function presentIn(room: RoomView): PersonView[] {
  return peopleIn(room).filter(({ here, proxied }) => here || proxied);
}

/** Those who wait in the lobby. */
export function waitingIn(room: RoomView): PersonView[] {
  return room.people.filter(({ standing }) => standing === "waiting");
}

/** Whoever looks on does not write, and where the product is locked only those who lead do. */
function Holding({ children }: { children: ReactNode }) {
  const { room, me, leads } = useLive();
  const isLocked = room?.stage.locked === true && !leads;
  return <HeldBack isHeld={isLocked || me?.role === "observer"}>{children}</HeldBack>;
}

/** A guest acts as whoever the room says they are; whether they are in, the room says as well. */
function Seated() {
  const { room, me } = useLive();
  const library = useLibrary();
  const { guest } = useLibraryState();
  const product = room?.product;
  const { name, member, standing } = me ?? {};
  const isGuest = guest !== null;
  useEffect(() => {
    if (!isGuest || !product || name === undefined) return;
    library.seat({ you: name, seats: member ? { [product]: { member, name } } : {} });
    library.joined({ standing });
  }, [library, isGuest, product, name, member, standing]);
  return null;
}

const never = () => () => {};
const nothing = () => NONE;
