/** The door of the fake's room: who sits at this page, and what it asks. One page alone looks through it. */
import type {
  DoorView,
  GuestView,
  PersonId,
  ProductId,
  Push,
  Reply,
  Request,
  RoomAsk,
} from "../../protocol/protocol";
import { FakeRoom, type RoomWorld, type Told } from "./room";

/** What the fake does with rooms. */
export interface FakeDoor {
  /** The room there is. */
  room(): FakeRoom | null;
  /** What the page is told first, if it is a guest's. */
  guest(): GuestView | null;
  /** The answer; `null`: it is no request about a room. */
  answer(request: Request): Reply | null;
  /** Somebody else asks something of the room. */
  askAs(name: string, ask: RoomAsk): void;
  /** Somebody else comes. */
  come(name: string): void;
}

const QR = { quiet: 4, rows: ["1110111", "1010101", "1110111", "0001000", "1110110", "1010011", "1110101"] };

/** A door; `isGuest`: the page comes through it from outside, into a room that is led by somebody else. */
export function fakeDoor(
  world: Omit<RoomWorld, "reveal">,
  tell: (push: Push) => void,
  reveal: (product: ProductId, cards: Parameters<RoomWorld["reveal"]>[0], by: string) => void,
  host: () => string,
): FakeDoor & { openTo(product: ProductId, name: string, lobby: boolean): void } {
  let room: FakeRoom | null = null;
  let me: PersonId | null = null;
  let outside: string | null = null;
  let secret = "secret";

  function open(product: ProductId, lobby: boolean) {
    const made = new FakeRoom(
      product,
      { ...world, reveal: (cards) => reveal(product, cards, host()) },
      lobby,
    );
    room = made;
    made.come(outside === null ? host() : "Amara", "facilitator", { host: true });
    me = outside === null ? (made.people[0]?.id ?? null) : null;
    tell({ push: "door", product });
    return door(made);
  }

  function door({ product, stage }: FakeRoom): DoorView {
    const [address, name] = ["http://192.168.1.20:4747/", "http://inter-pares-anna.local:4747/"];
    const way = (address: string) => ({ link: `${address}#room=${secret}`, address });
    return { product, ...way(address), named: way(name), code: stage.lobby ? "AB12CD" : null, qr: QR };
  }

  function told(all: readonly Told[]) {
    const mine = all.filter(({ to }) => to === null || to === me).map(({ news }) => news);
    if (room && mine.length > 0) tell({ push: "room", product: room.product, seq: room.seq, news: mine });
  }

  function there(): FakeRoom {
    if (!room) throw new Error("no room is open in the fake");
    return room;
  }

  function come(name: string) {
    there().seq += 1;
    told(there().come(name, "participant"));
  }

  return {
    room: () => room,
    openTo(product, name, lobby) {
      outside = name;
      open(product, lobby);
    },
    guest() {
      if (outside === null || !room) return null;
      const standing = room.people.find(({ id }) => id === me)?.standing ?? null;
      return { product: room.product, name: outside, members: [], you: me, standing };
    },
    come,
    askAs(name, ask) {
      const by = there().people.find((one) => one.name === name)?.id;
      if (by) told(there().ask(by, ask));
    },
    answer(request) {
      switch (request.request) {
        case "list_addresses":
          return {
            reply: "list_addresses",
            addresses: [
              { address: "192.168.1.20", adapter: "wlan0", reachable: true },
              { address: "127.0.0.1", adapter: "lo", reachable: false },
            ],
          };
        case "open_room":
          return { reply: "open_room", door: open(request.product, request.lobby) };
        case "new_link":
          secret = "another";
          return { reply: "new_link", door: door(there()) };
        case "send_away":
          if (me) told(there().ask(me, { ask: "send_away", person: request.person }));
          secret = "another";
          tell({ push: "door", product: request.product });
          return { reply: "send_away" };
        case "check_door":
          return { reply: "check_door", report: { answers: true, advice: [] } };
        case "close_room": {
          const closed = there();
          room = null;
          tell({
            push: "room",
            product: closed.product,
            seq: closed.seq + 1,
            news: [{ news: "over", sent_away: false }],
          });
          return { reply: "close_room" };
        }
        case "join": {
          const name = request.who.who === "guest" ? request.who.name : request.who.member;
          come(name);
          const { id, standing } = there().people.at(-1) ?? {};
          me = id ?? null;
          return { reply: "join", you: id ?? "", standing: standing ?? "in", device: "device" };
        }
        case "enter_room": {
          const view = room && me && room.product === request.product ? room.view(me) : null;
          return {
            reply: "enter_room",
            room: view,
            door: view && room && outside === null ? door(room) : null,
          };
        }
        case "room":
          if (me) told(there().ask(me, request.ask));
          return { reply: "room" };
        default:
          return null;
      }
    },
  };
}
