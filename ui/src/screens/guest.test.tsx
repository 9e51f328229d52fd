import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { goInstead, HOME } from "../frame/place";
import { HostDoor } from "../host/context";
import { fakeHost } from "../host/fake";
import { hush } from "../kit/toast";
import { followLibrary, LibraryRoom } from "../library/library";
import { App } from "./app";

let stop = () => {};

beforeEach(() => {
  localStorage.clear();
  goInstead(HOME);
});
afterEach(() => {
  cleanup();
  stop();
  hush();
});

function come(lobby = false) {
  const host = fakeHost({ guest: { lobby }, keepFiles: true });
  const library = followLibrary(host, ["en"]);
  stop = library.stop;
  render(
    <HostDoor host={host}>
      <LibraryRoom library={library}>
        <App />
      </LibraryRoom>
    </HostDoor>,
  );
  return { host, user: userEvent.setup() };
}

async function joined() {
  const come_ = come();
  await come_.user.type(await screen.findByRole("textbox", { name: "Your name" }), "Jo{Enter}");
  await screen.findByRole("heading", { name: "Vision board" });
  return come_;
}

describe("a guest", () => {
  it("is in after a name and one key, and finds no way to other products", async () => {
    await joined();
    expect(screen.queryByRole("button", { name: "All products" })).toBeNull();
    expect(screen.getByText("Customer Data Hub")).toBeTruthy();
  });

  it("waits in the lobby until somebody opens", async () => {
    const { host, user } = come(true);
    await user.type(await screen.findByRole("textbox", { name: "Your name" }), "Jo{Enter}");
    expect(await screen.findByText(/The others see that Jo is at the door/)).toBeTruthy();
    act(() => host.door.askAs("Amara", { ask: "admit", person: null }));
    expect(await screen.findByRole("heading", { name: "Vision board" })).toBeTruthy();
  });

  it("is told when the room is closed, and when they were sent away", async () => {
    const { host } = await joined();
    const news = [{ news: "over", sent_away: true } as const];
    const product = host.door.room()?.product ?? "";
    act(() => host.push({ push: "room", product, seq: 99, news }));
    expect(await screen.findByRole("heading", { name: "You were sent out of this room" })).toBeTruthy();
  });

  it("is told that they were not let in, where they never were in", async () => {
    const { host, user } = come(true);
    await user.type(await screen.findByRole("textbox", { name: "Your name" }), "Jo{Enter}");
    await screen.findByText(/The others see that Jo is at the door/);
    const product = host.door.room()?.product ?? "";
    act(() => host.push({ push: "room", product, seq: 99, news: [{ news: "over", sent_away: true }] }));
    expect(await screen.findByRole("heading", { name: "You were not let in" })).toBeTruthy();
    expect(screen.queryByText(/What you did here/)).toBeNull();
  });

  it("takes copies home from a closed room, for as long as the line is open", async () => {
    const { host, user } = await joined();
    const product = host.door.room()?.product ?? "";
    act(() => host.push({ push: "room", product, seq: 99, news: [{ news: "over", sent_away: false }] }));
    expect(await screen.findByRole("heading", { name: "Take copies home" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Vision board Markdown" }));
    const asked = { request: "export", product, artefact: "vision", format: "md" };
    await waitFor(() => expect(host.asked).toContainEqual(expect.objectContaining(asked)));
    expect(await screen.findByText(/is saved/)).toBeTruthy();
    act(() => host.become("offline"));
    expect(await screen.findByText(/has lost its line to the room/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Vision board Markdown" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Look whether it is open again" }));
    expect(await screen.findByText(/Nobody answers at this address/)).toBeTruthy();
  });

  it("has settings of their own, which stay on this device", async () => {
    const { host, user } = await joined();
    await user.keyboard("{Control>},{/Control}");
    await user.click(await screen.findByRole("radio", { name: "Deutsch" }));
    expect(await screen.findByRole("heading", { name: "Einstellungen" })).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(host.asked.some(({ request }) => request === "set_settings")).toBe(false);
    expect(localStorage.getItem("inter-pares-settings")).toContain('"de"');
  });

  it("meets nothing that axe finds fault with", async () => {
    come();
    await screen.findByRole("textbox", { name: "Your name" });
    await waitFor(async () =>
      expect((await axe.run(document.body)).violations.map(({ id }) => id)).toEqual([]),
    );
  });
});
