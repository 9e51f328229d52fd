/** Metrics: from the process chain to a violated reading, by hand and by file; and how that looks. */
import { inEveryLook } from "./looks";
import { enter, saved, startProduct } from "./people";
import { expect, expectNoBarriers, settled, test } from "./program";

const pictures = "output/pictures";

test("from the chain to a violated reading, by keyboard", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Ferry");
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await expect(page.getByRole("heading", { level: 1, name: "Metrics" })).toBeVisible();

  await page.getByRole("button", { name: "Add a step" }).press("Enter");
  for (const step of ["Save", "Provide"]) {
    await page.keyboard.type(step);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Add “Save / Provide”" }).press("Enter");
  await page.getByRole("button", { name: /^Save \/ Provide KPI/ }).press("Enter");

  const worth = page.getByRole("region", { name: "What it is worth" });
  await expect(worth.getByText("Unfinished")).toBeVisible();
  await worth.getByLabel("impact of a violation").fill("Shops show old addresses.");
  await worth.getByRole("textbox", { name: "violation", exact: true }).fill("1.05");
  await worth.getByRole("textbox", { name: "violation", exact: true }).press("Enter");
  await expect(page.getByText("Below 0.95 or above 1.05 it is violated: Shops show old addresses.")).toBeVisible();

  await page.getByLabel("Value", { exact: true }).fill("1.25");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/It was 1.25 on .*: violated since/)).toBeVisible();
  const impact = page.getByRole("complementary", { name: "What this violation means" });
  await expect(impact).toContainText("Shops show old addresses.");
  await saved(page);

  const chart = page.getByRole("img", { name: "Chart of “Save / Provide”" });
  await chart.focus();
  await page.keyboard.press("End");
  await expect(page.getByText(/: 1.25, violated/)).toBeVisible();

  await page.getByRole("button", { name: /Take back the reading/ }).press("Enter");
  await expect(page.getByText("The chart begins with the first reading.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().press("Enter");
  await expect(impact).toContainText("1.25");
  await expectNoBarriers(page);
});

test("a file of readings is shown before it is put down, all of it or nothing", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Ferry");
  await enter(page, "metrics");
  await page.getByRole("button", { name: "Add the first metric" }).press("Enter");
  await page.keyboard.type("Faults");
  await page.keyboard.press("Enter");
  const bring = async (text: string) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Bring in a file" }).click();
    await (await chooser).setFiles({ name: "faults.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  };
  const dialog = page.getByRole("dialog");
  await bring("Zeit;Wert\n1.3.2026;2,5\nbald;3\n");
  await expect(dialog.getByText("“bald” is no time, or could be two")).toBeVisible();
  await expect(dialog.getByRole("button", { name: /Put down/ })).toBeDisabled();
  await expectNoBarriers(page);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await bring("Zeit;Wert\n1.3.2026;2,5\n2.3.2026;3\n");
  await dialog.getByRole("button", { name: "Put down 2 readings" }).click();
  const readings = page.getByRole("region", { name: "Readings", exact: true });
  await expect(readings.getByRole("row")).toHaveCount(3);
  await expect(readings.getByRole("cell", { name: "1 Mar 2026", exact: true })).toBeVisible();
});

test("the chart shows a part of the time, by button, key and mouse, with every violation in it", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Ferry");
  await enter(page, "metrics");
  await page.getByRole("button", { name: "Add the first metric" }).press("Enter");
  await page.keyboard.type("Faults");
  await page.keyboard.press("Enter");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Bring in a file" }).click();
  const buffer = Buffer.from("Zeit;Wert\n1.1.2025;1\n1.7.2025;2\n1.1.2026;3\n15.2.2026;4\n1.3.2026;5\n");
  await (await chooser).setFiles({ name: "faults.csv", mimeType: "text/csv", buffer });
  await page.getByRole("dialog").getByRole("button", { name: "Put down 5 readings" }).click();

  const chart = page.getByRole("img", { name: "Chart of “Faults”" });
  const shows = (text: string | RegExp) => expect(chart).toHaveAccessibleDescription(text);
  await shows(/^5 readings/);
  await page.getByRole("radio", { name: "Last month" }).click();
  await shows(/^2 readings/);
  await chart.focus();
  await page.keyboard.press("0");
  await shows(/^5 readings/);
  await page.keyboard.press("End");
  await page.keyboard.press("+");
  await shows(/^3 readings/);
  await expect(page.getByRole("radio", { name: "A part" })).toBeChecked();
  await page.keyboard.press("-");
  await shows(/^5 readings/);

  const box = await chart.boundingBox();
  if (!box) throw new Error("the chart is not on the screen");
  await page.mouse.move(box.x + 50, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 110, { steps: 6 });
  await page.mouse.up();
  await shows(/^2 readings/);
  await page.getByRole("radio", { name: "All" }).click();
  await shows(/^5 readings/);
  await expectNoBarriers(page);
});

test("a minor quantity asked to be a KPI says why not", async ({ page, program }) => {
  await page.goto(program.address);
  await startProduct(page, "Ferry");
  await enter(page, "metrics");
  await page.getByRole("button", { name: "Add the first metric" }).press("Enter");
  await page.keyboard.type("Passengers");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^(Not chosen yet )?class/i }).first().click();
  await page.getByRole("option", { name: "Quantity" }).click();
  await page.getByText("is a KPI", { exact: true }).click();
  await expect(page.getByText("A minor quantity cannot be a KPI.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "is a KPI" })).not.toBeChecked();
});

inEveryLook("metrics", async ({ page, program, say, look }) => {
  const picture = async (screen: string) => {
    await settled(page);
    await page.screenshot({ path: `${pictures}/${screen}-${look.name}.png`, fullPage: true });
    await expectNoBarriers(page);
  };
  await page.goto(program.address);
  await page.getByRole("button", { name: say("open-sample") }).click();
  await expect(page.getByRole("heading", { name: say("vision-board") })).toBeVisible();
  await enter(page, "metrics", say);
  const name = "Saved / provided";
  await expect(page.getByRole("button", { name })).toBeVisible();
  await picture("metrics");
  await page.getByRole("button", { name: say("paper-export") }).click();
  await expect(page.getByRole("dialog").getByRole("img")).toBeVisible({ timeout: 90_000 });
  await picture("metrics-paper");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name }).click();
  await expect(page.getByRole("img", { name: say("chart-of", { name }) })).toBeVisible();
  await picture("metric");
  const readings = page.getByRole("region", { name: say("readings"), exact: true });
  await readings.screenshot({ path: `${pictures}/readings-${look.name}.png` });
});
