/** Page out: every format, looked at and saved. */
import { readFileSync } from "node:fs";
import { expect, expectNoBarriers, test } from "./program";

test("the sample leaves the house as PDF, and comes back as JSON", async ({ page, program }) => {
  await page.goto(program.address);
  await page.getByRole("button", { name: "Open the sample" }).click();
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByRole("img", { name: /Preview/ })).toBeVisible({ timeout: 30_000 });
  await expectNoBarriers(page);

  const pdf = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as PDF" }).click();
  const file = await pdf;
  expect(file.suggestedFilename()).toMatch(/^Customer Data Hub.*\.pdf$/);
  expect(readFileSync(await file.path()).subarray(0, 5).toString()).toBe("%PDF-");

  const open = page.getByRole("dialog").getByText("JSON", { exact: true });
  if (!(await open.isVisible())) await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("dialog").getByText("JSON", { exact: true }).click();
  const json = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as JSON" }).click();
  const kept = await (await json).path();
  expect(JSON.parse(readFileSync(kept, "utf8")).format).toBe("interpares.product");
});
