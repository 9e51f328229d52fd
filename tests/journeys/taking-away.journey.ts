/**
 * What a guest takes away from a room, while it is open and after it was closed: a page to print, text, and everything, as
 * files that say what was on the board.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { closeRoom, type Device, expect, expectIn, joinAs, lead, openRoom, SAMPLE, test } from "./guests";
import { card, enter, section } from "./people";
import type { Program } from "./program";

/** The file a guest gets of the board in a format. */
async function take({ page, say }: Device, format: "pdf" | "md" | "json"): Promise<string> {
  const dialog = page.getByRole("dialog", { name: say("paper-title"), exact: true });
  if ((await dialog.count()) === 0) await page.getByRole("button", { name: say("paper-export"), exact: true }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByText(say(`paper-format-${format}`), { exact: true }).click();
  const coming = page.waitForEvent("download");
  const save = say("paper-save", { format: say(`paper-format-${format}`) });
  await dialog.getByRole("button", { name: save, exact: true }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(new RegExp(`^${SAMPLE}.*\\.${format}$`));
  await expect(dialog).toHaveCount(0);
  return file.path();
}

for (const isPhone of [false, true]) {
  const where = isPhone ? "on a phone" : "at a desk";
  test(`a guest ${where} takes PDF, Markdown and JSON home, with what everybody sees and nothing hidden`, async ({
    host,
    program,
    device,
  }) => {
    await takesHome(host, program, await device({ isPhone }));
  });
}

async function takesHome(host: Device, program: Program, jonas: Device): Promise<void> {
  const door = await openRoom(host, program, { lobby: false });
  await joinAs(jonas, door, "Jonas");
  await expectIn(jonas);
  await enter(jonas.page, "vision", jonas.say);
  await expect(jonas.page.getByRole("heading", { name: jonas.say("vision-board"), exact: true })).toBeVisible();
  const needs = section(jonas.page, jonas.say("section-needs"));
  await needs.getByRole("button", { name: jonas.say("vision-add"), exact: true }).press("Enter");
  await jonas.page.keyboard.type("Whoever moves house says so once");
  await jonas.page.keyboard.press("Escape");
  await expect(card(host.page, "Whoever moves house says so once")).toBeVisible();
  await lead(host, "live-writing-start");
  await host.page.getByRole("button", { name: host.say("live-writing-go"), exact: true }).click();
  const hidden = section(host.page, host.say("section-needs"));
  await hidden.getByRole("button", { name: host.say("live-silent-add"), exact: true }).press("Enter");
  await host.page.keyboard.type("Nobody is to read this yet");
  await expect(jonas.page.getByText(jonas.say("live-writing-count", { count: 1 })).first()).toBeVisible();

  const read = {
    pdf: async () => execFileSync("pdftotext", ["-layout", await take(jonas, "pdf"), "-"], { encoding: "utf8" }),
    md: async () => readFileSync(await take(jonas, "md"), "utf8"),
    json: async () => readFileSync(await take(jonas, "json"), "utf8"),
  };
  for (const text of [await read.pdf(), await read.md(), await read.json()]) {
    expect(text).toContain(SAMPLE);
    expect(text.replaceAll(/\s+/g, " ")).toContain("Whoever moves house");
    expect(text).not.toContain("Nobody is to read");
  }

  await closeRoom(host);
  await expect(jonas.page.getByRole("heading", { name: jonas.say("live-over"), exact: true })).toBeVisible();
  const left = readFileSync(await takeHome(jonas, "md"), "utf8");
  expect(left).toContain("Whoever moves house");
  expect(left).toContain("Nobody is to read this yet");
  for (const format of ["pdf", "json"] as const) expect(statSync(await takeHome(jonas, format)).size).toBeGreaterThan(1_000);
}

/** The file a guest gets on the last screen. */
async function takeHome({ page, say }: Device, format: "pdf" | "md" | "json"): Promise<string> {
  const coming = page.waitForEvent("download");
  const name = `${say(`paper-home-${format}`)} ${say(`paper-format-${format}`)}`;
  await page.getByRole("button", { name, exact: true }).press("Enter");
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(new RegExp(`^${SAMPLE}.*\\.${format}$`));
  return file.path();
}
