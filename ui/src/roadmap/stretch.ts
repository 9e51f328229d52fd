/**
 * Moving the ends of a bar, from edge of quarter to edge of quarter, and the date that is written then: in the reader's
 * language and as coarse as it can be said exactly. What a date means is decided by the rules; that they read these dates
 * as they are meant is tested on both sides with `written-dates.json`. Pure.
 */
import type { Span } from "../protocol/protocol";

/** What is moved: one end, or all of it. */
export type End = "first" | "last" | "both";

/** The bar with an end moved so many quarters on, or back; it never ends before it begins. */
export function moved(span: Span, end: End, by: number): Span {
  const first = end === "last" ? span.first : edge(span.first, by, 0);
  const last = end === "first" ? span.last : edge(span.last, by, 1);
  return first <= last ? { first, last } : span;
}

/** How many quarters lie between two days. */
export function quartersBetween(from: string, to: string): number {
  return quarterOf(to) - quarterOf(from);
}

/** The quarter a day is in, counted from the year 0. */
export function quarterOf(day: string): number {
  const date = new Date(day);
  return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
}

/** The date that says this stretch of days. */
export function written(span: Span, language: string): string {
  const { first, last } = span;
  if (isYear(span)) return first.slice(0, 4);
  const say = isQuarters(span) ? quarterWords : wordsFor(isMonths(span) ? MONTH : DAY, language);
  const [from, to] = [say(first), say(last)];
  return from === to ? from : `${from} – ${to}`;
}

/** The edge so many quarters on; a day within a quarter is brought to an edge of it first. */
function edge(day: string, by: number, side: 0 | 1): string {
  const at = quarterOf(day) + side;
  const isBetween = dayAt(at, side) !== day;
  const back = isBetween && (side === 0 ? by < 0 : by > 0) ? Math.sign(by) : 0;
  return by === 0 ? day : dayAt(at + by - back, side);
}

/** The first day of a quarter, or the last one of the quarter before it. */
function dayAt(quarter: number, before: number): string {
  const date = Date.UTC(Math.floor(quarter / 4), (((quarter % 4) + 4) % 4) * 3, 1 - before);
  return new Date(date).toISOString().slice(0, 10);
}

function isYear({ first, last }: Span): boolean {
  return first.endsWith("-01-01") && last === `${first.slice(0, 4)}-12-31`;
}

function isQuarters({ first, last }: Span): boolean {
  return first === dayAt(quarterOf(first), 0) && last === dayAt(quarterOf(last) + 1, 1);
}

function isMonths({ first, last }: Span): boolean {
  const next = new Date(Date.parse(last) + 86_400_000).toISOString();
  return first.endsWith("-01") && next.slice(8, 10) === "01";
}

function quarterWords(day: string): string {
  const quarter = quarterOf(day);
  return `Q${(quarter % 4) + 1} ${Math.floor(quarter / 4)}`;
}

function wordsFor(format: Intl.DateTimeFormatOptions, language: string): (day: string) => string {
  const words = new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", format);
  return (day) => words.format(new Date(day));
}

const MONTH = { month: "long", year: "numeric", timeZone: "UTC" } as const;
const DAY = { day: "numeric", ...MONTH } as const;
