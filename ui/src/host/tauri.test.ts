import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { FileIn, Push } from "../protocol/protocol";
import type { ProblemError } from "./host";
import { tauriHost } from "./tauri";

type Call = { request?: unknown; channel?: { onmessage(push: unknown): void } };

afterEach(clearMocks);

/** The window's own side of the door. */
function window(answer: (request: unknown) => unknown) {
  const asked: unknown[] = [];
  const heard: { push?: (push: unknown) => void } = {};
  mockIPC((command, args) => {
    const call = args as Call;
    if (command === "listen") heard.push = (push) => call.channel?.onmessage(push);
    if (command !== "ask") return undefined;
    asked.push(call.request);
    return answer(call.request);
  });
  return { asked, host: tauriHost(), says: (push: unknown) => heard.push?.(push) };
}

const FILE = { name: "board.png", media_type: "image/png", base64: "AA==", warnings: [] };

describe("the window's door", () => {
  it("asks with one command and hands the answer on", async () => {
    const { host, asked } = window(() => ({
      reply: "back_up",
      backup: { name: "b", made_at: "", bytes: 1 },
    }));
    expect((await host.ask({ request: "back_up" })).backup.name).toBe("b");
    expect(asked).toEqual([{ request: "back_up" }]);
  });

  it("rejects with the problem", async () => {
    const problem = { code: "name_empty", message: "A name must say something.", hint: "" };
    const { host } = window(() => Promise.reject(problem));
    const thrown = await host
      .ask({ request: "start_product", name: "" })
      .catch((error: ProblemError) => error);
    expect((thrown as ProblemError).problem).toEqual(problem);
  });

  it("saves all pages of a file with one dialog, and knows where", async () => {
    const { host, asked } = window(() => ({ reply: "shell_save", saved: true, path: "/tmp/board.png" }));
    const more = [{ name: "board-2.png", base64: "AQ==" }];
    expect(await host.save({ ...FILE, more })).toEqual({ path: "/tmp/board.png" });
    expect(asked).toEqual([
      { request: "shell_save", name: "board.png", base64: "AA==", more: [{ base64: "AQ==" }] },
    ]);
  });

  it("says that nothing was saved when the person thought better of it", async () => {
    const { host } = window(() => ({ reply: "shell_save", saved: false, path: null }));
    expect(await host.save({ ...FILE, more: [] })).toBe("cancelled");
  });

  it("tells pushes from files dropped on the window", () => {
    const { host, says } = window(() => null);
    const [pushes, files]: [Push[], FileIn[]] = [[], []];
    host.listen((push) => pushes.push(push));
    host.onFileDropped?.((file) => files.push(file));
    says({ push: "reopen", product: "p" });
    says({ push: "shell_file_dropped", name: "notes.csv", base64: "AA==" });
    expect(pushes).toEqual([{ push: "reopen", product: "p" }]);
    expect(files).toEqual([{ name: "notes.csv", base64: "AA==" }]);
  });

  it("lets everything be sent before the window closes", async () => {
    const order: unknown[] = [];
    const { host, says } = window((request) => order.push(request));
    host.onClosing?.(async () => {
      await host.ask({ request: "try_again" });
    });
    says({ push: "shell_closing" });
    await vi.waitFor(() => expect(order).toHaveLength(2));
    expect(order).toEqual([{ request: "try_again" }, { request: "shell_closed" }]);
  });
});
