/** Everything about one card, in the drawer, by keyboard alone. */
import { inEveryLook } from "./looks";
import { openSample, pressByKey, reach, saved } from "./people";
import { expect, expectNoBarriers } from "./program";

inEveryLook("a card is marked, moved and signed in its details", async ({ page, program, say }) => {
  await page.goto(program.address);
  await openSample(page, say);
  const text = "Marketing analysts";
  const card = page.getByRole("row", { name: text });
  await reach(page, page.getByRole("row").first());
  await reach(page, card, "ArrowDown");
  await page.keyboard.press("d");
  const drawer = page.getByRole("complementary", { name: say("vision-card"), exact: true });
  await expect(drawer).toContainText(text);
  await expectNoBarriers(page);

  const state = (name: string) => say(`state-${name}`);
  await pressByKey(page, drawer.getByRole("button", { name: state("assumption") }));
  await reach(page, page.getByRole("menuitem", { name: state("confirmed") }), "ArrowDown");
  await expectNoBarriers(page);
  await page.keyboard.press("Enter");
  await expect(drawer.getByRole("button", { name: state("confirmed") })).toBeFocused();

  await pressByKey(page, drawer.getByRole("button", { name: say("section-target_group") }));
  await reach(page, page.getByRole("menuitem", { name: say("section-product"), exact: true }), "ArrowDown");
  await page.keyboard.press("Enter");
  const product = page.getByRole("region", { name: say("section-product"), exact: true });
  await expect(product.getByRole("row").last()).toContainText(text);

  await reach(page, drawer.getByRole("textbox", { name: say("vision-author") }));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Jo Bo");
  await page.keyboard.press("Tab");
  const signed = say("vision-card-label-by", { text: "", state: state("confirmed"), author: "Jo Bo" });
  await expect(page.getByRole("row", { name: signed })).toContainText(text);
  await saved(page, say);
  await expectNoBarriers(page);

  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
  await expect(card).toBeFocused();
});
