import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { goInstead, HOME } from "../frame/place";
import { hush } from "../kit/toast";
import { showPanel } from "../live/panels";
import { cardsIn, note, type Opened, openRoom, productWith } from "./opened";

let opened: Opened;

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  opened?.stop();
  hush();
  showPanel(null);
  goInstead(HOME);
});

async function room(lobby = true) {
  const { host, product } = await productWith([note("needs", "Fast")]);
  opened = await openRoom("vision", host, product);
  await opened.user.click(await screen.findByRole("button", { name: "Open a room" }));
  if (!lobby) await opened.user.click(await screen.findByRole("radio", { name: "Whoever has the link" }));
  await opened.user.click(await screen.findByRole("button", { name: "Open the room" }));
  await screen.findByRole("textbox", { name: "Link to the room" });
  return opened;
}

async function led() {
  const there = await room(false);
  await there.user.keyboard("{Escape}");
  act(() => there.host.door.come("Priya"));
  await screen.findByRole("region", { name: "What the room is doing" });
  return there;
}

async function lead(what: string) {
  await opened.user.click(screen.getByRole("button", { name: "Lead" }));
  await opened.user.click(await screen.findByRole("menuitem", { name: what }));
}

const bar = () => within(screen.getByRole("region", { name: "What the room is doing" }));
const asks = () =>
  opened.host.asked.flatMap((one) => (one.request === "room" ? [one.ask] : [])).map(({ ask }) => ask);
const texts = async () => (await cardsIn(opened, "needs")).map(({ text }) => text);

describe("the door of a room", () => {
  it("shows link, code and QR once it is open, and asks before it is closed", async () => {
    const { user } = await room();
    expect(screen.getByRole("img", { name: "QR code of the link" })).toBeTruthy();
    expect(screen.getByText("AB12CD")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Close the room" }));
    expect(screen.getByText(/Everybody will be sent home/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Close it for everybody" }));
    expect(await screen.findByRole("button", { name: "Open a room" })).toBeTruthy();
  });

  it("shows a name beside the address, never instead of it", async () => {
    const { user } = await room();
    expect(screen.getByText(/192\.168\.1\.20:4747/)).toBeTruthy();
    const detail = screen.getByText("Or by name").closest("details");
    expect(detail?.open).toBe(false);
    await user.click(screen.getByText("Or by name"));
    expect(detail?.open).toBe(true);
    expect(within(detail as HTMLElement).getByText("http://inter-pares-anna.local:4747/")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Link to the room" }).value).toContain(
      "192.168",
    );
  });

  it("lets in whoever waits", async () => {
    const { host, user } = await room();
    await user.keyboard("{Escape}");
    act(() => host.door.come("Priya"));
    await user.click(await screen.findByRole("button", { name: /1 at the door/ }));
    await user.click(await screen.findByRole("button", { name: "Let in: Priya" }));
    await waitFor(() => expect(host.door.room()?.people[1]?.standing).toBe("in"));
  });
});

describe("sending somebody out", () => {
  const link = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Link to the room" }).value;

  async function sendOut() {
    await opened.user.click(await screen.findByRole("button", { name: "2 people are here" }));
    await opened.user.click(screen.getByRole("button", { name: "What can be done for Priya" }));
    await opened.user.click(await screen.findByRole("menuitem", { name: "Send out of the room" }));
    return within(await screen.findByRole("region", { name: /^Send Priya out of the room/ }));
  }

  async function linkAfterwards() {
    await opened.user.keyboard("{Escape}");
    act(() => showPanel("share"));
    await screen.findByRole("textbox", { name: "Link to the room" });
    return link();
  }

  it("gives the room a new link in the same act", async () => {
    const { host, user } = await led();
    const asked = await sendOut();
    expect(asked.getByRole<HTMLInputElement>("checkbox", { name: /new link/ }).checked).toBe(true);
    await user.click(asked.getByRole("button", { name: "Send out" }));
    await waitFor(() => expect(host.door.room()?.people[1]?.standing).toBe("sent_away"));
    expect(await linkAfterwards()).toContain("#room=another");
  });

  it("leaves the link as it is when somebody wants that", async () => {
    const { host, user } = await led();
    const asked = await sendOut();
    await user.click(asked.getByRole("checkbox", { name: /new link/ }));
    await user.click(asked.getByRole("button", { name: "Send out" }));
    await waitFor(() => expect(host.door.room()?.people[1]?.standing).toBe("sent_away"));
    expect(await linkAfterwards()).toContain("#room=secret");
  });

  it("does nothing when they may stay", async () => {
    const { host, user } = await led();
    const asked = await sendOut();
    await user.click(asked.getByRole("button", { name: "Let them stay" }));
    expect(screen.queryByRole("region", { name: /^Send Priya out/ })).toBeNull();
    expect(host.door.room()?.people[1]?.standing).toBe("in");
  });
});

describe("leading", () => {
  it("says what is being done and how much time is left", async () => {
    const { user } = await led();
    await user.click(bar().getByRole("button", { name: /What is being done now/ }));
    await user.clear(screen.getByRole("textbox"));
    await user.keyboard("Needs{Enter}");
    expect(await bar().findByText("Needs")).toBeTruthy();
    await user.click(bar().getByRole("button", { name: "Set a timer" }));
    await user.click(await screen.findByRole("menuitem", { name: "3 minutes" }));
    expect(await bar().findByText(/03:00|02:59/)).toBeTruthy();
  });

  it("counts who is ready, and hears hands in their order", async () => {
    const { host } = await led();
    act(() => host.door.askAs("Priya", { ask: "ready", ready: true }));
    expect(await bar().findByText("1 of 2 ready")).toBeTruthy();
    act(() => host.door.askAs("Priya", { ask: "hand", person: null, up: true }));
    expect(await bar().findByText("Hand: Priya")).toBeTruthy();
  });

  it("works by keyboard while one types", async () => {
    const { user } = await led();
    await user.click(screen.getByText("Fast"));
    await user.keyboard("{Alt>}r{/Alt}");
    await waitFor(() => expect(asks()).toContain("ready"));
  });

  it("asks whoever types before they are taken to another screen", async () => {
    const { host, user } = await led();
    await user.click(screen.getByText("Fast"));
    act(() => host.door.askAs("Priya", { ask: "summon", to: { screen: "history", thing: null } }));
    expect(await screen.findByText("Priya asks everybody to come to History.")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Vision board" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Go there" }));
    expect(await screen.findByRole("heading", { name: "History" })).toBeTruthy();
  });

  it("asks whoever has a window open as well", async () => {
    const { host, user } = await led();
    await lead("Ask something quickly");
    await user.click(await screen.findByText("With names"));
    act(() => host.door.askAs("Priya", { ask: "summon", to: { screen: "history", thing: null } }));
    expect(await screen.findByText("Priya asks everybody to come to History.")).toBeTruthy();
    expect(screen.getByRole("dialog")).toBeTruthy();
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "Go there" }));
    expect(await screen.findByRole("heading", { name: "History" })).toBeTruthy();
  });

  it("meets nothing that axe finds fault with", async () => {
    await led();
    expect((await axe.run(document.body)).violations.map(({ id }) => id)).toEqual([]);
  });
});

describe("who is there", () => {
  it("is told of those who are connected, by a page that is so itself", async () => {
    const { host } = await led();
    act(() => host.door.askAs("Priya", { ask: "add_proxied", person: "w", name: "Wanda", member: null }));
    await screen.findByRole("button", { name: "3 people are here" });
    expect(await screen.findByText("Online with one other")).toBeTruthy();
    act(() => host.become("offline"));
    expect(await screen.findByText(/Not connected/)).toBeTruthy();
    expect(screen.queryByText(/Online with/)).toBeNull();
  });

  it("says in one line who types", async () => {
    const { host } = await led();
    const [fast] = await cardsIn(opened, "needs");
    const sofia = "Sofía Ángela de la Concepción";
    act(() => host.door.come(sofia));
    act(() => host.door.askAs(sofia, { ask: "type", thing: fast?.id ?? null }));
    expect(await screen.findByText("Sofía Ángela de l…: typing")).toBeTruthy();
    act(() => host.door.askAs("Priya", { ask: "type", thing: fast?.id ?? null }));
    expect(await screen.findByText("Priya and one other: typing")).toBeTruthy();
  });
});

describe("the presenter view", () => {
  it("does not decide where its person is, once they go on in another page", async () => {
    const { host, user } = await led();
    const at = () => host.door.room()?.people[0]?.at?.screen;
    await waitFor(() => expect(at()).toBe("vision"));
    act(() => host.door.askAs("Jo", { ask: "be", at: { screen: "roadmap", thing: null } }));
    expect(at()).toBe("roadmap");
    await user.click(bar().getByRole("button", { name: "Ready" }));
    await waitFor(() => expect(at()).toBe("vision"));
  });

  it("says that the screen may go dark where the browser does not let a page keep it on", async () => {
    await led();
    await lead("Presenter view");
    expect(await screen.findByRole("button", { name: "Leave the presenter view" })).toBeTruthy();
    expect(screen.getByText(/This screen may go dark/)).toBeTruthy();
  });
});

describe("silent writing", () => {
  it("keeps cards off the board until they are revealed, also those begun with N", async () => {
    const { user } = await led();
    await lead("Silent writing");
    await user.click(await screen.findByRole("button", { name: "Begin" }));
    const needs = within(screen.getByRole("region", { name: "Needs" }));
    await user.click(await needs.findByRole("button", { name: "Add a hidden card" }));
    await user.keyboard("Quiet{Enter}Safe{Escape}");
    expect(await bar().findByText("2 hidden cards")).toBeTruthy();
    act(() => screen.getByRole("row", { name: /^Fast\./ }).focus());
    await user.keyboard("nAlso hidden{Escape}");
    expect(await bar().findByText("3 hidden cards")).toBeTruthy();
    expect(await texts()).toEqual(["Fast"]);
    await user.click(bar().getByRole("button", { name: "3 hidden cards" }));
    await user.click(await screen.findByRole("button", { name: "Reveal all and end" }));
    await waitFor(async () =>
      expect((await texts()).sort()).toEqual(["Also hidden", "Fast", "Quiet", "Safe"]),
    );
  });
});

describe("a quick poll", () => {
  it("shows how many have answered, and what, only once it is revealed", async () => {
    const { host, user } = await led();
    await lead("Ask something quickly");
    await user.keyboard("Sure?{Enter}");
    await user.click(await screen.findByRole("button", { name: "4 fingers" }));
    act(() => host.door.askAs("Priya", { ask: "answer", says: "2", person: null }));
    const poll = within(screen.getByRole("region", { name: "Quick poll" }));
    expect(await poll.findByText("2 of 2 answered")).toBeTruthy();
    expect(poll.queryByText("Priya")).toBeNull();
    await user.click(poll.getByRole("button", { name: "Reveal" }));
    expect(await poll.findByText(/Priya/)).toBeTruthy();
  });
});
