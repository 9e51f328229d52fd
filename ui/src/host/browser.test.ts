import { describe, expect, it } from "vitest";
import type { Push, Reply, Request, ServerMessage } from "../protocol/protocol";
import { browserHost } from "./browser";
import type { Connection, ProblemError } from "./host";
import { NOTHING, type Pass } from "./pass";

/** A socket whose other end is the test. */
class TestSocket {
  readyState = 0;
  readonly sent: string[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;

  send(text: string) {
    this.sent.push(text);
  }
  open() {
    this.readyState = 1;
    this.onopen?.();
  }
  say(message: ServerMessage) {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  reply(id: number, reply: Reply) {
    this.say({ kind: "reply", id, reply });
  }
  close(code = 1006, reason = "") {
    this.readyState = 3;
    this.onclose?.({ code, reason });
  }
}

const HINT: Push = { push: "reopen", product: "p" };
const DO = {
  request: "do",
  product: "p",
  command: { command: "rename", name: "Hub" },
  writing: null,
} as const;

function surroundings(shown: Pass = { key: "secret" }) {
  let pass = shown;
  const networks: ((isThere: boolean) => void)[] = [];
  const sockets: TestSocket[] = [];
  const timers: { run: () => void; after: number }[] = [];
  const host = browserHost({
    open: () => {
      const socket = new TestSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    wallet: {
      pass: () => pass,
      keepCode: (code) => {
        pass = code === null ? NOTHING : { code };
      },
      keepDevice: (device) => {
        pass = { ...pass, device };
      },
    },
    later: (run, after) => timers.push({ run, after }),
    onNetwork: (hear) => networks.push(hear),
    isServed: () => Promise.resolve(true),
  });
  const network = (isThere: boolean) => {
    for (const hear of networks) hear(isThere);
  };
  const latest = () => sockets[sockets.length - 1] as TestSocket;
  const reconnect = () => {
    timers.pop()?.run();
    latest().open();
  };
  return { host, sockets, timers, latest, reconnect, network };
}

async function problemCode(asking: Promise<unknown>): Promise<string> {
  return asking.then(
    () => "answered",
    (thrown: unknown) => (thrown as ProblemError).problem.code,
  );
}

describe("the browser's door", () => {
  it("says the secret first, then asks", async () => {
    const { host, latest } = surroundings();
    const asking = host.ask({ request: "list_backups" });
    latest().open();
    expect(latest().sent.map((text) => JSON.parse(text))).toEqual([
      { key: "secret" },
      { id: 1, ask: { request: "list_backups" } },
    ]);
    latest().reply(1, { reply: "list_backups", backups: [] });
    expect(await asking).toEqual({ reply: "list_backups", backups: [] });
  });

  it("gives each answer to the one who asked", async () => {
    const { host, latest } = surroundings();
    latest().open();
    const [first, second] = [host.ask({ request: "try_again" }), host.ask(DO)];
    latest().reply(2, { reply: "do", seq: 4, act: "a" });
    latest().say({ kind: "problem", id: 1, problem: { code: "locked", message: "Locked.", hint: "" } });
    expect(await second).toMatchObject({ seq: 4 });
    expect(await problemCode(first)).toBe("locked");
  });

  it("hears what comes unasked", () => {
    const { host, latest } = surroundings();
    const heard: Push[] = [];
    const stop = host.listen((push) => heard.push(push));
    latest().open();
    latest().say({ kind: "push", message: HINT });
    stop();
    latest().say({ kind: "push", message: HINT });
    expect(heard).toEqual([HINT]);
  });

  it("comes back by itself, waiting longer each time, and asks again what has no consequences", async () => {
    const { host, latest, timers, reconnect } = surroundings();
    const states: Connection[] = [];
    host.onConnection((state) => states.push(state));
    latest().open();
    const asking = host.ask({ request: "search", text: "fast", limit: 5 });
    latest().close();
    timers[0]?.run();
    latest().close();
    expect(timers.map((timer) => timer.after)).toEqual([250, 500]);
    reconnect();
    expect(latest().sent).toHaveLength(2);
    latest().reply(1, { reply: "search", hits: [] });
    expect(await asking).toMatchObject({ hits: [] });
    expect(states).toEqual(["offline", "online"]);
  });

  it("never asks an act twice: one that was not acknowledged is not saved", async () => {
    const { host, latest, reconnect } = surroundings();
    latest().open();
    const asking = host.ask(DO);
    latest().close();
    expect(await problemCode(asking)).toBe("not_saved");
    reconnect();
    expect(latest().sent.filter((text) => text.includes('"do"'))).toEqual([]);
  });

  it("knows that it is back without anything to ask", () => {
    const { host, latest, reconnect } = surroundings();
    latest().open();
    latest().say({ kind: "push", message: HINT });
    latest().close();
    reconnect();
    const { id } = JSON.parse(latest().sent[1] ?? "");
    latest().reply(id, { reply: "list_backups", backups: [] });
    expect(host.connection()).toBe("online");
  });

  it("does not keep other deeds for later either", async () => {
    const { host, latest } = surroundings();
    latest().open();
    const asking = host.ask({ request: "start_product", name: "Hub" });
    latest().close();
    expect(await problemCode(asking)).toBe("not_reached");
  });

  it("refuses acts at once while there is no connection", async () => {
    const { host, latest } = surroundings();
    latest().open();
    latest().close();
    expect(await problemCode(host.ask(DO))).toBe("not_saved");
    expect(await problemCode(host.ask({ request: "open_sample" }))).toBe("not_reached");
  });

  it("stops when the key is refused, and says so", async () => {
    const { host, latest, timers } = surroundings({ key: "wrong" });
    const asking = host.ask({ request: "list_backups" });
    latest().open();
    latest().close(1008);
    expect(await problemCode(asking)).toBe("key_refused");
    expect(host.connection()).toBe("refused");
    expect(await problemCode(host.ask(DO))).toBe("key_refused");
    expect(timers).toEqual([]);
  });
});

describe("the door of a room", () => {
  const HELLO = { request: "hello", protocol: 1, languages: [] } satisfies Request;
  const first = (socket: TestSocket) => JSON.parse(socket.sent[0] ?? "");

  it("is opened by the link, and later by the device as well", () => {
    const { host, latest, reconnect } = surroundings({ room: "link" });
    latest().open();
    expect(first(latest())).toEqual({ room: "link" });
    host.guest?.keepDevice("phone");
    latest().close();
    reconnect();
    expect(first(latest())).toEqual({ room: "link", device: "phone" });
  });

  it("asks for a code where there is no link, and goes on once it fits", async () => {
    const { host, latest } = surroundings(NOTHING);
    const asking = host.ask(HELLO);
    latest().open();
    expect(first(latest())).toEqual({ code: "" });
    latest().close(1008, "code");
    expect(host.connection()).toBe("locked");
    host.guest?.tryCode("AB12CD");
    latest().open();
    expect(first(latest())).toEqual({ code: "AB12CD" });
    latest().close(1008, "code");
    expect([host.connection(), host.guest?.isCodeWrong()]).toEqual(["locked", true]);
    host.guest?.tryCode("EF34GH");
    latest().open();
    latest().reply(1, { reply: "list_backups", backups: [] });
    expect(await asking).toBeTruthy();
    expect(host.connection()).toBe("online");
  });

  it("finds out which door it stands at when it has nothing to show", async () => {
    const room = surroundings(NOTHING);
    room.latest().open();
    room.latest().close(1008, "code");
    expect([room.host.connection(), room.host.guest?.isCodeWrong()]).toEqual(["locked", false]);
    expect(room.host.guest?.needsLink()).toBe(false);
    const withoutCodes = surroundings(NOTHING);
    withoutCodes.latest().open();
    withoutCodes.latest().close(1008, "link");
    expect([withoutCodes.host.connection(), withoutCodes.host.guest?.needsLink()]).toEqual(["locked", true]);
    const machine = surroundings(NOTHING);
    const asking = machine.host.ask(HELLO);
    machine.latest().open();
    machine.latest().close(1008, "key");
    expect(await problemCode(asking)).toBe("key_refused");
    expect(machine.host.guest?.isUsed()).toBe(false);
  });

  it("says that a link is not valid any more", async () => {
    const { host, latest, timers } = surroundings({ room: "old" });
    const asking = host.ask(HELLO);
    latest().open();
    latest().close(1008, "key");
    expect(await problemCode(asking)).toBe("link_refused");
    expect(timers).toEqual([]);
    host.guest?.tryCode("AB12CD");
    latest().open();
    expect(first(latest())).toEqual({ code: "AB12CD" });
  });

  it("never waits longer than two seconds, and not at all once the network is back", () => {
    const { host, sockets, latest, timers, network } = surroundings({ room: "link" });
    latest().open();
    latest().say({ kind: "push", message: HINT });
    network(false);
    expect(host.connection()).toBe("offline");
    for (let attempt = 0; attempt < 6; attempt += 1) {
      timers.at(-1)?.run();
      latest().close();
    }
    expect(Math.max(...timers.map(({ after }) => after))).toBeLessThan(2_000);
    const before = sockets.length;
    network(true);
    expect(sockets).toHaveLength(before + 1);
  });
});
