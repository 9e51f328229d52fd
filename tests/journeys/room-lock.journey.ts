/** What a lock does to those who write, and how all are shown the same thing: nobody loses a word, everybody sees the mark. */
import { type Device, expect, expectIn, joinAs, lead, lineOf, openRoom, test } from "./guests";
import { card, enter, section } from "./people";
import { expectNoBarriers } from "./program";

const heading = ({ page, say }: Device, id: string) => page.getByRole("heading", { name: say(id), level: 1 });
const named = ({ page, say }: Device, id: string) => page.getByRole("button", { name: say(id), exact: true });
const mark = ({ page, say }: Device) => page.getByRole("main").getByText(say("lead-in-spotlight"), { exact: true });

test("a lock in the middle of a sentence keeps the words and the caret, and gives both back", async ({ host, program, device }) => {
  const door = await openRoom(host, program, { lobby: false });
  const [jonas, sofia] = [await device(), await device({ language: "de", isPhone: true })];
  const lines = [await lineOf(jonas.page), await lineOf(sofia.page)];
  await joinAs(jonas, door, "Jonas");
  await joinAs(sofia, door, "Sofía");
  await Promise.all([expectIn(jonas), expectIn(sofia)]);

  const { page, say } = jonas;
  const needs = section(page, say("section-needs"));
  const text = needs.getByRole("textbox");
  await needs.getByRole("button", { name: say("vision-add"), exact: true }).press("Enter");
  await page.keyboard.type("Whoever moves house");
  await expect(card(host.page, "Whoever moves house")).toHaveCount(1);
  await enter(sofia.page, "roadmap", sofia.say);
  await expect(heading(sofia, "room-roadmap")).toBeVisible();
  const goal = sofia.page.getByRole("textbox", { name: sofia.say("roadmap-row-goal"), exact: true }).first();
  const name = sofia.page.getByRole("textbox", { name: sofia.say("roadmap-row-name"), exact: true }).first();
  await goal.click();
  await sofia.page.keyboard.press("Control+Home");

  for (const line of lines) await line.cut();
  for (const one of [jonas, sofia]) await expect(one.page.getByText(one.say("offline"), { exact: true })).toBeVisible();
  await sofia.page.keyboard.type("Zuerst: ");
  await page.keyboard.type(" says so once");
  for (const _ of "once") await page.keyboard.press("ArrowLeft");
  await lead(host, "live-lock");
  for (const line of lines) line.mend();
  for (const one of [jonas, sofia]) await expect(one.page.getByText(one.say("live-locked"))).toBeVisible();
  await expect(text).toHaveValue("Whoever moves house says so once");
  await expect(text).not.toBeEditable();
  for (const one of [jonas, sofia]) await expect(one.page.getByText(one.say("problem-room_locked"))).toBeVisible();
  await page.keyboard.type("lost");
  await expect(text).toHaveValue("Whoever moves house says so once");
  await expect(needs.getByRole("button", { name: say("vision-add"), exact: true })).toHaveCount(0);
  await expect(goal).toHaveValue(/^Zuerst: ./);
  await expect(goal).not.toBeEditable();
  await name.click();
  await expect(sofia.page.getByText(sofia.say("lead-held"))).toBeVisible();
  await expect(named(sofia, "roadmap-add")).toHaveCount(0);
  await sofia.page.keyboard.press("Control+a");
  expect(await sofia.page.evaluate(() => getSelection()?.toString())).not.toBe("");
  await expectNoBarriers(sofia.page);
  await expect(card(host.page, "Whoever moves house says so once")).toHaveCount(0);

  await lead(host, "live-unlock");
  await expect(text).toBeEditable();
  await expect(text).toBeFocused();
  await page.keyboard.type("just ");
  await expect(text).toHaveValue("Whoever moves house says so just once");
  await expect(card(host.page, "Whoever moves house says so just once")).toHaveCount(1);
  await expect(name).toBeFocused();
  await sofia.page.keyboard.press("End");
  await sofia.page.keyboard.type(" 2");
  await enter(host.page, "roadmap");
  await expect(heading(host, "room-roadmap")).toBeVisible();
  const seen = (row: string) => host.page.getByRole("textbox", { name: host.say(row), exact: true }).first();
  await expect(seen("roadmap-row-goal")).toHaveValue(/^Zuerst: ./);
  await expect(seen("roadmap-row-name")).toHaveValue(/. 2$/);
});

test("a goal, a metric, a decision and an option are put into the spotlight where they stand", async ({ host, program, device }) => {
  const { page, say } = host;
  const door = await openRoom(host, program, { lobby: false });
  const sofia = await device({ language: "de", isPhone: true });
  await joinAs(sofia, door, "Sofía");
  await expectIn(sofia);

  await enter(page, "roadmap");
  await expect(heading(host, "room-roadmap")).toBeVisible();
  const step = page.locator("[data-step]").first();
  const name = (await step.getAttribute("aria-label")) ?? "";
  await step.getByRole("button", { name: say("roadmap-step-menu", { name }), exact: true }).click();
  await page.getByRole("menuitem", { name: say("live-spotlight-card"), exact: true }).click();
  await expect(mark(host)).toBeVisible();
  await named(sofia, "live-spotlight-show").click();
  await expect(heading(sofia, "room-roadmap")).toBeVisible();
  await expect(mark(sofia)).toBeVisible();
  await expectNoBarriers(sofia.page);

  await enter(page, "metrics");
  await expect(heading(host, "room-metrics")).toBeVisible();
  await page.getByRole("region", { name: say("metrics"), exact: true }).getByRole("listitem").getByRole("button").first().click();
  await named(host, "live-spotlight-card").click();
  await expect(mark(host)).toBeVisible();
  await expect(mark(sofia)).toHaveCount(0);
  await named(sofia, "live-spotlight-show").click();
  await expect(sofia.page.getByRole("article")).toBeVisible();
  await expect(mark(sofia)).toBeVisible();

  await enter(page, "decisions");
  await expect(heading(host, "room-decisions")).toBeVisible();
  await page.keyboard.press("n");
  await page.keyboard.type("Buy or build?");
  await page.keyboard.press("Enter");
  await named(host, "decide-add-option").click();
  await page.keyboard.type("Build it");
  await page.keyboard.press("Enter");
  const option = page.getByRole("textbox", { name: say("decide-option-text", { number: 1 }) });
  await expect(option).toHaveValue("Build it");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: `${say("live-spotlight-card")}: Build it`, exact: true }).click();
  await named(sofia, "live-spotlight-show").click();
  await expect(sofia.page.getByRole("textbox", { name: sofia.say("decide-option-text", { number: 1 }) })).toHaveValue("Build it");
  await expect(mark(sofia)).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: say("live-spotlight-card"), exact: true }).click();
  await expect(sofia.page.getByText(sofia.say("live-spotlight", { title: "Buy or build?" }))).toBeVisible();
  await expect(mark(sofia)).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: say("live-spotlight-off"), exact: true }).click();
  await expect(mark(sofia)).toHaveCount(0);
  await expect(named(sofia, "live-spotlight-show")).toHaveCount(0);
});
