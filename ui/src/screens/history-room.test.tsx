import { cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { goInstead, HOME } from "../frame/place";
import { hush } from "../kit/toast";
import type { Command } from "../protocol/protocol";
import { cardsIn, note, type Opened, openRoom, productWith } from "./opened";

let opened: Opened;

afterEach(() => {
  cleanup();
  opened.stop();
  hush();
  goInstead(HOME);
});

/** Three cards; then one is rewritten, one moved, one deleted, and one is new. */
async function history() {
  const { host, product } = await productWith([
    note("needs", "in ten days"),
    note("needs", "Safe"),
    note("product", "Replays"),
  ]);
  const [ten, safe] = await cardsIn({ host, product }, "needs");
  const [replays] = await cardsIn({ host, product }, "product");
  const commands: Command[] = [
    { command: "write", card: ten?.id ?? "", was: "in ten days", now: "in two days" },
    { command: "move", card: safe?.id ?? "", section: "product", after: null },
    { command: "delete", cards: [replays?.id ?? ""] },
    { command: "add_card", card: note("channels", "Fairs", { id: "fairs" }), after: null },
  ];
  for (const command of commands) await host.ask({ request: "do", product, command, writing: null });
  opened = await openRoom("history", host, product);
  await screen.findByRole("button", { name: /^Jo added “Fairs” to Channels/ });
  return opened;
}

const texts = async (section: "needs" | "product" | "channels") =>
  (await cardsIn(opened, section)).map((card) => card.text);
const then = () => within(screen.getByRole("region", { name: "As it was then" }));

async function lookBack(user: Opened["user"]) {
  await user.click(screen.getByRole("button", { name: /^Jo added 3 cards/ }));
  await screen.findByText("Since then: 1 new card, 1 card gone, 2 cards changed, then with 5 sections.");
}

describe("the history", () => {
  it("reaches back to the first day, newest first, and the arrows walk through it", async () => {
    const { user } = await history();
    const acts = screen.getAllByRole("button", { name: /^Jo .*:/ }).map((button) => button.textContent);
    expect(acts).toHaveLength(6);
    expect(acts.at(-1)).toContain("started the product “Hub”");
    expect(screen.getByText("This is where it began.")).toBeTruthy();
    screen.getByRole("button", { name: /^Jo added “Fairs”/ }).focus();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toContain("deleted “Replays”");
  });

  it("goes on at the first older act once the older ones are shown", async () => {
    const { host, product } = await productWith([note("needs", "0")]);
    const [card] = await cardsIn({ host, product }, "needs");
    for (let at = 1; at <= 70; at += 1) {
      const command: Command = { command: "write", card: card?.id ?? "", was: `${at - 1}`, now: `${at}` };
      await host.ask({ request: "do", product, command, writing: null });
    }
    opened = await openRoom("history", host, product);
    await opened.user.click(await screen.findByRole("button", { name: "Show older" }));
    expect(await screen.findByText("This is where it began.")).toBeTruthy();
    const first = screen.getByRole("button", { name: /changed “9” to “10”/ });
    await waitFor(() => expect(document.activeElement).toBe(first));
  });

  it("shows the board as it stood, read-only, and what is different now", async () => {
    const { user } = await history();
    await lookBack(user);
    expect(then().getByText("You are looking at the past. Nothing can be changed here.")).toBeTruthy();
    expect(then().getByText("Gone today")).toBeTruthy();
    expect(then().getByText("Hangs in Product today")).toBeTruthy();
    expect(then().getByText("New since then")).toBeTruthy();
    expect(then().getByRole("region", { name: "Needs" }).textContent).toContain("2 cards");
    expect(then().getByRole("region", { name: "Channels" }).textContent).not.toContain("1 card");
    expect(then().getByText("ten", { exact: false, selector: "del" })).toBeTruthy();
    expect(then().getByText("two", { exact: false, selector: "ins" })).toBeTruthy();
    expect(then().queryByRole("textbox")).toBeNull();
  });

  it("can show only what was", async () => {
    const { user } = await history();
    await lookBack(user);
    await user.click(then().getByRole("radio", { name: "As it was" }));
    expect(then().queryByText("Fairs")).toBeNull();
    expect(then().getByText("in ten days")).toBeTruthy();
  });

  it("leads back to the act one looked at", async () => {
    const { user } = await history();
    await lookBack(user);
    await user.click(then().getByRole("button", { name: "Back to the history" }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain("added 3 cards"));
  });

  it("puts one card back", async () => {
    const { user } = await history();
    await lookBack(user);
    const card = then().getByText("Gone today").closest("article") as HTMLElement;
    await user.click(within(card).getByRole("button", { name: "Put this card back" }));
    await waitFor(async () => expect(await texts("product")).toContain("Replays"));
    expect(await screen.findByText("The card is back as it was.")).toBeTruthy();
  });

  it("puts the whole board back, and takes that back, too", async () => {
    const { user } = await history();
    await lookBack(user);
    await user.click(then().getByRole("button", { name: "Put the whole board back" }));
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^(Since then|Nothing)/));
    await waitFor(async () => expect(await texts("needs")).toEqual(["in ten days", "Safe"]));
    expect(await texts("channels")).toEqual([]);
    expect(await screen.findByText("Nothing is different today.")).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await texts("channels")).toEqual(["Fairs"]));
  });

  it("has nothing that axe finds fault with", async () => {
    const { user } = await history();
    await lookBack(user);
    expect((await axe.run(document.body)).violations.map(({ id }) => id)).toEqual([]);
  });
});
