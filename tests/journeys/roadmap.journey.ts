/** The roadmap: written in the table, carried between now, next and later, dated on the time line, shown to outsiders, reviewed. */
import type { Page } from "@playwright/test";
import { inEveryLook } from "./looks";
import { chooseByKey, enter, middleOf, openSample, pressByKey, reach, saved, startProduct } from "./people";
import { expect, expectNoBarriers, settled, test } from "./program";
import { sayIn } from "./words";

const say = sayIn("en");

const step = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const cell = (page: Page, name: string, row: string) => step(page, name).getByRole("textbox", { name: row, exact: true });
/** Texts of which the last line is not seen whole; their frame takes two pixels. */
const cutTexts = (page: Page) =>
  page.locator("textarea").evaluateAll((areas) => areas.filter((area) => area.scrollHeight > area.clientHeight + 3).length);
const column = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("a roadmap is written by keyboard alone and is the same in all three views", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await pressByKey(page, page.getByRole("button", { name: "Add a step" }));
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
  await page.keyboard.type("Trust");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Nobody’s address is wrong");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Import without loss");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Every version kept");
  await expect(cell(page, "Trust", "Features")).toHaveValue("Import without loss\nEvery version kept");
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveCount(2);
  await expect(page.getByRole("textbox", { name: "Name", exact: true }).last()).toBeFocused();
  await page.keyboard.type("Speed");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.type("2031-04-15");
  await expect(cell(page, "Speed", "Date")).toHaveValue("2031-04-15");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await expect(cell(page, "Trust", "Date")).toBeFocused();
  await page.keyboard.type("Q1 2031");
  await saved(page);

  await page.keyboard.press("Alt+ArrowRight");
  await expect(page.getByRole("textbox", { name: "Name", exact: true }).first()).toHaveValue("Speed");
  await expect(cell(page, "Trust", "Date")).toBeFocused();
  await expect(step(page, "Trust")).toContainText("It comes before “Speed”");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByRole("textbox", { name: "Name", exact: true }).first()).toHaveValue("Trust");
  await page.keyboard.press("Escape");

  await page.keyboard.press("2");
  await reach(page, column(page, "Later").getByRole("textbox", { name: "Name", exact: true }).first());
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(column(page, "Next").getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Trust");
  await expect(column(page, "Next").getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
  await expectNoBarriers(page);

  await page.keyboard.press("Escape");
  await page.keyboard.press("3");
  await expect(page.getByText("1 January 2031 – 31 March 2031")).toBeAttached();
  await reach(page, page.getByRole("textbox", { name: "Date of “Trust”" }));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("when it is ready");
  await expect(page.getByRole("region", { name: "Without a place on the time line" })).toContainText("Trust");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(page.getByText("1 January 2031 – 31 March 2031")).toBeAttached();

  await program.kill();
  await program.start();
  expect(program.address).not.toBe("");
  await page.goto("about:blank");
  await page.goto(program.address);
  await page.getByText("Hub").first().click();
  await enter(page, "roadmap");
  await expect(cell(page, "Trust", "Features")).toHaveValue("Import without loss\nEvery version kept");
});

test("a goal is carried from next to now by mouse, and back to where its date says by menu", async ({ page, program }) => {
  await program.kill();
  const product = "Hub";
  program.terminal("new", product);
  program.terminal("roadmap", product, "add", "--name", "Trust", "--date", "2035", "--goal", "Right addresses");
  await program.start();
  await page.goto(program.address);
  await page.getByText(product).first().click();
  await enter(page, "roadmap");
  await page.getByRole("radio", { name: "Now, next, later" }).click();
  const goal = page.getByRole("article", { name: "Trust" });
  const [from, to] = [await middleOf(goal), await middleOf(column(page, "Now"))];
  const box = await goal.boundingBox();
  await page.mouse.move(from.x, (box?.y ?? 0) + (box?.height ?? 0) - 6);
  await page.mouse.down();
  await page.mouse.move(from.x - 40, from.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  await expect(column(page, "Now").getByRole("article", { name: "Trust" })).toBeVisible();
  await goal.getByRole("button", { name: "What to do with “Trust”" }).click();
  await page.getByRole("menuitem", { name: "Move to" }).click();
  await page.getByRole("menuitem", { name: "Where its date says" }).click();
  await expect(column(page, "Later").getByRole("article", { name: "Trust" })).toBeVisible();
});

test("the ends of a bar are drawn by mouse and moved by keyboard, and the date says so", async ({ page, program }) => {
  await program.kill();
  const product = "Hub";
  program.terminal("new", product);
  program.terminal("roadmap", product, "add", "--name", "Trust", "--date", "Q1 2035", "--goal", "Right addresses");
  program.terminal("roadmap", product, "add", "--name", "Speed", "--date", "Q2 2035", "--goal", "Right away");
  await program.start();
  await page.goto(program.address);
  await page.getByText(product).first().click();
  await enter(page, "roadmap");
  await page.getByRole("radio", { name: say("roadmap-way-time_line") }).click();
  const date = page.getByRole("textbox", { name: say("roadmap-date-of", { name: "Trust" }) });
  await expect(date).toHaveValue("Q1 2035");
  const end = page.getByRole("slider", { name: say("roadmap-bar-last", { name: "Trust" }) });
  const from = await middleOf(end);
  const speed = await middleOf(page.getByRole("slider", { name: say("roadmap-bar-last", { name: "Speed" }) }));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(speed.x - 20, from.y + 4, { steps: 8 });
  await page.mouse.up();
  await expect(date).toHaveValue("Q1 2035 – Q2 2035");
  await expect(end).toHaveAttribute("aria-valuetext", "30 June 2035");

  const begin = page.getByRole("slider", { name: say("roadmap-bar-first", { name: "Trust" }) });
  await reach(page, begin, "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await expect(date).toHaveValue("Q2 2035");
  for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowLeft");
  await expect(date).toHaveValue("Q3 2034 – Q2 2035");
  await expect(begin).toBeFocused();
  await expect(begin).toHaveAttribute("aria-valuetext", "1 July 2034");
  await expectNoBarriers(page);
});

inEveryLook("the roadmap of the sample is seen, shown to outsiders, reviewed and handed out", async ({ page, program, say, look }) => {
  const picture = async (name: string) => {
    await settled(page);
    await page.screenshot({ path: `output/roadmap-${name}-${look.name}.png` });
  };
  await page.goto(program.address);
  await openSample(page, say);
  await enter(page, "roadmap", say);
  await expect(cell(page, "Trust", say("roadmap-row-goal"))).toHaveValue("Nobody’s address is wrong any more");
  await expectNoBarriers(page);
  await picture("table");

  const metric = step(page, "Trust").getByRole("button", { name: say("entry-untie", { title: "HTTP 500" }) });
  await pressByKey(page, metric);
  await expect(metric).toHaveCount(0);

  await pressByKey(page, page.getByRole("button", { name: say("roadmap-step-menu", { name: "Speed" }) }));
  await reach(page, page.getByRole("menuitem", { name: say("roadmap-details") }), "ArrowDown");
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("complementary", { name: "Speed" });
  await expect(drawer).toContainText("A change made anywhere");
  await expect.poll(() => cutTexts(page)).toBe(0);
  await reach(page, drawer.getByRole("button", { name: "A change made anywhere" }));
  await expectNoBarriers(page);
  await picture("details");
  await pressByKey(page, drawer.getByRole("button", { name: say("close") }));

  const ways = say("roadmap-ways");
  await chooseByKey(page, ways, say("roadmap-way-horizons"));
  await expect(column(page, say("roadmap-horizon-now")).getByRole("article", { name: "Trust" })).toBeVisible();
  await expectNoBarriers(page);
  await picture("horizons");
  await chooseByKey(page, ways, say("roadmap-way-time_line"));
  await expect(page.getByRole("region", { name: say("roadmap-no-place") })).toContainText("Farewell");
  await expectNoBarriers(page);
  await picture("time-line");

  await chooseByKey(page, ways, say("roadmap-way-go"));
  await chooseByKey(page, say("roadmap-faces"), say("roadmap-face-external"));
  const table = page.getByRole("region", { name: say("roadmap"), exact: true });
  await expect(table).toContainText("Every version kept");
  await expect(table).not.toContainText("Imported / saved");
  await reach(page, page.getByRole("checkbox", { name: say("roadmap-row-metrics") }));
  await page.keyboard.press("Space");
  await expect(table).toContainText("Imported / saved");
  await expectNoBarriers(page);
  await picture("external");

  await pressByKey(page, page.getByRole("button", { name: say("roadmap-review"), exact: true }));
  const sheet = page.getByRole("dialog", { name: say("roadmap-review-title") });
  await expect(sheet).toContainText("Jörg");
  await chooseByKey(page, say("roadmap-verdict-of", { name: "Reach" }), say("roadmap-verdict-reorder"));
  await expectNoBarriers(page);
  await picture("review");
  await pressByKey(page, sheet.getByRole("button", { name: say("roadmap-record") }));
  await expect(page.getByText("Reach", { exact: false }).last()).toBeVisible();
  await expect(sheet).toBeVisible();
  await reach(page, sheet.getByRole("textbox", { name: say("roadmap-why-of", { name: "Reach" }) }), "Shift+Tab");
  await page.keyboard.type("Austria first");
  await pressByKey(page, sheet.getByRole("button", { name: say("roadmap-record") }));
  await expect(sheet).toHaveCount(0);

  await pressByKey(page, page.getByRole("button", { name: say("paper-export"), exact: true }));
  const paper = page.getByRole("dialog", { name: say("roadmap-hand-out") });
  await expect(paper.getByRole("img")).toBeVisible();
  await expectNoBarriers(page);
  await picture("paper");
  await chooseByKey(page, say("paper-format"), say("paper-format-ics"));
  await expect(paper).toContainText("BEGIN:VCALENDAR");
});
