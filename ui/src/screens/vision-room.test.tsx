import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { goInstead, HOME } from "../frame/place";
import { hush } from "../kit/toast";
import type { NewCard, ProductView, Section } from "../protocol/protocol";
import { cardsIn, note, type Opened, openRoom, productWith } from "./opened";

let opened: Opened;

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  opened?.stop();
  hush();
  goInstead(HOME);
});

const SOME = [
  note("target_group", "Shops"),
  note("needs", "Fast"),
  note("needs", "Safe"),
  note("product", "Replays"),
];

async function board(cards: readonly NewCard[] = SOME) {
  const { host, product } = await productWith(cards);
  opened = await openRoom("vision", host, product);
  await screen.findByRole("heading", { name: "Vision board" });
  return opened;
}

const pane = (name: string) => within(screen.getByRole("region", { name }));
const card = (text: string) => screen.getByRole("row", { name: new RegExp(`^${text}\\.`) });
const texts = async (section: Section) => (await cardsIn(opened, section)).map((card) => card.text);
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith("draft:"));
const offline = () => act(() => opened.host.become("offline"));
const online = () => act(() => opened.host.become("online"));

describe("writing on the wall", () => {
  it("takes one card after the other: type, Enter, next card, and drops the empty one", async () => {
    const { user } = await board();
    await user.click(pane("Needs").getByRole("button", { name: "Add a card" }));
    await user.keyboard("Proven{Enter}Quiet{Enter}{Escape}");
    await waitFor(async () => expect(await texts("needs")).toEqual(["Fast", "Safe", "Proven", "Quiet"]));
    expect(pane("Needs").getAllByRole("row")).toHaveLength(4);
  });

  it("keeps what is typed as it is typed, without being left", async () => {
    const { user } = await board();
    await user.click(pane("Needs").getByRole("button", { name: "Add a card" }));
    await user.keyboard("Half a thou");
    await waitFor(async () => expect(await texts("needs")).toContain("Half a thou"));
    await user.keyboard("ght");
    await waitFor(async () => expect(await texts("needs")).toContain("Half a thought"));
  });

  it("edits a text where it is clicked; one stay is undone as one", async () => {
    const { user } = await board();
    await user.click(screen.getByText("Fast"));
    await user.keyboard("er{Enter}");
    await waitFor(async () => expect(await texts("needs")).toEqual(["Faster", "Safe"]));
    expect(document.activeElement).toBe(card("Faster"));
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(async () => expect(await texts("needs")).toEqual(["Fast", "Safe"]));
  });

  it("makes a new line with Shift and Enter", async () => {
    const { user } = await board();
    await user.click(screen.getByText("Safe"));
    await user.keyboard("{Shift>}{Enter}{/Shift}and sound{Escape}");
    await waitFor(async () => expect(await texts("needs")).toContain("Safe\nand sound"));
  });

  it("takes a card down whose text was cleared, and brings it back whole", async () => {
    const { user } = await board();
    await user.click(screen.getByText("Fast"));
    await user.clear(field());
    await user.keyboard("{Escape}");
    await waitFor(async () => expect(await texts("needs")).toEqual(["Safe"]));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(async () => expect([...(await texts("needs"))].sort()).toEqual(["Fast", "Safe"]));
  });

  it("takes in what someone else writes meanwhile, and loses no letter of mine", async () => {
    const { user, host, product } = await board();
    const [fast] = await cardsIn(opened, "needs");
    await user.click(screen.getByText("Fast"));
    await user.keyboard(" and sure");
    const command = { command: "write", card: fast?.id ?? "", was: "Fast", now: "Very Fast" } as const;
    await act(() => host.ask({ request: "do", product, command, writing: null }));
    await waitFor(() => expect(field().value).toBe("Very Fast and sure"));
    await user.keyboard("{Enter}");
    await waitFor(async () => expect(await texts("needs")).toContain("Very Fast and sure"));
  });

  it("keeps a text that could not be saved on the card, says so, and saves it when it can", async () => {
    const { user } = await board();
    offline();
    await user.click(screen.getByText("Fast"));
    await user.keyboard("er{Enter}");
    expect(await screen.findByText(/this change is not saved/)).toBeTruthy();
    expect(screen.getByText("Faster")).toBeTruthy();
    online();
    await waitFor(async () => expect(await texts("needs")).toEqual(["Faster", "Safe"]));
    await waitFor(() => expect(screen.queryByText(/this change is not saved/)).toBeNull());
    expect(drafts()).toEqual([]);
  });

  it("keeps a new card that could not be put up, with its text, and puts it up when it can", async () => {
    const { user } = await board();
    offline();
    await user.click(pane("Needs").getByRole("button", { name: "Add a card" }));
    await user.keyboard("Begun offline");
    expect(await screen.findByText(/this change is not saved/)).toBeTruthy();
    expect(field().value).toBe("Begun offline");
    online();
    await waitFor(async () => expect(await texts("needs")).toContain("Begun offline"));
  });

  it("says of a text that is too long that it is not saved, and keeps it over a reload, until it is thrown away", async () => {
    const { user, host, product } = await board();
    const long = "long ".repeat(2_001).trim();
    await user.click(pane("Needs").getByRole("button", { name: "Add a card" }));
    fireEvent.input(field(), { target: { value: long } });
    expect(await screen.findByText("Not saved: too long")).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(await screen.findByText(long)).toBeTruthy();
    expect(screen.queryByText("Saved")).toBeNull();

    opened.stop();
    cleanup();
    for (const key of drafts()) {
      const kept = JSON.parse(localStorage.getItem(key) ?? "");
      localStorage.setItem(key, JSON.stringify({ ...kept, at: 0 }));
    }
    opened = await openRoom("vision", host, product);
    const back = (await screen.findByText(long)).closest<HTMLElement>('[role="row"]');
    expect(screen.getByText("Not saved: too long")).toBeTruthy();
    back?.focus();
    await opened.user.keyboard("{Delete}");
    await waitFor(() => expect(screen.queryByText(long)).toBeNull());
    expect(screen.queryByText(/not on the board any more/)).toBeNull();
    expect(await screen.findByText("Saved")).toBeTruthy();
    expect(drafts()).toEqual([]);
    await opened.user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByText(long)).toBeTruthy();
    expect(drafts()).toHaveLength(1);
  });

  it("refuses at once what is too much to be pasted, and nothing is changed", async () => {
    const { user } = await board();
    await user.click(screen.getByText("Fast"));
    await user.paste("x".repeat(1_000_000));
    expect(await screen.findByText(/What you pasted has 1,000,000 characters/)).toBeTruthy();
    expect(field().value).toBe("Fast");
  });

  it("puts a text on the board that a crash left behind", async () => {
    const { host, product } = await productWith(SOME);
    const [fast] = await cardsIn({ host, product }, "needs");
    const draft = { card: fast, after: null, hangs: true, was: "Fast", now: "Fast, proven", at: 0 };
    localStorage.setItem(`draft:${product}:${fast?.id}`, JSON.stringify(draft));
    opened = await openRoom("vision", host, product);
    expect(await screen.findByText("One text that had not been saved is on the board now.")).toBeTruthy();
    await waitFor(async () => expect(await texts("needs")).toContain("Fast, proven"));
    await waitFor(() => expect(drafts()).toEqual([]));
  });
});

describe("hands on the keyboard", () => {
  it("has the focus on the next card at once, before anything is drawn again", async () => {
    await board();
    act(() => card("Fast").focus());
    fireEvent.keyDown(card("Fast"), { key: "ArrowDown" });
    expect(document.activeElement).toBe(card("Safe"));
  });

  it("walks over the wall and carries a card to another section, saying where it hangs", async () => {
    const { user } = await board();
    card("Shops").focus();
    await user.keyboard("{ArrowRight}");
    await waitFor(() => expect(document.activeElement).toBe(card("Fast")));
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(document.activeElement).toBe(card("Safe")));
    await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
    await waitFor(async () => expect(await texts("product")).toEqual(["Replays", "Safe"]));
    expect(screen.getByText("Product, 2 of 2")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(card("Safe")));
  });

  it("marks a card, moves it by menu, and deletes it with a way back", async () => {
    const { user } = await board();
    card("Fast").focus();
    await user.keyboard("s");
    await waitFor(async () => expect((await cardsIn(opened, "needs"))[0]?.state).toBe("to_validate"));
    await user.keyboard("m");
    await user.click(await screen.findByRole("menuitem", { name: "Business goals" }));
    await waitFor(async () => expect(await texts("business_goals")).toEqual(["Fast"]));
    card("Fast").focus();
    await user.keyboard("{Delete}");
    await waitFor(async () => expect(await texts("business_goals")).toEqual([]));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await texts("business_goals")).toEqual(["Fast"]));
  });

  it("begins a new card below the one in focus", async () => {
    const { user } = await board();
    card("Fast").focus();
    await user.keyboard("nFaster still{Escape}");
    await waitFor(async () => expect(await texts("needs")).toEqual(["Fast", "Faster still", "Safe"]));
  });

  it("begins an empty board with its vision", async () => {
    const { user } = await board([]);
    await user.keyboard("n");
    expect(pane("Vision").getByRole("textbox")).toBeTruthy();
  });

  it("has one stop for the Tab key among all cards", async () => {
    await board();
    expect(screen.getAllByRole("row").filter((row) => row.tabIndex === 0)).toHaveLength(1);
  });
});

describe("around the wall", () => {
  it("shows nine sections when asked", async () => {
    const { user } = await board();
    await user.click(screen.getByRole("radio", { name: "Nine" }));
    expect(await screen.findByRole("region", { name: "Channels" })).toBeTruthy();
  });

  it("shows everything about a card and changes its author", async () => {
    const { user } = await board();
    card("Fast").focus();
    await user.keyboard("d");
    const drawer = within(await screen.findByRole("complementary", { name: "Card" }));
    expect(drawer.getByRole("heading", { name: "What happened" })).toBeTruthy();
    const author = drawer.getByRole("textbox", { name: "Author" });
    await user.clear(author);
    await user.type(author, "Mei-Ling 李{Enter}");
    await waitFor(async () => expect((await cardsIn(opened, "needs"))[0]?.author).toBe("Mei-Ling 李"));
    await user.type(author, "{Escape}");
    expect(screen.queryByRole("complementary", { name: "Card" })).toBeNull();
  });

  it("offers to make cards of lines that are pasted on a card", async () => {
    await board();
    const lines = { getData: () => "- one\n- two" };
    fireEvent.paste(card("Replays"), { clipboardData: lines });
    const dialog = within(await screen.findByRole("dialog", { name: "Bring notes to the board" }));
    expect(await dialog.findByRole("button", { name: "Add 2 cards" })).toBeTruthy();
    expect(dialog.getByRole("button", { name: /Product/ })).toBeTruthy();
  });

  it("offers nothing that would change a board that can only be read", async () => {
    const { host, product } = await productWith(SOME);
    const ask = host.ask.bind(host);
    host.ask = async (request) => {
      const reply = await ask(request);
      if ("view" in reply) (reply.view as ProductView).read_only = true;
      return reply;
    };
    opened = await openRoom("vision", host, product);
    await screen.findByText("Fast");
    expect(screen.queryByRole("button", { name: "Add a card" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Paste notes" })).toBeNull();
    card("Fast").focus();
    await opened.user.keyboard("m");
    expect(screen.queryByRole("menu")).toBeNull();
    await opened.user.keyboard("es{Delete}{Alt>}{ArrowDown}{/Alt}n");
    await opened.user.click(screen.getByText("Fast"));
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(host.asked.filter(({ request }) => request === "do")).toHaveLength(1);
  });

  it("has nothing that axe finds fault with", async () => {
    await board();
    expect((await axe.run(document.body)).violations.map(({ id }) => id)).toEqual([]);
  });
});

describe("notes", () => {
  it("become cards line by line, and exactly these are taken down again", async () => {
    const { user } = await board();
    await user.click(screen.getByRole("button", { name: "Paste notes" }));
    await user.type(
      await screen.findByRole("textbox", { name: "Your notes" }),
      "- one{Enter}2. two{Enter}{Enter}three",
    );
    await user.click(await screen.findByRole("button", { name: "Add 3 cards" }));
    await waitFor(async () => expect(await texts("needs")).toEqual(["Fast", "Safe", "one", "two", "three"]));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await texts("needs")).toEqual(["Fast", "Safe"]));
  });

  it("from a file are shown row by row before any is put up, with the reason when one is left out", async () => {
    const { host } = await board();
    const csv = "section;text;author;state\nneeds;Quiet;Priya;confirmed\nbasement;Odd;;\nneeds;;;\n";
    const file = new File([csv], "notes.csv", { type: "text/csv" });
    fireEvent.drop(document, { dataTransfer: { types: ["Files"], files: [file] } });
    const dialog = within(await screen.findByRole("dialog", { name: "Notes from notes.csv" }));
    expect(await dialog.findByText("1 row becomes a card. 2 rows are left out.")).toBeTruthy();
    expect(dialog.getByText("There is no section “basement”.")).toBeTruthy();
    expect(host.asked.filter(({ request }) => request === "do")).toHaveLength(1);
    fireEvent.click(dialog.getByRole("button", { name: "Add 1 card" }));
    await waitFor(async () => expect(await texts("needs")).toEqual(["Fast", "Safe", "Quiet"]));
  });
});

describe("handing out", () => {
  it("shows what is written before it is saved, and saves it", async () => {
    const { user, host } = await board();
    await user.click(screen.getByRole("button", { name: "Export" }));
    await user.click(await screen.findByRole("radio", { name: "Markdown" }));
    expect(await screen.findByText(/- Fast/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Save as Markdown" }));
    await waitFor(() => expect(host.saved.map(({ name }) => name)).toEqual(["Hub.md"]));
  });

  it("says why a file cannot be made", async () => {
    const { user } = await board();
    await user.click(screen.getByRole("button", { name: "Export" }));
    await user.click(await screen.findByRole("radio", { name: "PNG" }));
    await user.click(screen.getByRole("button", { name: "Save as PNG" }));
    expect(await screen.findByText("Refused: fake_prints_no_paper.")).toBeTruthy();
  });
});
