import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { goInstead, goTo, HOME } from "../frame/place";
import { HostDoor } from "../host/context";
import { fakeHost } from "../host/fake";
import { hush } from "../kit/toast";
import { followLibrary, LibraryRoom } from "../library/library";
import type { RoomAsk } from "../protocol/protocol";
import { App } from "./app";
// What is fetched when somebody goes there is fetched before a test waits for it.
import "./history-room";
import "./product";
import "./vision-room";

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

/** A guest on the screen of the history; `amara` leads. */
async function guest() {
  const host = fakeHost({ guest: { lobby: false } });
  const library = followLibrary(host, ["en"]);
  stop = library.stop;
  render(
    <HostDoor host={host}>
      <LibraryRoom library={library}>
        <App />
      </LibraryRoom>
    </HostDoor>,
  );
  const user = userEvent.setup();
  await user.type(await screen.findByRole("textbox", { name: "Your name" }), "Jo{Enter}");
  await screen.findByRole("heading", { name: "Vision board" });
  act(() => goTo({ at: "product", product: host.door.room()?.product ?? "", room: "history" }));
  await screen.findByRole("heading", { name: "History", level: 1 });
  const amara = (ask: RoomAsk) => act(() => host.door.askAs("Amara", ask));
  return { user, amara };
}

const bar = () => screen.getByRole("region", { name: "What the room is doing" });
const WRITING = { ask: "start_writing", sections: ["needs", "product"], anonymity: "names" } as RoomAsk;

describe("silent writing that begins while one is elsewhere", () => {
  it("says what it is, and leads to the first section that is written in", async () => {
    const { user, amara } = await guest();
    amara(WRITING);
    expect(await screen.findByText(/only you see your cards until they are revealed/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Write cards" }));
    const needs = within(await screen.findByRole("region", { name: "Needs" }));
    const add = await needs.findByRole("button", { name: "Add a hidden card" });
    await waitFor(() => expect(document.activeElement).toBe(add));
  });

  it("can be refused, and is found in the bar afterwards", async () => {
    const { user, amara } = await guest();
    amara(WRITING);
    await user.click(await screen.findByRole("button", { name: "Not now" }));
    expect(screen.queryByText(/only you see your cards/)).toBeNull();
    await user.click(within(bar()).getByRole("button", { name: /^No hidden card yet/ }));
    const add = await screen.findAllByRole("button", { name: "Add a hidden card" });
    await waitFor(() => expect(document.activeElement).toBe(add[0]));
  });
});

describe("the focus", () => {
  it("stays at the bar when the offer it was in is answered", async () => {
    const { user, amara } = await guest();
    amara({ ask: "guide", on: true });
    await user.click(await screen.findByRole("button", { name: "Follow" }));
    await user.click(await screen.findByRole("button", { name: "Stop following" }));
    await waitFor(() => expect(document.activeElement).toBe(bar()));
  });

  it("stays at a question that is revealed under one's hand, and at the bar when it is taken away", async () => {
    const { user, amara } = await guest();
    amara({ ask: "start_poll", kind: "fist_of_five", question: "", anonymous: false });
    await user.click(await screen.findByRole("button", { name: "4 fingers" }));
    amara({ ask: "reveal_poll" });
    const poll = screen.getByRole("region", { name: "Quick poll" });
    await waitFor(() => expect(document.activeElement).toBe(poll));
    amara({ ask: "end_poll" });
    await waitFor(() => expect(document.activeElement).toBe(bar()));
  });
});
