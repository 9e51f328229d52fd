/** The team: who is primus, a hand-over, and who sits at this machine; by keyboard, in every look. */
import type { Locator, Page } from "@playwright/test";
import { inEveryLook } from "./looks";
import { enter, openSample, pressByKey, reach, saved, startProduct, typeDay } from "./people";
import { expect, expectNoBarriers, settled, test } from "./program";
import { sayIn } from "./words";

const pictures = "output/pictures";
const say = sayIn("en");

const row = (page: Page, name: string): Locator => page.locator(`[data-member="${name}"]`);

/** The day so many days from now, as a field for days has it. */
function inDays(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

test("a team comes together, names its primus and hands the role over", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page.getByRole("heading", { name: say("room-team"), level: 1 })).toBeVisible();
  await pressByKey(page, page.getByRole("button", { name: say("team-add") }));
  await page.keyboard.type("Amara");
  await page.keyboard.press("Enter");
  await expect(row(page, "Amara")).toBeVisible();
  await expect(page.getByRole("textbox", { name: say("team-add") })).toBeFocused();
  await page.keyboard.type("Priya");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(row(page, "Priya")).toBeVisible();

  await pressByKey(page, page.getByRole("button", { name: say("team-name-primus") }).first());
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status")).toContainText("Amara");
  await pressByKey(page, dialog.getByRole("button", { name: say("team-name-do"), exact: true }));
  await expect(page.getByRole("heading", { name: say("team-primus", { name: "Amara" }) })).toBeVisible();

  await pressByKey(page, page.getByRole("button", { name: say("team-hand-over") }).first());
  await expect(dialog).toBeVisible();
  await typeDay(page, dialog, say("team-from"), inDays(1));
  await typeDay(page, dialog, say("team-until"), inDays(60));
  await pressByKey(page, dialog.getByRole("button", { name: say("team-hand-over-do"), exact: true }));
  await expect(dialog.getByRole("alert")).toBeVisible();
  await reach(page, dialog.getByLabel(say("team-why")), "Shift+Tab");
  await page.keyboard.type("Parental leave");
  await expect(dialog.getByRole("status")).toContainText("Priya");
  await expectNoBarriers(page);
  await pressByKey(page, dialog.getByRole("button", { name: say("team-hand-over-do"), exact: true }));
  await expect(dialog).toHaveCount(0);
  const record = page.getByRole("region", { name: say("team-record") });
  await expect(record.getByText(say("team-when-upcoming"), { exact: true })).toHaveCount(2);
  await expect(record.getByText("Parental leave")).toBeVisible();

  await page.getByRole("button", { name: say("team-more", { name: "Amara" }) }).press("Enter");
  await page.getByRole("menuitem", { name: say("team-remove") }).press("Enter");
  await expect(page.getByText("Amara is primus, or will be.")).toBeVisible();
  await expect(row(page, "Amara")).toBeVisible();

  await pressByKey(page, record.getByRole("button", { name: say("team-call-off") }));
  await expect(record.getByText(say("team-when-upcoming"), { exact: true })).toHaveCount(0);
  await expect(record.getByText(say("team-called-off"), { exact: true })).toBeVisible();
});

test("whoever sits down signs what is done there, and what is typed is kept", async ({ page, program }) => {
  await page.goto(program.address);
  await openSample(page, say);
  await enter(page, "team");
  await expect(row(page, "Jonas")).toBeVisible();
  await row(page, "Jonas").getByRole("button", { name: say("team-more", { name: "Jonas" }) }).press("Enter");
  await page.getByRole("menuitem", { name: say("team-be") }).press("Enter");
  await expect(row(page, "Jonas").getByText(say("team-sign-you"))).toBeVisible();
  const name = row(page, "Jonas").getByRole("textbox", { name: say("field-member-name") });
  await name.focus();
  await page.keyboard.press("End");
  await page.keyboard.type("-Peter");
  await page.keyboard.press("Enter");
  await saved(page);
  await expect(row(page, "Jonas-Peter")).toBeVisible();
  await page.reload();
  await enter(page, "history");
  await expect(page.locator("[data-act]").first()).toContainText("Jonas");
});

inEveryLook("the team", async ({ page, program, say, look }) => {
  await page.goto(program.address);
  await openSample(page, say);
  await enter(page, "team", say);
  await expect(row(page, "Amara")).toBeVisible();
  await settled(page);
  await page.screenshot({ path: `${pictures}/team-${look.name}.png`, fullPage: true });
  await expectNoBarriers(page);
  await page.getByRole("button", { name: say("team-hand-over"), exact: true }).first().press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await typeDay(page, dialog, say("team-until"), inDays(40));
  await settled(page);
  await page.screenshot({ path: `${pictures}/hand-over-${look.name}.png` });
  await expectNoBarriers(page);
});
