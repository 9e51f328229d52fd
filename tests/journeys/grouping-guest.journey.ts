/** A guest groups cards in a live room: at once, and everybody sees it; groups change places; each act is one undo. */
import type { Locator, Page } from "@playwright/test";
import { expect, expectIn, joinAs, lineOf, openRoomAround, test } from "./guests";
import { card, drag, reach, saved, section, startProduct } from "./people";
import { expectNoBarriers } from "./program";
import type { Say } from "./words";

const group = (page: Page, name: string) =>
  page.locator("[data-group]").filter({ has: page.getByRole("row", { name: new RegExp(`(^|\\s)${name}, `) }) });

/** The names of the groups of a section, from top to bottom. */
const names = (needs: Locator, say: Say) => needs.locator("[data-group]").getByRole("textbox", { name: say("group-name") });

test("a guest groups cards by mouse and keyboard, and sees it before the host has answered", async ({
  host,
  program,
  device,
}) => {
  await host.page.goto(program.address);
  await startProduct(host.page, "Hub");
  const door = await openRoomAround(host, { lobby: false });
  const jonas = await device();
  const line = await lineOf(jonas.page);
  await joinAs(jonas, door, "Jonas");
  await expectIn(jonas);
  const { page, say } = jonas;
  const needs = section(page, say("section-needs"));
  await needs.getByRole("button", { name: say("vision-add"), exact: true }).press("Enter");
  const mine = ["Nothing is sent twice", "Nobody waits in line", "Every address is right", "Found with one letter wrong"];
  for (const text of mine) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
  for (const text of mine) await expect(card(host.page, text)).toBeVisible();
  const [twice, waits, address, letter] = mine as [string, string, string, string];

  await card(page, twice).click({ position: { x: 6, y: 6 } });
  await page.getByText(waits).click({ modifiers: ["Shift"] });
  const bar = page.getByRole("region", { name: say("group-bar") });
  await expect(bar).toBeVisible();
  await saved(page, say);
  line.hold();
  await bar.getByRole("button", { name: say("group-begin") }).click();
  await page.keyboard.type("Speed");
  await page.keyboard.press("Enter");
  const speed = group(page, "Speed");
  await expect(speed.locator("[data-card]")).toContainText([twice, waits]);
  await drag(page, card(page, address), speed);
  await expect(speed.locator("[data-card]")).toHaveCount(3);
  line.letGo();
  await saved(page, say);
  await expect(speed.locator("[data-card]")).toHaveCount(3);
  await expect(group(host.page, "Speed").locator("[data-card]")).toHaveCount(3);
  await expectNoBarriers(page);

  await card(page, letter).focus();
  await page.keyboard.press("Control+g");
  await page.keyboard.type("Trust");
  await page.keyboard.press("Enter");
  await expect(names(needs, say).last()).toHaveValue("Trust");
  await expect(card(page, letter)).toBeFocused();
  await saved(page, say);

  line.hold();
  const name = names(needs, say).last();
  await reach(page, name, "Shift+Tab");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(names(needs, say).first()).toHaveValue("Trust");
  await expect(names(needs, say).first()).toBeFocused();
  line.letGo();
  await expect(names(section(host.page, host.say("section-needs")), host.say).first()).toHaveValue("Trust");
  await page.keyboard.press("Escape");
  await needs.getByRole("button", { name: say("group-more", { name: "Trust" }) }).click();
  await page.getByRole("menuitem", { name: say("group-down"), exact: true }).click();
  await expect(names(needs, say).first()).toHaveValue("Speed");
  await expect(names(section(host.page, host.say("section-needs")), host.say).first()).toHaveValue("Speed");

  await card(page, letter).focus();
  await page.keyboard.press("Control+z");
  await expect(names(needs, say).first()).toHaveValue("Trust");
  await page.keyboard.press("Control+z");
  await expect(names(needs, say).first()).toHaveValue("Speed");
  await page.keyboard.press("Control+z");
  await expect(names(needs, say)).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(speed.locator("[data-card]")).toHaveCount(2);
  await expect(group(host.page, "Speed").locator("[data-card]")).toHaveCount(2);

  await speed.getByRole("button", { name: say("group-more", { name: "Speed" }) }).click();
  await expect(page.getByRole("menuitem", { name: say("group-up"), exact: true })).toBeVisible();
  const all = (say: Say) => say("group-ungroup-all", { section: say("section-needs") });
  await expect(page.getByRole("menuitem", { name: all(say) })).toHaveCount(0);
  await page.keyboard.press("Escape");
  const atHost = group(host.page, "Speed");
  await atHost.getByRole("button", { name: host.say("group-more", { name: "Speed" }) }).click();
  await host.page.getByRole("menuitem", { name: all(host.say) }).click();
  await expect(page.locator("[data-group]")).toHaveCount(0);
  for (const text of mine) await expect(card(page, text)).toBeVisible();
});
