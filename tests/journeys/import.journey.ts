/** A product comes in from its file, by keyboard alone; a bad file is refused in a sentence, and nothing changes. */
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inEveryLook } from "./looks";
import { pressByKey, reach } from "./people";
import { expect, expectNoBarriers } from "./program";
import type { Say } from "./words";

type File = { name: string; mimeType: string; buffer: Buffer };

inEveryLook("a product file is imported, bad ones are refused", async ({ page, program, say, look }) => {
  await program.kill();
  program.terminal("new", "Traveller");
  const path = join(program.library, "traveller.json");
  program.terminal("export", "Traveller", "vision", "--to", path);
  const good = readFileSync(path, "utf8");
  program.terminal("delete", "Traveller");
  await program.start();
  await page.goto(program.address);

  const products = page.getByRole("region", { name: say("products"), exact: true });
  const problem = page.getByRole("alertdialog");
  await expect(page.getByRole("heading", { name: say("products-deleted") })).toBeVisible();
  const refused = async (file: File, sentence: string) => {
    await choose(page, say, file);
    await expect(problem).toContainText(sentence);
    await expect(products).toHaveCount(0);
  };
  await refused(json("[1, 2"), say("problem-file_not_json-hint"));
  await expectNoBarriers(page);
  await page.keyboard.press("F6");
  await pressByKey(page, problem.getByRole("button", { name: say("dismiss") }));
  await expect(problem).toHaveCount(0);
  await refused(json('{"format":"another.program","version":1}'), say("problem-file_foreign"));
  await page.reload();
  await refused(
    { name: "traveller.txt", mimeType: "text/plain", buffer: Buffer.from(good) },
    say("import-product-not-json", { name: "traveller.txt" }),
  );

  const id: unknown = JSON.parse(good).product.id;
  expect(typeof id).toBe("string");
  await choose(page, say, json(good.replaceAll(String(id), crypto.randomUUID())));
  await expect(page.getByRole("heading", { name: say("vision-board") })).toBeVisible();
  await expect(page.getByText(say("product-imported", { name: "product.json" }))).toBeVisible();
  await expectNoBarriers(page);
});

function json(text: string): File {
  return { name: "product.json", mimeType: "application/json", buffer: Buffer.from(text) };
}

async function choose(page: Page, say: Say, file: File): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await reach(page, page.getByRole("button", { name: say("import-product") }));
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(file);
}
