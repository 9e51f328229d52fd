/** The history: looking back, and putting things back. */
import { card, cards, enter, startProduct, write } from "./people";
import { expect, expectNoBarriers, test } from "./program";
import { sayIn } from "./words";

const say = sayIn("en");

test("the board as it stood is looked at, compared with now, and put back", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await write(page, "Needs", ["kept", "gone"]);
  await card(page, "gone").focus();
  await page.keyboard.press("Delete");
  await write(page, "Product", ["new"]);

  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByRole("heading", { name: say("history-title"), level: 1 })).toBeVisible();
  await expectNoBarriers(page);
  await page.getByRole("button", { name: "added “gone” to Needs" }).click();
  await expect(page.getByText("You are looking at the past.")).toBeVisible();
  await expect(page.getByText("Gone today")).toBeVisible();
  await expectNoBarriers(page);
  await page.getByRole("button", { name: "Put the whole board back" }).click();
  await page.getByRole("link", { name: "Vision" }).click();
  await expect(page.getByRole("heading", { name: say("vision-board") })).toBeVisible();
  await expect(cards(page, "Needs")).toHaveCount(2);
  await expect(cards(page, "Product")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(cards(page, "Product")).toHaveCount(1);
});

test("everything else is looked at as it stood, and stands still", async ({ page, program }) => {
  await program.kill();
  program.terminal("new", "Hub");
  program.terminal("roadmap", "Hub", "add", "--name", "Trust", "--date", "2035", "--goal", "Right addresses");
  program.terminal("decide", "Hub", "new", "Build or buy?", "--option", "Build", "--option", "Buy");
  program.terminal("roadmap", "Hub", "add", "--name", "Speed", "--date", "2036", "--goal", "Right away");
  await program.start();
  await page.goto(program.address);
  await page.getByText("Hub").first().click();
  await enter(page, "team");
  await page.getByRole("button", { name: say("team-add") }).press("Enter");
  await page.keyboard.type("Amara");
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-member="Amara"]')).toBeVisible();
  await enter(page, "decisions");
  await page.getByRole("button", { name: /Build or buy/ }).click();
  const question = page.getByRole("textbox", { name: say("field-decision-question") });
  await question.fill("Build, buy or wait?");
  await question.press("Enter");

  await enter(page, "history");
  await expect(page.getByRole("heading", { name: say("history-title"), level: 1 })).toBeVisible();
  await page.getByRole("button", { name: /Trust/ }).first().click();
  const then = page.getByRole("region", { name: say("history-then") });
  const choose = (room: string) => then.getByRole("radio", { name: say(`room-${room}`), exact: true }).click();
  const titles = page.getByRole("heading", { level: 1 });
  await choose("roadmap");
  await expect(then.getByRole("heading", { name: say("roadmap"), level: 2 })).toBeVisible();
  await expect(titles).toHaveCount(1);
  const goal = then.getByRole("textbox", { name: "Goal" });
  await expect(goal).toHaveValue("Right addresses");
  await expect(goal).not.toBeEditable();
  await expect(then.getByRole("button", { name: say("roadmap-add") })).toHaveCount(0);
  await expectNoBarriers(page);
  await choose("team");
  await expect(then.getByRole("heading", { name: say("team-none") })).toBeVisible();
  await expect(then.getByRole("button", { name: say("team-add") })).toHaveCount(0);
  for (const room of ["metrics", "decisions"]) {
    await choose(room);
    await expect(then.getByRole("heading", { name: say(`room-${room}`), level: 2 }).first()).toBeVisible();
    await expect(titles).toHaveCount(1);
    await expectNoBarriers(page);
  }

  await page.getByRole("button", { name: /Speed/ }).first().click();
  await choose("decisions");
  await then.getByRole("button", { name: /Build or buy/ }).click();
  const asked = then.getByRole("textbox", { name: say("field-decision-question") });
  await expect(asked).toHaveValue("Build or buy?");
  await expect(asked).not.toBeEditable();
  await expect(then.getByRole("button", { name: say("decide-open-vote") })).toHaveCount(0);
  await expect(titles).toHaveCount(1);
  await expectNoBarriers(page);
  await then.getByRole("button", { name: say("decide-all") }).click();
  await expect(then.getByRole("button", { name: /Build or buy/ })).toBeVisible();

  await page.locator("[data-act]").first().click();
  await choose("team");
  await expect(then.locator('[data-member="Amara"]')).toBeVisible();
  await choose("roadmap");
  await expect(then.getByRole("region", { name: "Speed" })).toBeVisible();
});
