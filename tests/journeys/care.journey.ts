/** Several products: rename, archive, duplicate, delete, recover; search; backups. */
import { expect, expectNoBarriers, test } from "./program";

test("a product is duplicated, archived, deleted and recovered from the list", async ({ page, program }) => {
  await page.goto(program.address);
  await page.getByRole("button", { name: "Not now" }).press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.getByRole("button", { name: "Open the sample" }).click();
  await page.getByRole("button", { name: "All products" }).click();
  const menu = async (name: string, item: string) => {
    await page.getByRole("button", { name: `More about “${name}”` }).click();
    await page.getByRole("menuitem", { name: item, exact: true }).click();
  };
  await menu("Customer Data Hub", "Duplicate");
  await expect(page.getByRole("button", { name: "More about “Customer Data Hub (copy)”" })).toBeVisible();
  await menu("Customer Data Hub (copy)", "Archive");
  await expect(page.getByText("“Customer Data Hub (copy)” is archived.")).toBeVisible();
  await expect(page.getByRole("button", { name: "More about “Customer Data Hub”" })).toBeFocused();
  await menu("Customer Data Hub", "Delete");
  await expect(page.getByText("“Customer Data Hub” is deleted.").first()).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(page.getByRole("button", { name: "More about “Customer Data Hub”" })).toBeVisible();
  await expectNoBarriers(page);
});

test("search finds cards and leads to them, by keyboard", async ({ page, program }) => {
  await page.goto(program.address);
  await page.getByRole("button", { name: "Open the sample" }).click();
  await expect(page.getByRole("heading", { name: "Vision board" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox").or(page.getByRole("combobox"))).toBeFocused();
  await page.keyboard.type("köln");
  await expect(page.getByRole("option", { name: /Kundenservice in Köln/ }).first()).toBeVisible();
  await expectNoBarriers(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: /Kundenservice in Köln/ })).toBeFocused();
});

test("without the secret nothing is shown", async ({ page, program }) => {
  await page.goto(program.address.split("#")[0] ?? "");
  await expect(page.getByText("Your products")).toHaveCount(0);
  await expect(page.getByText(/key/)).toBeVisible();
});
