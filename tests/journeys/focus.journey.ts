/** Where the focus is, by keyboard alone, when what held it is taken away, and when one comes to a sheet or back from it. */
import type { Page } from "@playwright/test";
import { enter, openSample, pressByKey, startProduct } from "./people";
import { expect, test } from "./program";
import { sayIn } from "./words";

const say = sayIn("en");

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function add(page: Page, label: string, texts: readonly string[]): Promise<void> {
  await pressByKey(page, button(page, label));
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
}

async function chooseIn(page: Page, menu: string, item: string): Promise<void> {
  await pressByKey(page, button(page, menu));
  const line = page.getByRole("menuitem", { name: item, exact: true });
  await expect(line).toBeVisible();
  await page.keyboard.press("End");
  await expect(line).toBeFocused();
  await page.keyboard.press("Enter");
}

test("whoever takes a row away goes on at the next one", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await enter(page, "team");
  await add(page, say("team-add"), ["Amara", "Priya"]);
  await chooseIn(page, say("team-more", { name: "Amara" }), say("team-remove"));
  await expect(button(page, say("team-more", { name: "Priya" }))).toBeFocused();
  await chooseIn(page, say("team-more", { name: "Priya" }), say("team-remove"));
  await expect(button(page, say("team-add"))).toBeFocused();

  await enter(page, "roadmap");
  for (const step of ["Trust", "Speed"]) {
    await pressByKey(page, button(page, say("roadmap-add")));
    const name = page.getByRole("textbox", { name: say("roadmap-row-name"), exact: true }).last();
    await expect(name).toBeFocused();
    await expect(name).toHaveValue("");
    await page.keyboard.type(step);
  }
  await chooseIn(page, say("roadmap-step-menu", { name: "Trust" }), say("roadmap-delete"));
  await expect(button(page, say("roadmap-step-menu", { name: "Speed" }))).toBeFocused();
  await chooseIn(page, say("roadmap-step-menu", { name: "Speed" }), say("roadmap-delete"));
  await expect(button(page, say("roadmap-add"))).toBeFocused();
});

test("whoever writes options goes on among them, and from the question comes back to its line", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await enter(page, "decisions");
  await add(page, say("decide-ask"), ["Build or buy?"]);
  await expect(page.locator("#main")).toBeFocused();
  await add(page, say("decide-add-option"), ["Build", "Buy"]);
  await pressByKey(page, button(page, say("decide-option-remove", { option: "Build" })));
  await expect(button(page, say("decide-option-remove", { option: "Buy" }))).toBeFocused();
  await pressByKey(page, button(page, say("decide-add-observe")));
  const day = page.getByRole("group", { name: say("field-option-until") }).getByRole("spinbutton").first();
  await expect(day).toBeFocused();
  await pressByKey(page, button(page, say("decide-all")));
  await expect(page.getByRole("main").getByRole("button", { name: "Build or buy?" })).toBeFocused();
});

test("a metric begun is written in, and from its sheet one comes back to its line", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Hub");
  await enter(page, "metrics");
  await add(page, say("metrics-add-first"), ["Faults"]);
  await expect(page.locator("#main")).toBeFocused();
  await pressByKey(page, button(page, say("metrics-back")));
  await expect(page.getByRole("main").getByRole("button", { name: "Faults" })).toBeFocused();
  await page.keyboard.press("Enter");
  await pressByKey(page, button(page, say("metrics-remove")));
  await expect(button(page, say("metrics-add-first"))).toBeFocused();
});

test("a metric added for a goal is named first", async ({ page, program }) => {
  await page.goto(program.address);
  await openSample(page, say);
  await enter(page, "coverage");
  const goals = page.getByRole("region", { name: new RegExp(say("coverage-goals_without_metric")) });
  await pressByKey(page, goals.getByRole("button", { name: new RegExp(say("coverage-add-metric")) }).first());
  await expect(page.getByRole("textbox", { name: say("field-metric-name"), exact: true })).toBeFocused();
});
