/** The languages the program speaks, and which of them a reader wants. */

/** A language the program speaks. */
export type Language = "en" | "de";

/** The languages there are. */
export const LANGUAGES: readonly Language[] = ["en", "de"];

/** The first of these tags that the program speaks, or English. */
export function bestLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const spoken = LANGUAGES.find((language) => tag.toLowerCase().split(/[-_]/)[0] === language);
    if (spoken) return spoken;
  }
  return "en";
}
