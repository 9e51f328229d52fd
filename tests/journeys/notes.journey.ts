/** Notes in: many lines, and a table with traps. */
import { cards, startProduct } from "./people";
import { expect, expectNoBarriers, test } from "./program";

test("pasted lines become cards in one act", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await page.getByRole("button", { name: "Paste notes" }).click();
  await page.getByLabel("Your notes").fill("- first\n\n* second\n3. third");
  await expect(page.getByRole("region", { name: "The cards they become" }).getByRole("listitem")).toHaveText([
    "first",
    "second",
    "third",
  ]);
  await expectNoBarriers(page);
  await page.getByRole("button", { name: "Add 3 cards" }).click();
  await expect(page.getByRole("button", { name: "Paste notes" })).toBeFocused();
  await expect(cards(page, "Needs")).toHaveCount(3);
  await page.keyboard.press("Control+z");
  await expect(cards(page, "Needs")).toHaveCount(0);
});

test("a CSV is shown row by row, with a reason for what is left out, then put up whole", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await page.getByRole("button", { name: "Paste notes" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a CSV file" }).click();
  await (await chooser).setFiles("../stories/files/workshop-notes.csv");
  await expect(page.getByText("There is no section “parking”.")).toBeVisible();
  await expect(page.getByText("It has no text.")).toBeVisible();
  await expect(page.getByText("2 rows are left out.")).toBeVisible();
  await expectNoBarriers(page);
  await page.getByRole("button", { name: /Add \d+ cards/ }).click();
  await expect(page.getByRole("button", { name: "Paste notes" })).toBeFocused();
  await expect(cards(page, "Needs").filter({ hasText: "顧客データの重複を防ぐ" })).toBeVisible();
  await expect(cards(page, "Product").filter({ hasText: "<img src=x onerror=alert(1)>" })).toBeVisible();
});

test("a file that is no table is refused in a sentence, and nothing changes", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await page.getByRole("button", { name: "Paste notes" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a CSV file" }).click();
  await (await chooser).setFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from([0, 255, 0, 254, 1]) });
  await expect(page.getByText("This is not a text file.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Paste notes" })).toBeFocused();
});
