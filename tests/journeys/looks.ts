/** How the program may look: both themes, both languages, on a desk and on a phone that is touched. */
import type { BrowserContext, Page } from "@playwright/test";
import { test, type Program } from "./program";
import { type Language, type Say, sayIn } from "./words";

export type Look = {
  name: string;
  theme: "light" | "dark";
  language: Language;
  width: number;
  height: number;
  isPhone: boolean;
};

export const looks: readonly Look[] = [
  { name: "light", theme: "light", language: "en", width: 1440, height: 960, isPhone: false },
  { name: "dark", theme: "dark", language: "en", width: 1440, height: 960, isPhone: false },
  { name: "german", theme: "light", language: "de", width: 1280, height: 900, isPhone: false },
  { name: "phone", theme: "light", language: "en", width: 390, height: 844, isPhone: true },
  { name: "phone-dark-german", theme: "dark", language: "de", width: 390, height: 844, isPhone: true },
];

const LOCALES = { en: "en-GB", de: "de-DE" };

/** What a journey in a look is given; `another` opens a page on a device of somebody else. */
export type Walk = { page: Page; program: Program; say: Say; look: Look; another: () => Promise<Page> };

/** The same journey in every look. */
export function inEveryLook(title: string, walk: (given: Walk) => Promise<void>): void {
  for (const look of looks) {
    test.describe(look.name, () => {
      test.use({
        colorScheme: look.theme,
        locale: LOCALES[look.language],
        viewport: { width: look.width, height: look.height },
        hasTouch: look.isPhone,
        isMobile: look.isPhone,
      });
      test(`${title}, ${look.name}`, async ({ page, program, browser }) => {
        test.setTimeout(180_000);
        const others: BrowserContext[] = [];
        const another = async () => {
          const context = await browser.newContext();
          others.push(context);
          return context.newPage();
        };
        await walk({ page, program, say: sayIn(look.language), look, another });
        for (const context of others) await context.close();
      });
    });
  }
}
