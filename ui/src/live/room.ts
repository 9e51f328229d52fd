/**
 * The live room around one product, as this page may see it: who is here, how it is led, what of one's own is hidden.
 * Enters it whenever there may be another one, and follows what is told of it. Knows no screen; words nothing.
 */
import { type Host, problemOf, type Stop } from "../host/host";
import type { DoorView, News, Problem, ProductId, Push, RoomAsk, RoomView } from "../protocol/protocol";
import { foldRoom } from "./fold";

/** How a room stands for whoever shows it. */
export interface RoomState {
  /** The room; `null`: there is none, or it is not known yet. */
  room: RoomView | null;
  /** How people come in; only those who lead know. */
  door: DoorView | null;
  /** By how much the clock of the host is ahead of this one, in milliseconds. */
  ahead: number;
  /** It was asked at least once whether there is a room. */
  isKnown: boolean;
}

/** What became of an ask. */
export type Asked = { ok: true } | { ok: false; problem: Problem };

/** A room that is followed. */
export interface LiveRoom {
  readonly product: ProductId;
  state(): RoomState;
  subscribe(changed: () => void): Stop;
  /** Asks something of the room. Never rejects. */
  ask(ask: RoomAsk): Promise<Asked>;
  /** Another door than before is known. */
  opened(door: DoorView): void;
  /** Asks again how the room is. */
  enter(): Promise<void>;
  stop(): void;
}

/** What following a room needs of the world. */
export interface World {
  host: Host;
  now(): number;
  /** The room is over for this page. */
  over(sentAway: boolean): void;
}

/** So long the doings of other people may wait to be drawn, in milliseconds. */
const CALM = 80;

type RoomPush = Extract<Push, { push: "room" }>;

/** Follows the room around a product. */
export function followRoom(product: ProductId, { host, now, over }: World): LiveRoom {
  const hearers = new Set<() => void>();
  let state: RoomState = { room: null, door: null, ahead: 0, isKnown: false };
  /** What came while the room was being entered: the answer may be older. */
  let meanwhile: RoomPush[] = [];
  let latest = 0;
  let isEntering = false;
  let calm: ReturnType<typeof setTimeout> | undefined;

  function show(news: Partial<RoomState>) {
    clearTimeout(calm);
    calm = undefined;
    state = { ...state, ...news };
    for (const hear of [...hearers]) hear();
  }

  /** Many people move and type at once; what they do is drawn together. */
  function showSoon(news: Partial<RoomState>) {
    state = { ...state, ...news };
    calm ??= setTimeout(() => show({}), CALM);
  }

  async function enter() {
    latest += 1;
    const mine = latest;
    isEntering = true;
    try {
      const { room, door } = await host.ask({ request: "enter_room", product });
      if (mine !== latest) return;
      const ahead = room ? Date.parse(room.now) - now() : 0;
      show({ room: room && meanwhile.reduce(fold, room), door, ahead, isKnown: true });
    } catch {
      if (mine !== latest) return;
      // It is entered again as soon as the connection is back.
      show({ isKnown: true });
    }
    isEntering = false;
    meanwhile = [];
  }

  function take(push: RoomPush) {
    if (push.news.some(isEnd)) return end(push.news);
    if (isEntering) meanwhile.push(push);
    const room = state.room && fold(state.room, push);
    if (!room || room === state.room) return;
    const ahead = room.now === state.room?.now ? state.ahead : Date.parse(room.now) - now();
    const ledBefore = leadsIn(state.room);
    if (isAboutOthers(push, room)) showSoon({ room, ahead });
    else show({ room, ahead });
    // How people come in, only those who lead are told.
    if (leadsIn(room) !== ledBefore) void enter();
  }

  function end(news: readonly News[]) {
    show({ room: null, door: null });
    over(news.some((one) => one.news === "over" && one.sent_away));
  }

  const stops = [
    host.listen((push) => {
      if (!("product" in push) || push.product !== product) return;
      if (push.push === "room") take(push);
      if (push.push === "door" || push.push === "reopen") void enter();
    }),
    host.onConnection((connection) => {
      if (connection === "online") void enter();
    }),
  ];
  void enter();

  return {
    product,
    state: () => state,
    subscribe(changed) {
      hearers.add(changed);
      return () => hearers.delete(changed);
    },
    async ask(ask) {
      try {
        await host.ask({ request: "room", product, ask });
        return { ok: true };
      } catch (thrown) {
        return { ok: false, problem: problemOf(thrown) };
      }
    },
    opened: (door) => show({ door }),
    enter,
    stop() {
      latest += 1;
      clearTimeout(calm);
      for (const stop of stops) stop();
    },
  };
}

function fold(room: RoomView, push: RoomPush): RoomView {
  return foldRoom(room, push.seq, push.news);
}

function isAboutOthers({ news }: RoomPush, room: RoomView): boolean {
  return news.every((one) => one.news === "person" && one.person.id !== room.you);
}

function leadsIn(room: RoomView | null): boolean {
  const role = room?.people.find(({ id }) => id === room.you)?.role;
  return role === "facilitator" || role === "co_facilitator";
}

function isEnd(news: News): boolean {
  return news.news === "over";
}
