import { describe, expect, it, vi } from "vitest";
import { fakeHost } from "../host/fake";
import { followRoom } from "./room";

async function inside() {
  const host = fakeHost({ settings: { you: "Jo" } });
  const { product } = await host.ask({ request: "open_sample" });
  const over: boolean[] = [];
  const room = followRoom(product, { host, now: Date.now, over: (sentAway) => over.push(sentAway) });
  await vi.waitFor(() => expect(room.state().isKnown).toBe(true));
  return { host, product, room, over };
}

describe("a room that is followed", () => {
  it("is entered as soon as one is opened, and is gone when it is closed", async () => {
    const { host, product, room, over } = await inside();
    expect(room.state().room).toBeNull();
    await host.ask({ request: "open_room", product, address: "", lobby: true });
    await vi.waitFor(() => expect(room.state().room?.people.map(({ name }) => name)).toEqual(["Jo"]));
    expect(room.state().door?.code).toBe("AB12CD");
    await host.ask({ request: "close_room", product });
    expect([room.state().room, over]).toEqual([null, [false]]);
  });

  it("takes in news, and says what became of an ask", async () => {
    const { host, product, room } = await inside();
    await host.ask({ request: "open_room", product, address: "", lobby: false });
    await vi.waitFor(() => expect(room.state().room).not.toBeNull());
    expect(await room.ask({ ask: "task", task: "Vision" })).toEqual({ ok: true });
    expect(room.state().room?.stage.task).toBe("Vision");
    host.become("offline");
    expect(await room.ask({ ask: "task", task: "Needs" })).toMatchObject({
      ok: false,
      problem: { code: "not_reached" },
    });
  });

  it("is entered again when the connection is back, and when it is told to", async () => {
    const { host, product, room } = await inside();
    await host.ask({ request: "open_room", product, address: "", lobby: false });
    await vi.waitFor(() => expect(room.state().room).not.toBeNull());
    const entered = () => host.asked.filter(({ request }) => request === "enter_room").length;
    const before = entered();
    host.become("offline");
    host.become("online");
    host.push({ push: "reopen", product });
    expect(entered()).toBe(before + 2);
  });
});
