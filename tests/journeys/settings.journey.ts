/** The settings, by keyboard alone: who you are, language, colours, paper, and the care of the library. */
import type { Page } from "@playwright/test";
import { inEveryLook } from "./looks";
import { chooseByKey, pressByKey, reach } from "./people";
import { expect, expectNoBarriers } from "./program";
import { sayIn } from "./words";

inEveryLook("settings take effect at once and are there again", async ({ page, program, say, look }) => {
  const dialog = page.getByRole("dialog");
  const open = async () => {
    await page.keyboard.press("Control+,");
    await expect(dialog.getByRole("heading", { name: say("settings-title") })).toBeVisible();
  };
  await page.goto(program.address);
  await expect(page.getByRole("button", { name: say("open-sample") })).toBeVisible();
  await open();
  await expect(dialog, "the focus is in it, not around it").toHaveCSS("outline-style", "none");
  await expectNoBarriers(page);

  const name = dialog.getByRole("textbox", { name: say("settings-you") });
  await reach(page, name);
  await page.keyboard.type("Jo");
  await page.keyboard.press("Enter");
  const other = look.language === "en" ? "de" : "en";
  await chooseByKey(page, say("settings-language"), say(`settings-language-${other}`));
  await expect(dialog.getByRole("heading", { name: sayIn(other)("settings-title"), exact: true })).toBeVisible();
  await chooseByKey(page, sayIn(other)("settings-language"), sayIn(other)("settings-language-system"));
  await expect(dialog.getByRole("heading", { name: say("settings-title") })).toBeVisible();
  const colours = look.theme === "light" ? "dark" : "light";
  await chooseByKey(page, say("settings-theme"), say(`settings-theme-${colours}`));
  await expect(page.locator("html")).toHaveAttribute("data-theme", colours);
  await expectNoBarriers(page);
  await chooseByKey(page, say("settings-paper"), say("settings-paper-a3"));

  await pressByKey(page, dialog.getByRole("button", { name: say("backup-now") }));
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await expectClear(page);
  await pressByKey(page, dialog.getByRole("button", { name: say("check-library") }));
  await expect(dialog.getByText(say("check-library-acts", { count: 0 }), { exact: false })).toBeVisible();
  await expectNoBarriers(page);

  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("button", { name: say("open-sample") })).toBeVisible();
  await open();
  await expect(name).toHaveValue("Jo");
  await expect(dialog.getByRole("radio", { name: say("settings-paper-a3") })).toBeChecked();
});

/** The toasts lie on nothing of the dialog. */
async function expectClear(page: Page): Promise<void> {
  const toasts = await page.getByRole("region", { name: /./ }).filter({ has: page.getByRole("alertdialog") }).boundingBox();
  const dialog = await page.getByRole("dialog").boundingBox();
  if (!toasts || !dialog) throw new Error("both are on the screen");
  const isApart = toasts.y + toasts.height <= dialog.y || dialog.y + dialog.height <= toasts.y;
  expect(isApart, `${JSON.stringify(toasts)} and ${JSON.stringify(dialog)}`).toBe(true);
}
