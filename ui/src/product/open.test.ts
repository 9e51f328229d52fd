import { describe, expect, it, vi } from "vitest";
import { fakeHost } from "../host/fake";
import type { Host } from "../host/host";
import type { Command, Problem, ProductId } from "../protocol/protocol";
import { type OpenProduct, openProduct } from "./open";

const ADD: Command = {
  command: "add_card",
  card: { id: "c1", section: "needs", text: "fast", state: "assumption", author: null },
  after: null,
};

async function opened(change: (host: Host) => Host = (host) => host) {
  const fake = fakeHost({ settings: { you: "Jo" } });
  const { product: id } = await fake.ask({ request: "start_product", name: "Hub" });
  const troubles: Problem[] = [];
  const open = openProduct(id, {
    host: change(fake),
    you: () => "Jo",
    now: () => "2026-03-03T10:00:00Z",
    trouble: (problem) => troubles.push(problem),
  });
  await vi.waitFor(() => expect(open.state().view).not.toBeNull());
  return { fake, id, open, troubles };
}

const texts = (open: OpenProduct) => open.state().view?.cards.map((card) => card.text);
const write = (was: string, now: string): Command => ({ command: "write", card: "c1", was, now });

describe("an open product", () => {
  it("shows an act before it is acknowledged, and says that it is being saved", async () => {
    const { open } = await opened();
    const acting = open.act(ADD);
    expect(texts(open)).toEqual(["fast"]);
    expect(open.state().saving).toBe(1);
    expect(await acting).toMatchObject({ ok: true });
    expect(open.state().saving).toBe(0);
    expect(texts(open)).toEqual(["fast"]);
  });

  it("takes an act back with its reason when the program refuses", async () => {
    const { open, troubles } = await opened();
    const acting = open.act({ command: "rename", name: "a/b" });
    expect(open.state().view?.name).toBe("a/b");
    expect(await acting).toMatchObject({ ok: false, problem: { code: "name_has" } });
    expect(open.state().view?.name).toBe("Hub");
    expect(troubles).toHaveLength(1);
  });

  it("says nothing by itself when the one who asks will", async () => {
    const { open, troubles } = await opened();
    await open.act({ command: "rename", name: "" }, { quiet: true });
    expect(troubles).toEqual([]);
  });

  it("keeps several acts in order while none is acknowledged", async () => {
    const { open } = await opened();
    const acting = [open.act(ADD), open.act(write("fast", "faster")), open.act(write("faster", "fastest"))];
    expect(texts(open)).toEqual(["fastest"]);
    await Promise.all(acting);
    expect(texts(open)).toEqual(["fastest"]);
  });

  it("undoes and redoes", async () => {
    const { open } = await opened();
    await open.act(ADD);
    await open.undo();
    expect(texts(open)).toEqual([]);
    await open.redo();
    expect(texts(open)).toEqual(["fast"]);
  });

  it("says that an act is not saved when the connection is gone, and comes back by itself", async () => {
    const { fake, open, troubles } = await opened();
    fake.become("offline");
    expect(await open.act(ADD)).toMatchObject({ ok: false, problem: { code: "not_saved" } });
    expect(texts(open)).toEqual([]);
    expect(troubles).toHaveLength(1);
    fake.become("online");
    await open.act(ADD);
    expect(texts(open)).toEqual(["fast"]);
  });

  it("opens again after a gap, and when it is told to", async () => {
    let deaf = false;
    const hardOfHearing = (host: Host): Host => ({
      ...host,
      listen: (hear) => host.listen((push) => (deaf && push.push === "product" ? undefined : hear(push))),
    });
    const { fake, id, open } = await opened(hardOfHearing);
    const elsewhere = (command: Command) =>
      fake.ask({ request: "do", product: id as ProductId, command, writing: null });
    deaf = true;
    await elsewhere(ADD);
    expect(texts(open)).toEqual([]);
    deaf = false;
    await elsewhere({ command: "rename", name: "Core" });
    await vi.waitFor(() => expect(texts(open)).toEqual(["fast"]));
    deaf = true;
    await elsewhere(write("fast", "slow"));
    deaf = false;
    fake.push({ push: "reopen", product: id });
    await vi.waitFor(() => expect(texts(open)).toEqual(["slow"]));
  });

  it("hears what it missed when the connection is back", async () => {
    let deaf = false;
    const { fake, id, open } = await opened((host) => ({
      ...host,
      listen: (hear) => host.listen((push) => (deaf ? undefined : hear(push))),
    }));
    deaf = true;
    await fake.ask({ request: "do", product: id, command: ADD, writing: null });
    fake.become("offline");
    deaf = false;
    fake.become("online");
    await vi.waitFor(() => expect(texts(open)).toEqual(["fast"]));
  });

  it("says why it cannot be opened", async () => {
    const host = fakeHost();
    const open = openProduct("nothing", { host, you: () => "", now: () => "", trouble: () => {} });
    await vi.waitFor(() => expect(open.state().problem?.code).toBe("no_such_product"));
  });
});
