/** The history: looking back, and putting things back. */
import { card, cards, startProduct, write } from "./people";
import { expect, expectNoBarriers, test } from "./program";

test("the board as it stood is looked at, compared with now, and put back", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await write(page, "Needs", ["kept", "gone"]);
  await card(page, "gone").focus();
  await page.keyboard.press("Delete");
  await write(page, "Product", ["new"]);

  await page.getByRole("link", { name: "History" }).click();
  await expectNoBarriers(page);
  await page.getByRole("button", { name: "added “gone” to Needs" }).click();
  await expect(page.getByText("You are looking at the past.")).toBeVisible();
  await expect(page.getByText("Gone today")).toBeVisible();
  await expectNoBarriers(page);
  await page.getByRole("button", { name: "Put the whole board back" }).click();
  await page.getByRole("link", { name: "Vision" }).click();
  await expect(cards(page, "Needs")).toHaveCount(2);
  await expect(cards(page, "Product")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(cards(page, "Product")).toHaveCount(1);
});
