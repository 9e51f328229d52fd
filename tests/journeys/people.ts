/** What people do on the screens, in their own words. */
import { expect, type Locator, type Page } from "@playwright/test";

export const section = (page: Page, name: string): Locator =>
  page.getByRole("region", { name, exact: true }).filter({ has: page.getByRole("heading", { name }) });

export const cards = (page: Page, name: string): Locator => section(page, name).getByRole("row");

export const card = (page: Page, text: string): Locator => page.getByRole("row", { name: text });

/** Starts a product from the first screen, by keyboard. */
export async function startProduct(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Start a product" }).press("Enter");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Vision board" })).toBeVisible();
}

/** Puts up cards one after another, the way one does on paper. */
export async function write(page: Page, where: string, texts: string[]): Promise<void> {
  const name = where === "Vision" ? "Write the vision" : "Add a card";
  await section(page, where).getByRole("button", { name }).press("Enter");
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
  for (const text of texts) await expect(card(page, text)).toBeVisible();
}

/** Everything that was done is on disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
}
