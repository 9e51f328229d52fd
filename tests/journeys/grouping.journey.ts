/** Cards are grouped by mouse, finger and keyboard; things are parked from anywhere; both are undone act by act. */
import { inEveryLook } from "./looks";
import { card, drag, enter, fingerOn, middleOf, saved, section } from "./people";
import { drawSlowly, expect, expectNoBarriers, settled, test } from "./program";
import { type Say, sayIn } from "./words";
import type { Locator, Page } from "@playwright/test";

const pictures = "output/pictures";
const NEEDS = ["No customer is lost", "Seen within two seconds", "Found with one letter wrong", "Nothing is sent twice"];

async function boardWith(page: Page, say: Say, texts: string[]): Promise<Locator> {
  await page.getByRole("button", { name: say("start-product") }).press("Enter");
  await page.keyboard.type("Hub");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: say("vision-board") })).toBeVisible();
  const needs = section(page, say("section-needs"));
  await needs.getByRole("button", { name: say("vision-add") }).press("Enter");
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
  await expect(needs.locator("[data-card]")).toHaveCount(texts.length);
  return needs;
}

const group = (page: Page, say: Say, name: string) =>
  page.locator("[data-group]").filter({ has: page.getByRole("row", { name: say("group-label", { name, count: 2 }).split(",")[0] }) });

inEveryLook("cards are grouped and something is parked", async ({ page, program, say, look }) => {
  await page.goto(program.address);
  const needs = await boardWith(page, say, NEEDS);
  const speed = group(page, say, "Speed");
  const bar = page.getByRole("region", { name: say("group-bar") });

  if (look.isPhone) {
    await card(page, NEEDS[1] as string).getByRole("button", { name: say("vision-more") }).tap();
    await page.getByRole("menuitem", { name: say("group-choose") }).tap();
    await page.getByText(NEEDS[2] as string).tap();
  } else {
    await card(page, NEEDS[1] as string).click({ position: { x: 6, y: 6 } });
    await page.getByText(NEEDS[2] as string).click({ modifiers: ["Shift"] });
  }
  await expect(bar).toContainText(say("group-chosen", { count: 2, section: say("section-needs") }));
  await settled(page);
  await page.screenshot({ path: `${pictures}/chosen-${look.name}.png` });
  await expectNoBarriers(page);
  await bar.getByRole("button", { name: say("group-begin") }).click();
  await page.keyboard.type("Speed");
  await page.keyboard.press("Enter");
  await expect(speed.locator("[data-card]")).toContainText([NEEDS[1] as string, NEEDS[2] as string]);
  await expect(bar).toHaveCount(0);

  await card(page, NEEDS[3] as string).getByText(NEEDS[3] as string).hover();
  await card(page, NEEDS[3] as string).getByRole("button", { name: say("vision-more") }).click();
  await page.getByRole("menuitem", { name: say("group-put-into") }).click();
  await page.getByRole("menuitem", { name: "Speed" }).click();
  await expect(speed.locator("[data-card]")).toHaveCount(3);
  await speed.scrollIntoViewIfNeeded();
  await saved(page, say);
  await settled(page);
  await page.screenshot({ path: `${pictures}/grouped-${look.name}.png` });
  await expectNoBarriers(page);

  await speed.getByRole("button", { name: say("group-more", { name: "Speed" }) }).click();
  await page.getByRole("menuitem", { name: say("group-ungroup-all", { section: say("section-needs") }) }).click();
  await expect(page.locator("[data-group]")).toHaveCount(0);
  await expect(needs.locator("[data-card]")).toHaveCount(4);
  await page.keyboard.press("Control+z");
  await expect(speed.locator("[data-card]")).toHaveCount(3);
  await page.keyboard.press("Control+z");
  await expect(speed.locator("[data-card]")).toHaveCount(2);

  await card(page, NEEDS[0] as string).getByText(NEEDS[0] as string).hover();
  await card(page, NEEDS[0] as string).getByRole("button", { name: say("vision-more") }).click();
  await page.getByRole("menuitem", { name: say("parking-park-this") }).click();
  const lot = page.getByRole("complementary", { name: say("parking-title") });
  await enterParking(page, say);
  await expect(lot.getByRole("listitem")).toHaveCount(1);
  await lot.getByRole("textbox", { name: say("parking-add") }).fill("Ask the lawyers");
  await page.keyboard.press("Enter");
  await expect(lot.getByRole("listitem")).toHaveCount(2);
  await saved(page, say);
  await settled(page);
  await page.screenshot({ path: `${pictures}/parking-${look.name}.png` });
  await expectNoBarriers(page);
  await lot.getByRole("listitem").filter({ hasText: "Ask the lawyers" }).getByText(say("parking-is-done")).click();
  await expect(lot.getByText(say("parking-done", { count: 1 }))).toBeVisible();
});

async function enterParking(page: Page, say: Say) {
  return enter(page, "parking", (id, gaps) => (id === "room-parking" ? say("parking-title") : say(id, gaps)));
}

test("a card is dragged into a group and out of it, and from another section, each one undo", async ({ page, program }) => {
  const say = sayIn("en");
  await drawSlowly(page);
  await page.goto(program.address);
  const needs = await boardWith(page, say, NEEDS);
  await card(page, NEEDS[0] as string).focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+g");
  await page.keyboard.type("Speed");
  await page.keyboard.press("Enter");
  const speed = group(page, say, "Speed");
  const inside = speed.locator("[data-card]");
  await expect(inside).toHaveCount(2);
  await drag(page, card(page, NEEDS[3] as string), speed);
  await expect(inside).toHaveCount(3);
  await page.keyboard.press("Control+z");
  await expect(inside).toHaveCount(2);
  await drag(page, card(page, NEEDS[0] as string), card(page, NEEDS[2] as string));
  await expect(inside).toHaveCount(1);

  await card(page, NEEDS[3] as string).focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(section(page, "Product").locator("[data-card]")).toHaveCount(1);
  await drag(page, card(page, NEEDS[3] as string), speed);
  await expect(inside).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(section(page, "Product").locator("[data-card]")).toContainText([NEEDS[3] as string]);
  await expect(inside).toHaveCount(1);

  await inside.first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(inside).toHaveCount(0);
  await expect(needs.locator("[data-card]")).toHaveCount(3);
  await page.keyboard.press("Alt+ArrowUp");
  await expect(inside).toHaveCount(1);
});

test("a group is carried up and down by keyboard and keeps the focus", async ({ page, program }) => {
  const say = sayIn("en");
  await drawSlowly(page);
  await page.goto(program.address);
  const needs = await boardWith(page, say, NEEDS);
  for (const [first, name] of [["No customer is lost", "Trust"], ["Found with one letter wrong", "Speed"]] as const) {
    await card(page, first).focus();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+g");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await expect(group(page, say, name).locator("[data-card]")).toHaveCount(2);
  }
  const cards = needs.locator("[data-card]");
  const title = group(page, say, "Speed").getByRole("textbox", { name: say("group-name") });
  await title.focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(cards.first()).toContainText("Found with one letter wrong");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(cards.first()).toContainText("No customer is lost");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(cards.first()).toContainText("Found with one letter wrong");
  await expect(title).toBeFocused();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a card is dragged into a group by finger", async ({ page, program }) => {
    const say = sayIn("en");
    await drawSlowly(page);
    await page.goto(program.address);
    await boardWith(page, say, NEEDS);
    await card(page, NEEDS[0] as string).focus();
    await page.keyboard.press("Control+g");
    await page.keyboard.type("Speed");
    await page.keyboard.press("Enter");
    const inside = group(page, say, "Speed").locator("[data-card]");
    await expect(inside).toHaveCount(1);
    await settled(page);
    const finger = await fingerOn(page);
    await finger.down(await middleOf(card(page, NEEDS[1] as string)));
    await expect(page.getByRole("article").filter({ hasText: NEEDS[1] })).toHaveCount(2);
    await finger.move(await middleOf(inside.first()));
    await finger.up();
    await expect(inside).toHaveCount(2);
  });
});
