/** What people do on the screens, in their own words. */
import { expect, type Locator, type Page } from "@playwright/test";
import { type Say, sayIn } from "./words";

export const section = (page: Page, name: string): Locator =>
  page.getByRole("region", { name, exact: true }).filter({ has: page.getByRole("heading", { name }) });

export const cards = (page: Page, name: string): Locator => section(page, name).getByRole("row");

export const card = (page: Page, text: string): Locator => page.getByRole("row", { name: text });

/** Starts a product from the first screen, by keyboard. */
export async function startProduct(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Start a product" }).press("Enter");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Vision board" })).toBeVisible();
}

/** Puts up cards one after another, the way one does on paper. */
export async function write(page: Page, where: string, texts: string[]): Promise<void> {
  const name = where === "Vision" ? "Write the vision" : "Add a card";
  await section(page, where).getByRole("button", { name }).press("Enter");
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
  for (const text of texts) await expect(card(page, text)).toBeVisible();
}

/** Goes to a room: in the navigation, or on a phone under “More”. */
export async function enter(page: Page, room: string, say: Say = sayIn("en")): Promise<void> {
  const name = say(`room-${room}`);
  const rooms = page.getByRole("navigation", { name: say("rooms") });
  const link = rooms.getByRole("link", { name: new RegExp(`^${name}( |$)`) });
  await expect(rooms).toBeVisible();
  const more = page.getByRole("button", { name: say("more-open"), exact: true });
  await expect(link.or(more).filter({ visible: true }).first()).toBeVisible();
  if (await link.isVisible()) return link.click();
  await more.click();
  await page.getByRole("menuitem", { name, exact: true }).click();
}

/** Everything that was done is on disk. */
export async function saved(page: Page, say: Say = sayIn("en")): Promise<void> {
  await expect(page.getByText(say("saved"), { exact: true })).toBeVisible();
}

/** Presses a key until the focus is there, or in there: what cannot be reached ends the journey. */
export async function reach(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 120; step++) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${target} is not reached by ${key}`);
}

/** Reaches a button and presses it. */
export async function pressByKey(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press("Enter");
}

/** Types a day, `2027-01-15`, into a field for days, in the order of the language: day, month, year in both. */
export async function typeDay(page: Page, within: Page | Locator, label: string, day: string): Promise<void> {
  const field = within.getByRole("group", { name: label, exact: true });
  await reach(page, field.getByRole("spinbutton").first());
  await page.keyboard.type(day.split("-").reverse().join(""));
}

/** Chooses one of the segments that stand side by side. */
export async function chooseByKey(page: Page, group: string, option: string): Promise<void> {
  const segments = page.getByRole("radiogroup", { name: group, exact: true });
  await reach(page, segments);
  const segment = segments.getByRole("radio", { name: option, exact: true });
  await reach(page, segments.getByRole("radio").first(), "ArrowLeft");
  await reach(page, segment, "ArrowRight");
  await page.keyboard.press("Space");
}

/** Opens the sample from the first screen, by keyboard. */
export async function openSample(page: Page, say: Say): Promise<void> {
  await pressByKey(page, page.getByRole("button", { name: say("open-sample") }));
  await expect(page.getByRole("heading", { name: say("vision-board") })).toBeVisible();
}

export type Point = { x: number; y: number };

/** The middle of what is on the screen. */
export async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox();
  if (!box) throw new Error(`${target} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags something by mouse onto the middle of something else. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middleOf(from), await middleOf(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 10, start.y + 10, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 10 });
  await page.mouse.up();
}

/** A finger on the glass, as the browser itself gets it. */
export async function fingerOn(page: Page) {
  const glass = await page.context().newCDPSession(page);
  let at: Point = { x: 0, y: 0 };
  const touch = (type: "touchStart" | "touchMove" | "touchEnd") =>
    glass.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [at] });
  return {
    async down(point: Point) {
      at = point;
      await touch("touchStart");
    },
    /** Goes there in small steps. */
    async move(to: Point) {
      const from = at;
      for (let step = 1; step <= STEPS; step++) {
        at = { x: from.x + ((to.x - from.x) * step) / STEPS, y: from.y + ((to.y - from.y) * step) / STEPS };
        await touch("touchMove");
      }
    },
    up: () => touch("touchEnd"),
  };
}

const STEPS = 12;
