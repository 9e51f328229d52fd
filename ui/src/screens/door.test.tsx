import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { goInstead, HOME } from "../frame/place";
import { fakeHost } from "../host/fake";
import { hush } from "../kit/toast";
import { followLibrary } from "../library/library";
import { doorWords } from "../words/door";
import { showDoor } from "./door";

let stop = () => {};

beforeEach(() => {
  localStorage.clear();
  goInstead(HOME);
});
afterEach(() => {
  stop();
  hush();
  document.body.replaceChildren();
});

function come(languages: readonly string[], lobby = false) {
  const host = fakeHost({ guest: { lobby }, keepFiles: true });
  const library = followLibrary(host, languages);
  stop = library.stop;
  const root = document.body.appendChild(document.createElement("div"));
  act(() => showDoor(root, host, library));
  return { host, user: userEvent.setup() };
}

describe("the door of a room", () => {
  it("asks who one is, and the whole program is behind it", async () => {
    const { user } = come(["en"]);
    await user.type(await screen.findByRole("textbox", { name: "Your name" }), "Jo{Enter}");
    expect(await screen.findByRole("heading", { name: "Vision board" })).toBeTruthy();
  });

  it("leads into the lobby, too", async () => {
    const { user } = come(["en"], true);
    await user.type(await screen.findByRole("textbox", { name: "Your name" }), "Jo{Enter}");
    expect(await screen.findByText(/The others see that Jo is at the door/)).toBeTruthy();
  });

  it("speaks the language of whoever comes", async () => {
    come(["de-AT"]);
    expect(await screen.findByRole("heading", { name: "Wer bist du?" })).toBeTruthy();
  });

  it("keeps the code that was typed when the line breaks while it is tried", async () => {
    const { host, user } = come(["en"]);
    act(() => host.become("locked"));
    await user.type(screen.getByRole("textbox", { name: "Code of the room" }), "ab12cd");
    act(() => host.become("connecting"));
    act(() => host.become("offline"));
    expect(screen.getByText("The program could not be reached.")).toBeTruthy();
    act(() => host.become("locked"));
    expect(screen.getByRole("textbox", { name: "Code of the room" })).toHaveProperty("value", "AB12CD");
  });

  it("says why one cannot join, in sentences", () => {
    const { say } = doorWords("en");
    for (const code of ["not_saved", "not_reached", "not_understood", "key_refused", "link_refused"]) {
      expect(say(`trouble-${code}`)).not.toBe(`trouble-${code}`);
      expect(say(`trouble-${code}-hint`)).not.toBe(`trouble-${code}-hint`);
    }
  });
});
