/** Where the focus is once the menu is gone that had it: on the board, at home, in the header of a product. */
import { card, cards, startProduct, write } from "./people";
import { expect, test } from "./program";

test("the board keeps its keys after each menu of a card", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await write(page, "Needs", ["first", "second", "third"]);

  await card(page, "second").focus();
  await page.keyboard.press("m");
  await page.getByRole("menuitem", { name: "Product", exact: true }).press("Enter");
  await expect(cards(page, "Product")).toContainText(["second"]);
  await expect(card(page, "second")).toBeFocused();

  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Move to" }).press("Enter");
  await page.getByRole("menuitem", { name: "Target group", exact: true }).click();
  await expect(cards(page, "Target group")).toContainText(["second"]);
  await expect(card(page, "second")).toBeFocused();

  await card(page, "first").focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Delete" }).press("Enter");
  await expect(card(page, "first")).toHaveCount(0);
  await expect(card(page, "third")).toBeFocused();
  await page.keyboard.press("e");
  await page.keyboard.type(" card");
  await page.keyboard.press("Escape");
  await expect(card(page, "third card")).toBeFocused();
});

test("a name is typed into right after its menu, at home and in a product", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Hub");
  const name = page.getByRole("textbox", { name: "Name of the product" });
  await page.getByRole("button", { name: "More about “Hub”" }).press("Enter");
  await page.getByRole("menuitem", { name: "Rename" }).press("Enter");
  await expect(name).toBeFocused();
  await page.keyboard.type("Data Hub");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "More about “Data Hub”" })).toBeFocused();
  await expect(page.getByRole("menu")).toHaveCount(0);

  await page.getByRole("button", { name: "All products" }).click();
  await page.getByRole("button", { name: "More about “Data Hub”" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await expect(name).toBeFocused();
  await page.keyboard.type("Hub of data");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Hub of data" })).toBeFocused();
});
