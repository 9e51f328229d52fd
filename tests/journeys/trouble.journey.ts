/** What goes wrong: why, that nothing is lost, and each way out, by keyboard alone. */
import { readFileSync, truncateSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inEveryLook } from "./looks";
import { pressByKey, reach } from "./people";
import { expect, expectNoBarriers, Program } from "./program";

const SAMPLE = "Customer Data Hub";

inEveryLook("a damaged library is restored from its backup", async ({ page, program, say }) => {
  await program.kill();
  program.terminal("sample");
  program.terminal("backup");
  const file = join(program.library, "library.db");
  truncateSync(file, readFileSync(file).length / 2);
  const damaged = readFileSync(file);
  await program.start();
  await page.goto(program.address);
  await expect(page.getByRole("heading", { name: say("library-closed") })).toBeVisible();
  await expectNoBarriers(page);
  expect(readFileSync(file).equals(damaged), "the file is never made worse").toBe(true);

  await pressByKey(page, page.getByRole("button", { name: new RegExp(`^${say("backup-restore")}: `) }).first());
  const dialog = page.getByRole("dialog", { name: say("backup-restore-title") });
  await expect(dialog).toBeVisible();
  await expectNoBarriers(page);
  await pressByKey(page, dialog.getByRole("button", { name: say("backup-restore-go"), exact: true }));
  await expect(page.getByRole("link", { name: SAMPLE })).toBeVisible();
  await expectNoBarriers(page);
});

inEveryLook("a library in use elsewhere is read, and another place is chosen", async ({ page, program, say }) => {
  await program.kill();
  program.terminal("sample");
  await program.start();
  const second = new Program(program.library);
  const place = mkdtempSync(join(tmpdir(), "interpares-place-"));
  try {
    await second.start();
    await page.goto(second.address);
    await expect(page.getByRole("heading", { name: say("library-closed") })).toBeVisible();
    await expectNoBarriers(page);
    await reach(page, page.getByRole("textbox", { name: say("way-choose-place-folder") }));
    await page.keyboard.type(join(place, "elsewhere"));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: say("open-sample") })).toBeVisible();
    await second.kill();

    await second.start();
    await page.goto("about:blank");
    await page.goto(second.address);
    await pressByKey(page, page.getByRole("button", { name: say("way-open-read-only") }));
    await expect(page.getByText(say("read-only-banner"))).toBeVisible();
    await expect(page.getByRole("link", { name: SAMPLE })).toBeVisible();
    await expectNoBarriers(page);
    await pressByKey(page, page.getByRole("link", { name: SAMPLE }));
    await expect(page.getByRole("heading", { name: say("vision-board") })).toBeVisible();
    await expect(page.getByRole("button", { name: say("vision-add") })).toHaveCount(0);
    await expectNoBarriers(page);

    await program.kill();
    await pressByKey(page, page.getByRole("button", { name: say("try-again") }));
    await expect(page.getByText(say("read-only-banner")).first()).toBeHidden();
    await expect(page.getByRole("button", { name: say("vision-add") }).first()).toBeVisible();
  } finally {
    await second.kill();
    rmSync(place, { recursive: true, force: true });
  }
});

inEveryLook("a part of the page that does not come says so, and comes when it is loaded again", async (given) => {
  const { page, program, say, look } = given;
  const piece = "**/assets/coverage-room-*.js";
  await page.route(piece, (route) => route.abort());
  await page.goto(program.address);
  await page.getByRole("button", { name: say("open-sample") }).click();
  await expect(page.getByRole("heading", { name: say("vision-board") })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await expect(page.getByRole("alert")).toContainText(say("not-come-title"));
  await expectNoBarriers(page);
  await page.screenshot({ path: `output/pictures/not-come-${look.name}.png` });
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.unroute(piece);
  await pressByKey(page, page.getByRole("button", { name: say("load-again") }));
  await expect(page.getByRole("heading", { level: 1, name: say("room-coverage") })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});
