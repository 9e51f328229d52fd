/** Dots on cards: everybody puts them out of sight, on their own device, and all see at once what came of it. */
import type { Locator, Page } from "@playwright/test";
import { closeRoom, type Device, expect, expectIn, expectUnheard, joinAs, lead, openRoom, test } from "./guests";
import { inEveryLook } from "./looks";
import { card, enter } from "./people";
import { expectNoBarriers, settled } from "./program";

const box = ({ page, say }: Device): Locator => page.getByRole("region", { name: say("dots-name"), exact: true });

const press = (within: Locator, { say }: Device, id: string) =>
  within.getByRole("button", { name: say(id), exact: true }).click();

/** The texts of some cards on the board, as they hang. */
async function texts({ page }: Device): Promise<string[]> {
  const rows = page.locator('[data-section="needs"] [role="row"] [data-part="text"]');
  await expect(rows.nth(1)).toBeVisible();
  return rows.allTextContents();
}

test("dots are put by press, touch and key, hidden until the reveal, and kept with the session", async ({ host, program, device }) => {
  const { page, say } = host;
  const door = await openRoom(host, program, { lobby: false });
  const [jonas, sofia] = [await device(), await device({ isPhone: true, language: "de" })];
  await joinAs(jonas, door, "Jonas");
  await expectIn(jonas);
  await joinAs(sofia, door, "Sofía");
  await expectIn(sofia);
  const [first = "", second = ""] = await texts(host);

  await lead(host, "dots-name");
  const dialog = page.getByRole("dialog", { name: say("dots-name"), exact: true });
  await dialog.getByRole("textbox", { name: say("dots-each") }).fill("3");
  await press(dialog, host, "dots-start");
  await expect(dialog).toHaveCount(0);
  for (const one of [host, jonas, sofia]) await expect(box(one)).toContainText(one.say("dots-left", { left: 3, each: 3 }));

  // By keyboard.
  await card(jonas.page, first).focus();
  await jonas.page.keyboard.press(".");
  await jonas.page.keyboard.press(".");
  await jonas.page.keyboard.press(".");
  await expect(box(jonas)).toContainText(jonas.say("dots-left", { left: 0, each: 3 }));
  await jonas.page.keyboard.press("-");
  await card(jonas.page, second).focus();
  await jonas.page.keyboard.press("+");
  await expect(card(jonas.page, first).getByRole("img", { name: say("dots-own", { own: 2 }) })).toBeVisible();
  await expect(card(jonas.page, second).getByRole("img", { name: say("dots-own", { own: 1 }) })).toBeVisible();

  // By finger.
  await press(sofia.page.getByRole("main"), sofia, "dots-go");
  const put = (text: string) => card(sofia.page, text).getByRole("button", { name: sofia.say("dots-put"), exact: true });
  await put(second).tap();
  await put(second).tap();
  await expect(card(sofia.page, second).getByRole("img", { name: sofia.say("dots-own", { own: 2 }) })).toBeVisible();
  await card(sofia.page, second).getByRole("button", { name: sofia.say("dots-take"), exact: true }).tap();
  await put(second).tap();
  await put(second).tap();
  await expect(box(sofia)).toContainText(sofia.say("dots-left", { left: 0, each: 3 }));

  await expect(box(host)).toContainText(say("dots-done", { done: 2, all: 3 }));
  expectUnheard([host, jonas, sofia], ['"news":"counted"']);
  expectUnheard([host], ['"news":"dots"']);
  await jonas.page.reload();
  await expectIn(jonas);
  await expect(card(jonas.page, first).getByRole("img", { name: say("dots-own", { own: 2 }) })).toBeVisible();

  await press(box(host), host, "dots-reveal");
  for (const one of [host, jonas, sofia]) {
    const most = one.page.getByRole("region", { name: one.say("dots-name"), exact: true }).getByRole("listitem");
    await expect(most.nth(0)).toContainText(second);
    await expect(most.nth(0).getByRole("img", { name: one.say("dots-count", { count: 4 }) })).toBeVisible();
    await expect(most.nth(1).getByRole("img", { name: one.say("dots-count", { count: 2 }) })).toBeVisible();
    const count = card(one.page, second).getByRole("img", { name: one.say("dots-count", { count: 4 }) });
    await expect(count).toBeVisible();
    await expect(card(one.page, second)).toContainText("Jonas, Sofía 3");
  }

  await press(box(host), host, "dots-end");
  for (const one of [host, jonas, sofia]) await expect(box(one)).toHaveCount(0);
  await expect(card(jonas.page, second).getByRole("img", { name: say("dots-count", { count: 4 }) })).toHaveCount(0);

  await closeRoom(host);
  await expect(page.getByRole("button", { name: say("live-open"), exact: true })).toBeVisible();
  await enter(page, "history");
  const sessions = page.getByText(say("sessions-title", { count: 1 }));
  await sessions.click();
  await expect(page.getByText(say("sessions-dots"))).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: second }).getByRole("img", { name: say("dots-count", { count: 4 }) })).toBeVisible();
});

inEveryLook("dots on cards", async ({ page, program, say, look, another }) => {
  const picture = async (of: Page, screen: string) => {
    await settled(of);
    await of.screenshot({ path: `output/pictures/dots-${screen}-${look.name}.png` });
    await expectNoBarriers(of);
  };
  const host: Device = { page, say, heard: [] };
  const guest: Device = { page: await another(), say, heard: [] };
  const door = await openRoom(host, program, { lobby: false });
  await joinAs(guest, door, "Sofía");
  await expectIn(guest);
  await enter(guest.page, "vision", say);
  const [first = "", second = "", third = ""] = await texts(guest);
  await lead(host, "dots-name");
  const dialog = page.getByRole("dialog", { name: say("dots-name"), exact: true });
  await expect(dialog).toBeVisible();
  await picture(page, "new");
  await dialog.getByRole("textbox", { name: say("dots-each") }).fill("5");
  await press(dialog, host, "dots-start");
  for (const [one, on] of [[guest, first], [guest, first], [guest, second], [host, third], [host, first]] as const) {
    await card(one.page, on).getByRole("button", { name: one.say("dots-put"), exact: true }).click();
  }
  await expect(box(host)).toContainText(say("dots-left", { left: 3, each: 5 }));
  await picture(page, "put");
  await picture(guest.page, "put-guest");
  await press(box(host), host, "dots-reveal");
  await expect(box(guest).getByRole("listitem")).toHaveCount(3);
  await picture(page, "revealed");
  await enter(guest.page, "now", say);
  await expect(guest.page.getByRole("heading", { level: 1 })).toBeVisible();
  await picture(guest.page, "now");
  await lead(host, "live-presenter");
  await expect(page.getByRole("button", { name: say("live-presenter-leave") })).toBeVisible();
  await expect(box(host).getByRole("listitem")).toHaveCount(3);
  await picture(page, "presenter");
});
