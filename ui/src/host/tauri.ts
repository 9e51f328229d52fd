/**
 * The door of the program's own window. The only file that knows Tauri: one command `ask`, one command `listen`
 * with a channel for what comes unasked. Save dialog and folder dialog are requests to the shell.
 */
import { Channel, invoke } from "@tauri-apps/api/core";
import type { FileIn, Push, Request } from "../protocol/protocol";
import { hearers } from "./hearers";
import { type Host, ProblemError, problemOf, type ReplyTo } from "./host";

type ShellRequest =
  | { request: "shell_save"; name: string; base64: string; more: { base64: string }[] }
  | { request: "shell_choose_folder" }
  | { request: "shell_closed" };

type ShellPush = ({ push: "shell_file_dropped" } & FileIn) | { push: "shell_closing" };

/** Opens the door. */
export function tauriHost(): Host {
  const pushes = hearers<Push>();
  const dropped = hearers<FileIn>();
  const flushes = new Set<() => Promise<void>>();

  const channel = new Channel<Push | ShellPush>();
  channel.onmessage = (push) => {
    if (push.push === "shell_file_dropped") dropped.tell({ name: push.name, base64: push.base64 });
    else if (push.push === "shell_closing") void flushAll(flushes);
    else pushes.tell(push);
  };
  void invoke("listen", { channel });

  return {
    platform: "window",
    ask: <R extends Request>(request: R) => tell<ReplyTo<R>>(request),
    listen: pushes.add,
    connection: () => "online",
    onConnection: () => () => {},
    async save({ name, base64, more }) {
      const further = more.map(({ base64 }) => ({ base64 }));
      const request = { request: "shell_save", name, base64, more: further } as const;
      const { saved, path } = await tell<{ saved: boolean; path: string | null }>(request);
      return saved ? { path } : "cancelled";
    },
    async chooseFolder() {
      const reply = await tell<{ folder: string | null }>({ request: "shell_choose_folder" });
      return reply.folder;
    },
    onFileDropped: dropped.add,
    onClosing(flush) {
      flushes.add(flush);
      return () => flushes.delete(flush);
    },
  };
}

async function tell<T>(request: Request | ShellRequest): Promise<T> {
  try {
    return await invoke<T>("ask", { request });
  } catch (thrown) {
    throw new ProblemError(problemOf(thrown));
  }
}

async function flushAll(flushes: Set<() => Promise<void>>) {
  await Promise.allSettled([...flushes].map((flush) => flush()));
  await tell({ request: "shell_closed" });
}
