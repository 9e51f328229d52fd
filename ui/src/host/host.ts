/**
 * The one door to the program. Screens ask through it and listen at it; which program answers (the window's
 * own, one reached over a WebSocket, or the fake for tests) is decided once, at the start, in `choose.ts`.
 * It carries messages and files; it decides nothing and words nothing.
 */
import type { FileIn, FileOut, Problem, Push, Reply, Request } from "../protocol/protocol";

/** The answer to a request. */
export type ReplyTo<R extends Request> = Extract<Reply, { reply: R["request"] }>;

/**
 * Whether the program can be reached; `refused`: it answers, but this page's key or link is not valid (any more);
 * `locked`: it waits for the short code of a room.
 */
export type Connection = "connecting" | "online" | "offline" | "refused" | "locked";

/** What became of a file that was to be saved: where it lies, `null` where only the browser knows. */
export type Saved = { path: string | null } | "cancelled";

/** Ends a subscription. */
export type Stop = () => void;

/** The way into somebody else's room. */
export interface GuestDoor {
  /** Whether this page comes through the door of a room, and not with the key of its own machine. */
  isUsed(): boolean;
  /** Tries a short code. */
  tryCode(code: string): void;
  /** Whether the code that was tried last was turned away. */
  isCodeWrong(): boolean;
  /** Whether this room takes no codes: only its link opens it. */
  needsLink(): boolean;
  /** Keeps what shows, when this device comes again, who it belongs to. */
  keepDevice(device: string): void;
  /** Whether there is a page at this address now, so that loading it again leads somewhere. */
  isServed(): Promise<boolean>;
}

/** The door. */
export interface Host {
  /** A window of its own, or a page in a browser. */
  readonly platform: "window" | "browser";
  /** Asks; rejects with a `ProblemError`. */
  ask<R extends Request>(request: R): Promise<ReplyTo<R>>;
  /** Hears every push. */
  listen(hear: (push: Push) => void): Stop;
  /** Whether the program can be reached, now. */
  connection(): Connection;
  /** Hears when that changes. */
  onConnection(hear: (connection: Connection) => void): Stop;
  /** The way into somebody else's room; only a page in a browser has one. */
  readonly guest?: GuestDoor;
  /** Gives a file to the person: a save dialog in the window, downloads in the browser. */
  save(file: FileOut): Promise<Saved>;
  /** Lets the person choose a folder; only a window can. */
  chooseFolder?(): Promise<string | null>;
  /** Hears of files dropped on the window; in the browser the page hears that by itself. */
  onFileDropped?(hear: (file: FileIn) => void): Stop;
  /** Hears that the window is about to close, and holds it for a moment while the promise is pending. */
  onClosing?(flush: () => Promise<void>): Stop;
}

/** A request was answered with a problem. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message || problem.code);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** A problem met on this side of the door; its sentences are `trouble-<code>` in the words. */
export function problemHere(
  code: "not_saved" | "not_reached" | "not_understood" | "key_refused" | "link_refused",
): ProblemError {
  return new ProblemError({ code, message: "", hint: "" });
}

/** The problem in whatever was thrown. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem;
  if (isProblem(thrown)) return thrown;
  return problemHere("not_understood").problem;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "message" in value;
}
