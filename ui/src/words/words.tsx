/**
 * Every sentence the screens say. The catalogue is `en/*.ftl` and `de/*.ftl`, one file for each room; the files of
 * print and terminal are read by the Rust side alone. Text of people never passes through here as markup.
 *
 * Use: `const { say } = useWords(); say("cards", { count: 3 })`, or `<Localized>` where a sentence holds elements.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { LocalizationProvider, Localized, ReactLocalization } from "@fluent/react";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import type { Language } from "./language";

export { bestLanguage, LANGUAGES, type Language } from "./language";
export { Localized };

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

/** The files of a language come when it is spoken: nobody waits for the sentences of another. */
const FILES: Record<Language, () => Promise<{ FILES: Record<string, string> }>> = {
  en: () => import("./en"),
  de: () => import("./de"),
};

/** Words, and the same for `<Localized>`. */
export type Spoken = Words & { localization: ReactLocalization };

const made = new Map<Language, Spoken>();

/** Fetches the sentences of a language; from then on it can be spoken. */
export async function loadWords(language: Language): Promise<void> {
  if (made.has(language)) return;
  const { FILES: files } = await FILES[language]();
  if (!made.has(language)) made.set(language, makeWords(language, Object.values(files)));
}

/** The words of a language that was loaded. */
export function wordsOf(language: Language): Spoken {
  const words = made.get(language);
  if (!words) throw new Error(`the sentences of “${language}” are not loaded`);
  return words;
}

const Mouth = createContext<Words | null>(null);

/** The words in the language of the screen. */
export function useWords(): Words {
  return useContext(Mouth) ?? wordsOf("en");
}

/** Makes everything below speak this language, as soon as its sentences are there; until then the one before. */
export function Speaking({ language, children }: { language: Language; children: ReactNode }) {
  const spoken = useLoaded(language);
  return spoken && <SpeakingWith words={wordsOf(spoken)}>{children}</SpeakingWith>;
}

/** Makes everything below speak with these words. */
export function SpeakingWith({ words, children }: { words: Spoken; children: ReactNode }) {
  const { language } = words;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LocalizationProvider l10n={words.localization}>
      <I18nProvider locale={localeOf(language)}>
        <Mouth.Provider value={words}>{children}</Mouth.Provider>
      </I18nProvider>
    </LocalizationProvider>
  );
}

function useLoaded(language: Language): Language | null {
  const [loaded, setLoaded] = useState<Language | null>(made.has(language) ? language : null);
  useEffect(() => {
    let stale = false;
    loadWords(language).then(
      () => !stale && setLoaded(language),
      // A language that cannot be fetched is not spoken; the one before still is.
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [language]);
  return made.has(language) ? language : loaded;
}

/** The words in these files of a language. */
export function makeWords(language: Language, files: readonly string[]): Spoken {
  const bundle = readBundle(language, files);
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

function readBundle(language: Language, files: readonly string[]): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const source of files) bundle.addResource(new FluentResource(source));
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
