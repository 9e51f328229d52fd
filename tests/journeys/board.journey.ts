/** The vision board: from nothing to a shaped board, by keyboard alone, through a crash and back. */
import { card, cards, fingerOn, middleOf, saved, section, startProduct, write } from "./people";
import { expect, expectNoBarriers, test } from "./program";

test("a board is shaped by keyboard alone, survives a crash, and is there again", async ({ page, program }) => {
  await page.goto(program.address);
  await expectNoBarriers(page);
  await startProduct(page, "Customer Data Hub");
  await write(page, "Vision", ["One customer, one truth"]);
  await write(page, "Needs", ["No customer is lost", "Seen within two seconds", "Deleted when they ask"]);

  await card(page, "Deleted when they ask").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(cards(page, "Needs").nth(1)).toContainText("Deleted when they ask");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(cards(page, "Product")).toContainText(["Deleted when they ask"]);
  await expectNoBarriers(page);

  await card(page, "No customer is lost").focus();
  await page.keyboard.press("Delete");
  await expect(card(page, "No customer is lost")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(card(page, "No customer is lost")).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(card(page, "No customer is lost")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(card(page, "No customer is lost")).toBeVisible();
  await saved(page);

  const port = Number(new URL(program.address).port);
  await program.kill();
  await expect(page.getByText("Not connected")).toBeVisible();
  await program.start(port);
  await page.goto("about:blank");
  await page.goto(program.address);
  await page.getByText("Customer Data Hub").first().click();
  await expect(cards(page, "Needs")).toContainText(["No customer is lost", "Seen within two seconds"]);
  await expect(page.getByRole("banner")).toContainText("One customer, one truth");
});

test("a card is edited in place, marked, and moved by its menu; nine sections on request", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await write(page, "Needs", ["Know who changed what"]);
  await card(page, "Know who changed what").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type(", and when");
  await page.keyboard.press("Escape");
  await expect(card(page, "Know who changed what, and when. assumption")).toBeVisible();

  await page.getByRole("radio", { name: "Nine" }).or(page.getByText("Nine", { exact: true })).first().click();
  await expect(section(page, "Channels")).toBeVisible();
  await card(page, "Know who changed what, and when").hover();
  await card(page, "Know who changed what, and when").getByRole("button", { name: "More about this card" }).click();
  await page.getByRole("menuitem", { name: "Move to" }).click();
  await page.getByRole("menuitem", { name: "Channels" }).click();
  await expect(cards(page, "Channels")).toHaveCount(1);
});

test("a card is dragged by mouse from section to section", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await write(page, "Needs", ["dragged", "stays"]);
  const from = await card(page, "dragged").boundingBox();
  const to = await section(page, "Product").boundingBox();
  if (!from || !to) throw new Error("both are on the screen");
  await page.mouse.move(from.x + 30, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 30, { steps: 5 });
  await page.mouse.move(to.x + 60, to.y + 110, { steps: 10 });
  await page.mouse.up();
  await expect(cards(page, "Product")).toContainText(["dragged"]);
  await expect(cards(page, "Needs")).toHaveCount(1);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a card is dragged by finger from section to section; a swipe only scrolls", async ({ page, program }) => {
    await page.goto(program.address);
    await startProduct(page, "Hub");
    await write(page, "Needs", ["dragged", "stays"]);
    await section(page, "Target group").getByRole("heading").scrollIntoViewIfNeeded();
    const finger = await fingerOn(page);
    const copies = page.getByRole("article").filter({ hasText: "dragged" });

    await finger.down(await middleOf(card(page, "dragged")));
    await expect(copies).toHaveCount(2);
    await card(page, "dragged").dispatchEvent("contextmenu");
    await expect(page.getByRole("menu")).toHaveCount(0);
    await finger.move(await middleOf(section(page, "Target group")));
    await finger.up();
    await expect(cards(page, "Target group")).toContainText(["dragged"]);
    await expect(cards(page, "Needs")).toHaveCount(1);
    await expect(copies).toHaveCount(1);

    const before = await middleOf(card(page, "stays"));
    await finger.down(before);
    await finger.move({ x: before.x, y: before.y - 200 });
    await finger.up();
    await expect.poll(async () => (await middleOf(card(page, "stays"))).y).toBeLessThan(before.y);
    await expect(cards(page, "Needs")).toHaveCount(1);
  });
});

test("what is typed is kept as it is typed", async ({ page, program, context }) => {
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await write(page, "Needs", ["A change"]);
  await card(page, "A change").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type(" made anywhere");
  const other = await context.newPage();
  await other.goto(program.address);
  await other.getByText("Hub", { exact: true }).first().click();
  await expect(card(other, "A change made anywhere")).toBeVisible();
  await page.keyboard.type(" is visible everywhere");
  await page.close({ runBeforeUnload: true });
  await expect(card(other, "A change made anywhere is visible everywhere")).toBeVisible();
});

test("a text that is too long is not saved, says so, and is still there after a reload", async ({ page, program }) => {
  const long = "long ".repeat(4_000).trim();
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await section(page, "Needs").getByRole("button", { name: "Add a card" }).press("Enter");
  await page.getByRole("textbox").fill(long);
  await page.keyboard.press("Escape");
  await expect(cards(page, "Needs")).toContainText(["long long"]);
  await expect(page.getByText("Not saved: too long")).toBeVisible();

  await page.reload();
  await expect(cards(page, "Needs")).toContainText(["long long"]);
  await expect(page.getByText("Not saved: too long")).toBeVisible();
  await cards(page, "Needs").first().focus();
  await page.keyboard.press("Delete");
  await expect(cards(page, "Needs")).toHaveCount(0);
  await expect(page.getByText("not on the board any more")).toHaveCount(0);
  await saved(page);
});

test("what is too much to be pasted is refused at once", async ({ page, program, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await page.evaluate(() => navigator.clipboard.writeText("x".repeat(1_000_000)));
  await section(page, "Needs").getByRole("button", { name: "Add a card" }).press("Enter");
  await page.keyboard.type("Short");
  await page.keyboard.press("Control+v");
  await expect(page.getByText("What you pasted has 1,000,000 characters.")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveValue("Short");
  await page.keyboard.press("Escape");
  await expect(card(page, "Short")).toBeVisible();
});

test("text is text: nothing that is written on a card ever runs", async ({ page, program }) => {
  const evil = ['<img src=x onerror="document.title=1">', "<script>document.title=2</script>", "=1+1", "#panic()"];
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await write(page, "Needs", evil);
  await expect(cards(page, "Needs")).toHaveCount(evil.length);
  await expect(page.locator("main img, main script")).toHaveCount(0);
  expect(await page.title()).toContain("Hub");
});
