/** How it looks: every screen in every look, kept as pictures, without barriers. */
import { inEveryLook } from "./looks";
import { enter } from "./people";
import { expect, expectNoBarriers, settled } from "./program";

const pictures = "output/pictures";

inEveryLook("every screen", async ({ page, program, say, look }) => {
  const picture = async (screen: string) => {
    await settled(page);
    await page.screenshot({ path: `${pictures}/${screen}-${look.name}.png` });
    await expectNoBarriers(page);
  };
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await page.goto(program.address);
  await expect(page.getByRole("button", { name: say("open-sample") })).toBeVisible();
  await picture("home");
  await page.getByRole("button", { name: say("open-sample") }).click();
  await expect(page.getByRole("heading", { name: say("vision-board") })).toBeVisible();
  await picture("board");
  await enter(page, "history", say);
  await expect(page.locator("[data-act]").first()).toBeVisible();
  await picture("history");
  await page.locator("[data-act]").nth(2).click();
  await expect(page.getByText(say("history-read-only"))).toBeVisible();
  await picture("then");
  await page.getByRole("link", { name: say("room-vision") }).click();
  await press(say("notes-paste"));
  await expect(dialog).toBeVisible();
  await picture("notes");
  await page.keyboard.press("Escape");
  await press(say("paper-export"));
  await expect(dialog.getByRole("img")).toBeVisible({ timeout: 30_000 });
  await picture("paper");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: say("search-open") }).click();
  await expect(page.getByRole("searchbox").or(page.getByRole("combobox"))).toBeFocused();
  await expect(dialog).toBeVisible();
  await picture("palette");
});
