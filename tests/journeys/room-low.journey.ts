/** A live room on a low screen, as a page at 200 % is and a phone on its side: nothing is painted over anything else. */
import type { Locator } from "@playwright/test";
import { expect, expectIn, joinAs, lead, openRoom, test } from "./guests";
import { card, enter, section } from "./people";

const LOW = [
  { width: 640, height: 400 },
  { width: 320, height: 568 },
  { width: 844, height: 390 },
];

test("whoever has a low screen reads and writes the board below what the room is doing", async ({ host, program, device }) => {
  const door = await openRoom(host, program, { lobby: false });
  const jonas = await device({ more: { viewport: { width: 640, height: 400 } } });
  await joinAs(jonas, door, "Jonas");
  await expectIn(jonas);
  const { page, say } = jonas;
  await enter(page, "vision", say);
  await host.page.getByRole("button", { name: new RegExp(say("live-task")) }).click();
  await host.page.keyboard.type("With which word do you come into this room today, after a long week?");
  await host.page.keyboard.press("Enter");
  await lead(host, "live-guide");
  await lead(host, "live-poll");
  await host.page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: say("live-your-answer") })).toBeVisible();

  const heading = page.getByRole("heading", { name: say("vision-board"), exact: true });
  const add = section(page, say("section-vision")).getByRole("button", { name: say("vision-add"), exact: true });
  for (const viewport of LOW) {
    await page.setViewportSize(viewport);
    for (const one of [heading, add, page.getByRole("button", { name: say("live-follow"), exact: true })]) {
      await one.scrollIntoViewIfNeeded();
      await expect.poll(() => isOnTop(one)).toBe(true);
    }
  }

  await page.setViewportSize({ width: 390, height: 430 });
  const rooms = page.getByRole("navigation", { name: say("rooms") });
  await add.click();
  await page.keyboard.type("Typed above a keyboard");
  await expect(rooms).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(rooms).toBeVisible();
  await expect(card(page, "Typed above a keyboard")).toBeVisible();
});

/** What is seen in its middle is itself. */
function isOnTop(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const seen = document.elementFromPoint(x + width / 2, y + height / 2);
    return element.contains(seen);
  });
}
