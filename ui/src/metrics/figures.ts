/**
 * Figures and days of readings, as the reader writes them. A reading at noon, UTC, is one of a day without a time:
 * that is how the program keeps days.
 */
import type { Language } from "../words/words";

/** Decimals that are worth showing; more are noise of the machine. */
const DECIMALS = 6;

/** A figure with its unit. */
export function figure(value: number, language: Language, unit = ""): string {
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: DECIMALS }).format(value);
  return unit.trim() === "" ? figure : `${figure} ${unit.trim()}`;
}

/** When a reading was read: a day, or a moment. */
export function momentOf(at: string | number, language: Language): string {
  const date = new Date(at);
  const locale = language === "de" ? "de-DE" : "en-GB";
  if (isDay(date)) {
    return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(date);
  }
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(date);
}

/** Whether a time stands for a whole day. */
export function isDay(date: Date): boolean {
  return date.getTime() % DAY === DAY / 2;
}

/** The instant that stands for a day, `2026-03-01`. */
export function instantOfDay(day: string): string {
  return `${day}T12:00:00Z`;
}

/** Today, as a day field holds it. */
export function today(now: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const DAY = 86_400_000;
