/**
 * The door of a page in a browser: one WebSocket to the program that served the page.
 *
 * - The secret comes in the page's fragment and goes out as the first message, never in an address.
 * - The connection comes back by itself. A question without consequences is asked again; an act that was not
 *   acknowledged is answered with the problem `not_saved`, so that the screen keeps what the person wrote.
 */
import type { ClientMessage, Reply, Request, ServerMessage } from "../protocol/protocol";
import { download } from "./files";
import { hearers } from "./hearers";
import { type Connection, type Host, ProblemError, problemHere, type ReplyTo } from "./host";
import { remember, remembered } from "./tab-memory";

/** What the door needs of the browser; tests hand in their own. */
export interface Surroundings {
  open(): WebSocket;
  key(): string | null;
  later(run: () => void, milliseconds: number): void;
}

interface Waiting {
  request: Request;
  resolve(reply: Reply): void;
  reject(problem: ProblemError): void;
}

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 8_000;
const SAFE = new Set<Request["request"]>([
  "hello",
  "search",
  "open_product",
  "close_product",
  "history",
  "as_of",
  "read_notes",
  "export",
  "list_backups",
  "check_library",
]);

/** Opens the door and keeps it open. */
export function browserHost(surroundings: Surroundings = pageSurroundings()): Host {
  const waiting = new Map<number, Waiting>();
  const pushes = hearers<Parameters<Parameters<Host["listen"]>[0]>[0]>();
  const connections = hearers<Connection>();
  let connection: Connection = "connecting";
  let socket: WebSocket | null = null;
  let lastId = 0;
  let pause = FIRST_PAUSE;

  function become(next: Connection) {
    if (next === connection) return;
    connection = next;
    connections.tell(next);
  }

  function connect() {
    const opening = surroundings.open();
    socket = opening;
    opening.onopen = () => {
      opening.send(JSON.stringify({ key: surroundings.key() ?? "" }));
      for (const [id, { request }] of waiting) send(opening, id, request);
    };
    opening.onmessage = (event: MessageEvent) => {
      if (typeof event.data !== "string") return;
      pause = FIRST_PAUSE;
      become("online");
      receive(JSON.parse(event.data) as ServerMessage);
    };
    opening.onclose = (event: CloseEvent) => lose(opening, event.code);
  }

  function send(open: WebSocket, id: number, request: Request) {
    const message: ClientMessage = { id, ask: request };
    open.send(JSON.stringify(message));
  }

  function receive(message: ServerMessage) {
    if (message.kind === "push") return pushes.tell(message.message);
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === "reply") one?.resolve(message.reply);
    else one?.reject(new ProblemError(message.problem));
  }

  function lose(closed: WebSocket, code: number) {
    if (socket !== closed) return;
    socket = null;
    const refused = code === KEY_REFUSED;
    become(refused ? "refused" : "offline");
    for (const [id, one] of waiting) {
      if (!refused && SAFE.has(one.request.request)) continue;
      waiting.delete(id);
      one.reject(problemHere(refused ? "key_refused" : unheard(one.request)));
    }
    if (refused) return;
    surroundings.later(connect, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  connect();

  return {
    platform: "browser",
    ask<R extends Request>(request: R) {
      if (connection === "refused") return Promise.reject(problemHere("key_refused"));
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
    save(file) {
      download(file);
      return Promise.resolve("saved" as const);
    },
  };
}

/** The close code with which the program turns a wrong key away (policy violation). */
const KEY_REFUSED = 1008;

function unheard(request: Request) {
  return request.request === "do" ? "not_saved" : "not_reached";
}

const KEY = "inter-pares-key";

function pageSurroundings(): Surroundings {
  const key = keptKey();
  // A new key pasted into the same tab changes the fragment only.
  addEventListener("hashchange", () => location.hash.includes("key=") && location.reload());
  return {
    open: () => new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/live`),
    key: () => key,
    later: (run, milliseconds) => setTimeout(run, milliseconds),
  };
}

/** The secret from the fragment, kept for this tab; the address bar forgets it only if the tab remembers. */
function keptKey(): string | null {
  const fromAddress = new URLSearchParams(location.hash.slice(1)).get("key");
  if (fromAddress === null) return remembered(KEY);
  if (remember(KEY, fromAddress)) history.replaceState(null, "", location.pathname + location.search);
  return fromAddress;
}
