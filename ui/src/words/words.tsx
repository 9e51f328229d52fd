/**
 * Every sentence the screens say. The catalogue is `en/*.ftl` and `de/*.ftl`, one file for each room; the files of
 * print and terminal are read by the Rust side alone. Text of people never passes through here as markup.
 *
 * Use: `const { say } = useWords(); say("cards", { count: 3 })`, or `<Localized>` where a sentence holds elements.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { LocalizationProvider, Localized, ReactLocalization } from "@fluent/react";
import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";

export { Localized };

/** A language the program speaks. */
export type Language = "en" | "de";

/** What fills the gaps of a sentence. */
export type Gaps = Record<string, string | number>;

/** The sentences of one language, and dates and numbers as it writes them. */
export interface Words {
  language: Language;
  /** The sentence with this id, its gaps filled. */
  say(id: string, gaps?: Gaps): string;
  /** A day: “3 March 2026”. */
  day(time: string): string;
  /** A day and a time: “3 March 2026, 10:12”. */
  moment(time: string): string;
  /** A time of day: “10:12”. */
  clock(time: string): string;
  /** How long ago: “5 minutes ago”, “yesterday”; from a month on, the day. */
  ago(time: string, now: number): string;
  /** A number, grouped. */
  number(value: number): string;
  /** A size: “1.2 MB”. */
  size(bytes: number): string;
}

const SOURCES = import.meta.glob<string>(
  ["./*/*.ftl", "!./*/print.ftl", "!./*/terminal.ftl", "!./*/problems.ftl", "!./*/window.ftl"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

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

const made = new Map<Language, Words & { localization: ReactLocalization }>();

/** The words of a language; made once. */
export function wordsOf(language: Language): Words & { localization: ReactLocalization } {
  const kept = made.get(language);
  if (kept) return kept;
  const words = makeWords(language);
  made.set(language, words);
  return words;
}

const Spoken = createContext<Words | null>(null);

/** The words in the language of the screen. */
export function useWords(): Words {
  return useContext(Spoken) ?? wordsOf("en");
}

/** Makes everything below speak this language. */
export function Speaking({ language, children }: { language: Language; children: ReactNode }) {
  const words = useMemo(() => wordsOf(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LocalizationProvider l10n={words.localization}>
      <I18nProvider locale={localeOf(language)}>
        <Spoken.Provider value={words}>{children}</Spoken.Provider>
      </I18nProvider>
    </LocalizationProvider>
  );
}

function makeWords(language: Language) {
  const bundle = readBundle(language);
  const locale = localeOf(language);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const number = new Intl.NumberFormat(locale);
  const format = (formatter: Intl.DateTimeFormat) => (time: string) => formatter.format(new Date(time));
  return {
    language,
    localization: new ReactLocalization([bundle]),
    say: (id: string, gaps?: Gaps) => sayWith(bundle, id, gaps),
    day: format(day),
    moment: format(moment),
    clock: format(clock),
    ago: (time: string, now: number) =>
      ago(Date.parse(time), now, relative, day) ?? sayWith(bundle, "just-now"),
    number: (value: number) => number.format(value),
    size: (bytes: number) => size(bytes, locale),
  };
}

function readBundle(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, source] of Object.entries(SOURCES)) {
    if (path.startsWith(`./${language}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

/** An unknown id comes back as it is, so that nothing is lost; a test sees to it that there is none. */
function sayWith(bundle: FluentBundle, id: string, gaps?: Gaps): string {
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, gaps ?? {}, []) : id;
}

/** The reader's own variant of the language (Austrian dates, British English), if the browser names one. */
function localeOf(language: Language): string {
  const own = navigator.languages.find((tag) => tag.toLowerCase().startsWith(language));
  return own ?? (language === "en" ? "en-GB" : "de-DE");
}

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];
const MONTH = 30 * 86_400_000;

function ago(
  time: number,
  now: number,
  relative: Intl.RelativeTimeFormat,
  day: Intl.DateTimeFormat,
): string | null {
  const passed = Math.max(0, now - time);
  if (passed >= MONTH) return day.format(time);
  const step = STEPS.find(([, length]) => passed >= length);
  return step ? relative.format(-Math.floor(passed / step[1]), step[0]) : null;
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

function size(bytes: number, locale: string): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  const style = {
    style: "unit",
    unit: UNITS[power],
    unitDisplay: "short",
    maximumFractionDigits: value < 10 ? 1 : 0,
  };
  return new Intl.NumberFormat(locale, style as Intl.NumberFormatOptions).format(value);
}
