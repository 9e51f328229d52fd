/** How it looks: every screen in both themes, both languages and at phone width, kept as pictures, without barriers. */
import type { Page } from "@playwright/test";
import { expect, expectNoBarriers, test } from "./program";

const pictures = "output/pictures";

type Look = { name: string; theme: "light" | "dark"; locale: string; width: number; height: number };

const looks: Look[] = [
  { name: "light", theme: "light", locale: "en-GB", width: 1440, height: 960 },
  { name: "dark", theme: "dark", locale: "en-GB", width: 1440, height: 960 },
  { name: "german", theme: "light", locale: "de-DE", width: 1280, height: 900 },
  { name: "phone", theme: "light", locale: "en-GB", width: 390, height: 844 },
  { name: "phone-dark-german", theme: "dark", locale: "de-DE", width: 390, height: 844 },
];

const words = {
  en: { sample: "Open the sample", board: "Vision board", history: "History", export: "Export", notes: "Paste notes" },
  de: { sample: "Beispiel", board: "Vision Board", history: "Verlauf", export: "Exportieren", notes: "Notizen" },
};

for (const look of looks) {
  test.describe(look.name, () => {
    test.use({
      colorScheme: look.theme,
      locale: look.locale,
      viewport: { width: look.width, height: look.height },
      hasTouch: look.width < 700,
    });

    test(`every screen, ${look.name}`, async ({ page, program }) => {
      const say = look.locale.startsWith("de") ? words.de : words.en;
      const picture = async (screen: string) => {
        await settled(page);
        await page.screenshot({ path: `${pictures}/${screen}-${look.name}.png` });
        await expectNoBarriers(page);
      };
      await page.goto(program.address);
      await expect(page.getByRole("button", { name: say.sample })).toBeVisible();
      await picture("home");
      await page.getByRole("button", { name: say.sample }).click();
      await expect(page.getByRole("heading", { name: say.board })).toBeVisible();
      await picture("board");
      await page.getByRole("link", { name: say.history }).click();
      await picture("history");
      await page.locator("[data-act]").nth(2).click();
      await picture("then");
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("dialog")).toBeVisible();
      await picture("palette");
    });
  });
}

/** Nothing moves any more, and the fonts are there. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  });
}
