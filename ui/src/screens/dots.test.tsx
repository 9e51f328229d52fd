import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { goInstead, HOME } from "../frame/place";
import { hush } from "../kit/toast";
import { showPanel } from "../live/panels";
import { note, type Opened, openRoom, productWith } from "./opened";

let opened: Opened;

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  opened?.stop();
  hush();
  showPanel(null);
  goInstead(HOME);
});

/** A room that Priya is in, and a vote with three dots for everybody, one of them on a card at most or as many as one likes. */
async function voting(onOne: "One at most" | "As many as you like") {
  const { host, product } = await productWith([
    note("needs", "Fast"),
    note("needs", "Plain"),
    note("product", "Small"),
  ]);
  opened = await openRoom("vision", host, product);
  const { user } = opened;
  await user.click(await screen.findByRole("button", { name: "Open a room" }));
  await user.click(await screen.findByRole("radio", { name: "Whoever has the link" }));
  await user.click(await screen.findByRole("button", { name: "Open the room" }));
  await screen.findByRole("textbox", { name: "Link to the room" });
  await user.keyboard("{Escape}");
  act(() => host.door.come("Priya"));
  await screen.findByRole("region", { name: "What the room is doing" });
  await user.click(screen.getByRole("button", { name: "Lead" }));
  await user.click(await screen.findByRole("menuitem", { name: "Dots on cards" }));
  const each = await screen.findByRole<HTMLInputElement>("textbox", { name: "Dots for everybody" });
  expect(each.value).toBe("1");
  await user.clear(each);
  await user.type(each, "3");
  await user.click(screen.getByRole("radio", { name: onOne }));
  await user.click(screen.getByRole("button", { name: "Give out dots" }));
  await screen.findByRole("region", { name: "Dots on cards" });
  return opened;
}

const box = () => within(screen.getByRole("region", { name: "Dots on cards" }));
const card = (text: string) => screen.getByRole("row", { name: new RegExp(`^${text}`) });
const put = (text: string) => within(card(text)).getByRole("button", { name: "Put a dot" });

it("dots are put by press and by key, and never more than there are", async () => {
  const { user } = await voting("As many as you like");
  await user.click(put("Fast"));
  await user.click(put("Fast"));
  expect(await within(card("Fast")).findByRole("img", { name: "2 of your dots" })).toBeTruthy();
  card("Small").focus();
  await user.keyboard("..");
  expect(await within(card("Small")).findByRole("img", { name: "One of your dots" })).toBeTruthy();
  expect(box().getByText("No dot left of 3")).toBeTruthy();
  expect(put("Plain").getAttribute("aria-disabled")).toBe("true");
  await user.keyboard("-");
  expect(await box().findByText("One dot left of 3")).toBeTruthy();
  await user.click(within(card("Fast")).getByRole("button", { name: "Take a dot off" }));
  expect(await box().findByText("2 dots left of 3")).toBeTruthy();
  const asked = opened.host.asked.flatMap((one) => (one.request === "room" ? [one.ask] : []));
  expect(asked.filter((one) => one.ask === "put_dots").map((one) => one.dots)).toEqual([1, 2, 1, 0, 1]);
});

it("no more than agreed are on one card", async () => {
  const { user } = await voting("One at most");
  await user.click(put("Fast"));
  await user.click(put("Fast"));
  expect(await within(card("Fast")).findByRole("img", { name: "One of your dots" })).toBeTruthy();
  expect(box().getByText("2 dots left of 3")).toBeTruthy();
});

it("what others put is seen after the reveal, the most first, and goes when it is taken away", async () => {
  const { host, user, product } = await voting("As many as you like");
  const plain = (await host.ask({ request: "open_product", product })).view.cards.find(
    ({ text }) => text === "Plain",
  );
  act(() => host.door.askAs("Priya", { ask: "put_dots", card: plain?.id ?? "", dots: 3, person: null }));
  await user.click(put("Fast"));
  await waitFor(() => expect(box().getByText(/1 of 2 have put all theirs/)).toBeTruthy());
  expect(within(card("Plain")).queryByRole("img", { name: /dots/ })).toBeNull();
  await user.click(box().getByRole("button", { name: "Reveal" }));
  const listed = await box().findAllByRole("listitem");
  expect(listed.map((one) => one.textContent)).toEqual([
    expect.stringMatching(/^3Plain.*Priya 3$/),
    expect.stringMatching(/^1Fast/),
  ]);
  expect(within(card("Plain")).getByRole("img", { name: "3 dots" })).toBeTruthy();
  expect(
    (await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations,
  ).toEqual([]);
  await user.click(box().getByRole("button", { name: "Take the dots away" }));
  await waitFor(() => expect(screen.queryByRole("region", { name: "Dots on cards" })).toBeNull());
  expect(within(card("Plain")).queryByRole("img", { name: "3 dots" })).toBeNull();
});

it("who leads puts dots for one without a device, and sees how many that one has left", async () => {
  const { host, user } = await voting("As many as you like");
  act(() => host.door.askAs("Priya", { ask: "add_proxied", person: "li", name: "Li", member: null }));
  await user.click(put("Fast"));
  await user.click(await box().findByRole("button", { name: /For whom/ }));
  await user.click(await screen.findByRole("option", { name: "Li" }));
  expect(await box().findByText("3 dots left of 3")).toBeTruthy();
  expect(within(card("Fast")).queryByRole("img", { name: "One of your dots" })).toBeNull();
  await user.click(put("Plain"));
  expect(await box().findByText("2 dots left of 3")).toBeTruthy();
  const asked = host.asked.flatMap((one) => (one.request === "room" ? [one.ask] : []));
  expect(asked.flatMap((one) => (one.ask === "put_dots" ? [one.person] : []))).toEqual([null, "li"]);
});
