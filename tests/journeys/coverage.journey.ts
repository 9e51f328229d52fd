/** The coverage, by keyboard alone: from a loose end to what mends it, and back. */
import { inEveryLook } from "./looks";
import { enter, openSample, pressByKey } from "./people";
import { expect, expectNoBarriers } from "./program";

inEveryLook("a need without a goal gets one, and its line is gone", async ({ page, program, say }) => {
  await page.goto(program.address);
  await openSample(page, say);
  await enter(page, "coverage", say);
  const line = page.getByRole("region", { name: new RegExp(say("coverage-needs_without_goal")) });
  await expect(line).toBeVisible();
  const before = await line.getByRole("listitem").count();
  expect(before, "the sample leaves some needs open").toBeGreaterThan(1);
  await expectNoBarriers(page);

  const need = line.getByRole("listitem").first();
  const title = (await need.getByRole("button").first().innerText()).replace(/^.*\n/, "");
  await pressByKey(page, need.getByRole("button", { name: new RegExp(say("coverage-add-goal")) }));
  await expect(page.getByRole("heading", { name: say("room-roadmap"), exact: true })).toBeVisible();
  await enter(page, "coverage", say);
  await expect(line.getByRole("listitem")).toHaveCount(before - 1);
  await expect(line.getByText(title, { exact: true })).toHaveCount(0);
});
