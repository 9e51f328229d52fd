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
  en: {
    sample: "Open the sample",
    title: "Vision board",
    board: "Vision",
    history: "History",
    then: "The board on",
    notes: "Paste notes",
    export: "Export",
    search: "Search",
  },
  de: {
    sample: "Beispiel",
    title: "Vision Board",
    board: "Vision",
    history: "Verlauf",
    then: "Das Board am",
    notes: "Notizen einfügen",
    export: "Exportieren",
    search: "Suchen",
  },
};

for (const look of looks) {
  test.describe(look.name, () => {
    test.use({
      colorScheme: look.theme,
      locale: look.locale,
      viewport: { width: look.width, height: look.height },
    });

    test(`every screen, ${look.name}`, async ({ page, program }) => {
      test.setTimeout(180_000);
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
      await expect(page.getByRole("heading", { name: say.title })).toBeVisible();
      await picture("board");
      await page.getByRole("link", { name: say.history }).click();
      await expect(page.locator("[data-act]").first()).toBeVisible();
      await picture("history");
      await page.locator("[data-act]").nth(2).click();
      await expect(page.getByRole("heading", { name: say.then })).toBeVisible();
      await picture("then");
      await page.getByRole("link", { name: say.board }).click();
      await page.getByRole("button", { name: say.notes }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await picture("notes");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: say.export, exact: true }).click();
      await expect(page.getByRole("dialog").getByRole("img")).toBeVisible({ timeout: 30_000 });
      await picture("paper");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: say.search }).click();
      await expect(page.getByRole("searchbox").or(page.getByRole("combobox"))).toBeFocused();
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
