/**
 * The door of a page in a browser: one WebSocket to the program that served the page.
 *
 * - What lets the page in (`pass.ts`) goes out as the first message, never in an address.
 * - The connection comes back by itself. A question without consequences is asked again; an act that was not
 *   acknowledged is answered with the problem `not_saved`, so that the screen keeps what the person wrote.
 * - A guest in a room waits two seconds at most between attempts, and none once the network is back.
 */
import {
  type ClientMessage,
  PROTOCOL,
  type Reply,
  type Request,
  type ServerMessage,
} from "../protocol/protocol";
import { download } from "./files";
import { hearers } from "./hearers";
import { type Connection, type Host, ProblemError, problemHere, type ReplyTo } from "./host";
import { NOTHING, pageWallet, type Wallet } from "./pass";

/** What the door needs of the browser; tests hand in their own. */
export interface Surroundings {
  open(): WebSocket;
  wallet: Wallet;
  later(run: () => void, milliseconds: number): void;
  /** Hears when the device loses its network, or has it back. */
  onNetwork(hear: (isThere: boolean) => void): void;
  /** Whether the address of this page answers. */
  isServed(): Promise<boolean>;
}

interface Waiting {
  request: Request;
  resolve(reply: Reply): void;
  reject(problem: ProblemError): void;
}

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 8_000;
const LONGEST_FOR_GUESTS = 1_500;
const SAFE = new Set<Request["request"]>([
  "hello",
  "search",
  "open_product",
  "close_product",
  "history",
  "as_of",
  "look",
  "read_lines",
  "read_notes",
  "export",
  "list_backups",
  "check_library",
  "enter_room",
]);

/** Opens the door and keeps it open. */
export function browserHost(surroundings: Surroundings = pageSurroundings()): Host {
  const { wallet } = surroundings;
  const waiting = new Map<number, Waiting>();
  const pushes = hearers<Parameters<Parameters<Host["listen"]>[0]>[0]>();
  const connections = hearers<Connection>();
  let connection: Connection = "connecting";
  let socket: WebSocket | null = null;
  let lastId = 0;
  let pause = FIRST_PAUSE;
  let isCodeWrong = false;
  let needsLink = false;

  const isGuest = () => {
    const pass = wallet.pass();
    return pass !== NOTHING && !("key" in pass);
  };

  function become(next: Connection) {
    if (next === connection) return;
    connection = next;
    connections.tell(next);
  }

  function connect() {
    const pass = wallet.pass();
    if (socket || connection === "refused") return;
    const opening = surroundings.open();
    socket = opening;
    opening.onopen = () => {
      opening.send(JSON.stringify(pass));
      for (const [id, { request }] of waiting) send(opening, id, request);
      // Only an answer shows that the program has let this page in again.
      if (waiting.size === 0) knock(opening);
    };
    opening.onmessage = (event: MessageEvent) => {
      if (socket !== opening || typeof event.data !== "string") return;
      pause = FIRST_PAUSE;
      isCodeWrong = false;
      become("online");
      receive(JSON.parse(event.data) as ServerMessage);
    };
    opening.onclose = (event: CloseEvent) => lose(opening, event.code, event.reason);
  }

  function send(open: WebSocket, id: number, request: Request) {
    const message: ClientMessage = { id, ask: request };
    open.send(JSON.stringify(message));
  }

  function knock(opening: WebSocket) {
    send(opening, NOBODY, { request: "hello", protocol: PROTOCOL, languages: [...navigator.languages] });
  }

  function receive(message: ServerMessage) {
    if (message.kind === "push") return pushes.tell(message.message);
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === "reply") one?.resolve(message.reply);
    else one?.reject(new ProblemError(message.problem));
  }

  function lose(closed: WebSocket, code: number, reason: string) {
    if (socket !== closed) return;
    socket = null;
    if (code === TURNED_AWAY && (reason === "code" || reason === "link")) return askForCode(reason);
    const refused = code === TURNED_AWAY;
    become(refused ? "refused" : "offline");
    giveUp((request) => (refused ? refusal() : SAFE.has(request.request) ? null : unheard(request)));
    if (refused) return;
    surroundings.later(connect, pause);
    pause = Math.min(pause * 2, isGuest() ? LONGEST_FOR_GUESTS : LONGEST_PAUSE);
  }

  function askForCode(reason: "code" | "link") {
    const pass = wallet.pass();
    isCodeWrong = pass !== NOTHING && "code" in pass;
    needsLink = reason === "link";
    wallet.keepCode(null);
    become("locked");
    giveUp((request) => (SAFE.has(request.request) ? null : unheard(request)));
  }

  /** Answers those that wait with the problem they have; the others go on waiting. */
  function giveUp(problemOf: (request: Request) => Parameters<typeof problemHere>[0] | null) {
    for (const [id, one] of waiting) {
      const problem = problemOf(one.request);
      if (!problem) continue;
      waiting.delete(id);
      one.reject(problemHere(problem));
    }
  }

  const refusal = () => (isGuest() ? "link_refused" : "key_refused");

  surroundings.onNetwork((isThere) => {
    const stale = socket;
    if (!isThere && stale) {
      lose(stale, NO_NETWORK, "");
      stale.close();
    }
    if (!isThere || connection !== "offline") return;
    if (stale?.readyState === CONNECTING) socket = null;
    connect();
  });
  connect();
  return {
    platform: "browser",
    ask<R extends Request>(request: R) {
      if (connection === "refused") return Promise.reject(problemHere(refusal()));
      if (connection === "offline" && !SAFE.has(request.request)) {
        return Promise.reject(problemHere(unheard(request)));
      }
      return new Promise<ReplyTo<R>>((resolve, reject) => {
        lastId += 1;
        const one: Waiting = {
          request,
          resolve: (reply) => resolve(reply as ReplyTo<R>),
          reject,
        };
        waiting.set(lastId, one);
        if (socket?.readyState === 1) send(socket, lastId, request);
      });
    },
    listen: pushes.add,
    connection: () => connection,
    onConnection: connections.add,
    guest: {
      isUsed: isGuest,
      tryCode(code) {
        wallet.keepCode(code);
        connection = "connecting";
        connections.tell(connection);
        connect();
      },
      isCodeWrong: () => isCodeWrong,
      needsLink: () => needsLink,
      keepDevice: wallet.keepDevice,
      isServed: surroundings.isServed,
    },
    save(file) {
      download(file);
      return Promise.resolve({ path: null });
    },
  };
}

/** The close code with which the program turns a page away (policy violation); the reason says whether a code would help. */
const TURNED_AWAY = 1008;
const CONNECTING = 0;
/** The id of a question whose answer nobody waits for. */
const NOBODY = 0;
/** Our own, for a line that hangs on a network that is gone. */
const NO_NETWORK = 4000;

function unheard(request: Request) {
  return request.request === "do" ? "not_saved" : "not_reached";
}

function pageSurroundings(): Surroundings {
  return {
    open: () => new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/live`),
    wallet: pageWallet(),
    later: (run, milliseconds) => setTimeout(run, milliseconds),
    onNetwork(hear) {
      addEventListener("online", () => hear(true));
      addEventListener("offline", () => hear(false));
    },
    isServed: () =>
      fetch(location.pathname, { method: "HEAD", cache: "no-store" }).then(
        ({ ok }) => ok,
        () => false,
      ),
  };
}
