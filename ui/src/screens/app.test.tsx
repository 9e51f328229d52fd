import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { showOverlay } from "../frame/overlays";
import { goInstead, HOME } from "../frame/place";
import { HostDoor } from "../host/context";
import { type FakeHost, fakeHost } from "../host/fake";
import { problemHere } from "../host/host";
import { hush, tell } from "../kit/toast";
import { followLibrary, LibraryRoom } from "../library/library";
import type { LibraryState, Settings } from "../protocol/protocol";
import { App } from "./app";

let stop = () => {};

beforeEach(() => goInstead(HOME));
afterEach(() => {
  cleanup();
  stop();
  hush();
  showOverlay(null);
});

function show(
  settings: Partial<Settings> = { you: "Jo" },
  host: FakeHost = fakeHost({ settings, keepFiles: true }),
) {
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

async function withProducts(...names: string[]) {
  const host = fakeHost({ settings: { you: "Jo" }, keepFiles: true });
  for (const name of names) await host.ask({ request: "start_product", name });
  const shown = show({}, host);
  await screen.findByRole("link", { name: names[0] });
  return shown;
}

const rows = (name: string) =>
  within(screen.getByRole("region", { name }))
    .getAllByRole("listitem")
    .map((row) => row.textContent);

describe("home", () => {
  it("starts a product by its name and Enter, and shows its board", async () => {
    const { user, host } = show();
    await user.click(await screen.findByRole("button", { name: /Start a product/ }));
    await user.keyboard("Rocket{Enter}");
    expect(await screen.findByRole("button", { name: /Rocket/ })).toBeTruthy();
    expect(host.asked.some((request) => request.request === "start_product")).toBe(true);
  });

  it("gives the focus to the new screen when its own is gone", async () => {
    const { user } = await withProducts("Hub");
    await user.click(screen.getByRole("link", { name: "Hub" }));
    await screen.findByRole("heading", { name: "Vision board" });
    await waitFor(() => expect(document.activeElement?.tagName).toBe("MAIN"));
  });

  it("asks to be loaded again when the program was exchanged for one that speaks otherwise", async () => {
    const { host } = await withProducts("Hub");
    act(() => host.become("offline"));
    host.renew();
    act(() => host.become("online"));
    expect(await screen.findByRole("button", { name: "Load the page again" })).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Hub" })).toBeNull();
  });

  it("says beside the field why a name will not do", async () => {
    const { user } = show();
    await user.click(await screen.findByRole("button", { name: /Start a product/ }));
    await user.keyboard("a/b{Enter}");
    expect(await screen.findByText("Refused: name_has.")).toBeTruthy();
  });

  it("asks a new person's name once, and keeps it", async () => {
    const { user, host } = show({ you: "" });
    await user.type(await screen.findByRole("textbox", { name: "What is your name?" }), "Mei-Ling{Enter}");
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "What is your name?" })).toBeNull());
    const kept = host.asked.find((request) => request.request === "set_settings");
    expect(kept).toMatchObject({ settings: { you: "Mei-Ling" } });
  });

  it("deletes a product, offers the way back, and keeps it among the deleted ones", async () => {
    const { user } = await withProducts("Hub", "Shop");
    await user.click(screen.getByRole("button", { name: "More about “Hub”" }));
    await user.click(await screen.findByRole("menuitem", { name: "Delete" }));
    await waitFor(() => expect(rows("Recently deleted")[0]).toContain("Hub"));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Recently deleted" })).toBeNull());
    expect(rows("Products")).toHaveLength(2);
  });

  it("archives a product and takes it out again", async () => {
    const { user } = await withProducts("Hub");
    await user.click(screen.getByRole("button", { name: "More about “Hub”" }));
    await user.click(await screen.findByRole("menuitem", { name: "Archive" }));
    await waitFor(() => expect(rows("Archived")).toHaveLength(1));
    await user.click(screen.getByRole("button", { name: "More about “Hub”" }));
    await user.click(await screen.findByRole("menuitem", { name: "Take out of the archive" }));
    await waitFor(() => expect(rows("Products")).toHaveLength(1));
  });

  it("renames a product where it stands; Escape leaves the name as it was", async () => {
    const { user } = await withProducts("Hub");
    const rename = async (keys: string) => {
      await user.click(screen.getByRole("button", { name: /^More about/ }));
      await user.click(await screen.findByRole("menuitem", { name: "Rename" }));
      await screen.findByRole("textbox", { name: "Name of the product" });
      await user.keyboard(keys);
    };
    await rename("Other{Escape}");
    expect(await screen.findByRole("link", { name: "Hub" })).toBeTruthy();
    await rename("Core{Enter}");
    expect(await screen.findByRole("link", { name: "Core" })).toBeTruthy();
  });

  it("imports a product from its file, and says when a file is something else", async () => {
    const { user, host } = show();
    await screen.findByRole("button", { name: "Import a product" });
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    await user.upload(input, new File(["x"], "notes.json"));
    expect(await screen.findByText("Refused: not_a_product.")).toBeTruthy();
    const product = JSON.stringify({ name: "Hub", extended: false, cards: [] });
    await user.upload(input, new File([product], "hub.json"));
    await waitFor(() => expect(host.asked.map((one) => one.request)).toContain("open_product"));
  });

  it("has nothing that keeps people out", async () => {
    await withProducts("Hub");
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map((violation) => violation.id)).toEqual([]);
  });
});

describe("a library that cannot be opened", () => {
  const closed: LibraryState = {
    state: "closed",
    folder: "/home/jo/library",
    problem: { code: "damaged", message: "The library is damaged.", hint: "Restore a backup." },
    ways_out: ["try_again", "restore", "open_read_only", "choose_place"],
    backups: [{ name: "b1", made_at: "2026-03-03T09:00:00Z", bytes: 48_000 }],
  };

  it("says why and shows the ways out", async () => {
    const { host } = show();
    host.setLibrary(closed);
    expect(await screen.findByText("The library is damaged.")).toBeTruthy();
    for (const name of ["Try again", "Open it for reading only", "Use this folder"]) {
      expect(screen.getByRole("button", { name })).toBeTruthy();
    }
  });

  it("restores a backup after saying what will happen", async () => {
    const { host, user } = show();
    host.setLibrary(closed);
    await user.click(await screen.findByRole("button", { name: /^Restore: / }));
    expect(await screen.findByText(/kept as a backup of its own/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Restore" }));
    expect(await screen.findByRole("button", { name: /Start a product/ })).toBeTruthy();
    expect(host.asked.at(-1)).toEqual({ request: "restore_backup", name: "b1" });
  });
});

describe("a problem at the edge of the screen", () => {
  it("stands there once, and goes when the connection is back", async () => {
    const { host } = show();
    await screen.findByRole("button", { name: /Start a product/ });
    act(() => host.become("offline"));
    for (const code of ["not_reached", "not_saved", "not_reached"] as const)
      act(() => tell({ problem: problemHere(code).problem }));
    expect(await screen.findAllByText("The program could not be reached.")).toHaveLength(1);
    act(() => host.become("online"));
    expect(await screen.findByText("Connected again.")).toBeTruthy();
    expect(screen.queryByText("The program could not be reached.")).toBeNull();
    expect(screen.getByText(/this change is not saved/)).toBeTruthy();
  });
});

describe("the settings", () => {
  it("change language and colours at once", async () => {
    const { user } = show();
    await user.click(await screen.findByRole("button", { name: "Settings" }));
    await user.click(await screen.findByRole("radio", { name: "Dark" }));
    expect(document.documentElement.dataset.theme).toBe("dark");
    await user.click(screen.getByRole("radio", { name: "Deutsch" }));
    expect(await screen.findByRole("heading", { name: "Einstellungen" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("de");
  });

  it("back the library up and check it", async () => {
    const { user } = show();
    await user.click(await screen.findByRole("button", { name: "Settings" }));
    await user.click(await screen.findByRole("button", { name: "Back up now" }));
    await waitFor(() => expect(screen.getAllByRole("button", { name: /^Restore: / })).toHaveLength(2));
    await user.click(screen.getByRole("button", { name: "Check the library" }));
    expect(await screen.findByText(/All is sound/)).toBeTruthy();
  });
});

describe("a dialog", () => {
  it("closes with Escape even when the focus was lost, and keeps the keys of the page away", async () => {
    const { user } = show();
    await user.click(await screen.findByRole("button", { name: "Settings" }));
    await screen.findByRole("heading", { name: "Settings" });
    (document.activeElement as HTMLElement).blur();
    fireEvent.keyDown(document.body, { key: "Escape" });
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Settings" })).toBeNull());
  });
});

describe("the palette", () => {
  it("finds commands, products and cards by keyboard alone", async () => {
    const { user, host } = await withProducts("Hub", "Shop");
    const { product } = await host.ask({ request: "open_sample" });
    await user.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("searchbox", { name: "Search, or say what to do" });
    fireEvent.change(field, { target: { value: "reconcile" } });
    expect(await screen.findByRole("option", { name: /Billing/ })).toBeTruthy();
    await user.keyboard("{ArrowDown}{Enter}");
    await waitFor(() =>
      expect(host.asked.some((one) => one.request === "open_product" && one.product === product)).toBe(true),
    );
    expect(history.state.place).toMatchObject({ at: "product", product, room: "vision" });
  });

  it("closes with one Escape and leaves keys alone while it is open", async () => {
    const { user } = await withProducts("Hub");
    await user.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("searchbox", { name: "Search, or say what to do" });
    await user.type(field, "?");
    expect(screen.queryByRole("heading", { name: "Keys" })).toBeNull();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("searchbox")).toBeNull());
    await user.keyboard("?");
    expect(await screen.findByRole("heading", { name: "Keys" })).toBeTruthy();
  });
});
