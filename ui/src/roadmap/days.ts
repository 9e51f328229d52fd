/** Days of the calendar in the reader's words; they belong to no time zone. */
import type { OutsideDate, Span } from "../protocol/protocol";
import type { Words } from "../words/words";

/** A day: “3 March 2027”. */
export function dayWords(day: string, { day: words }: Pick<Words, "day">): string {
  return words(`${day}T12:00`);
}

/** The first and the last of some days, in short: “1 Jan – 31 Mar”. */
export function shortly({ first, last }: Span, language: string): string {
  const locale = language === "de" ? "de-DE" : "en-GB";
  const short = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  const [from, to] = [first, last].map((day) => short.format(new Date(day)));
  return first === last ? `${from}` : `${from} – ${to}`;
}

/** A date as outsiders see it; empty when nothing is said. */
export function outsideWords(date: OutsideDate, { say }: Pick<Words, "say">): string {
  if (date.date === "unsaid") return "";
  if (date.date === "written") return date.text;
  const { unit, from, to } = date;
  const gaps = {
    number: `${from.number}`,
    year: `${from.year}`,
    number2: `${to.number}`,
    year2: `${to.year}`,
  };
  const one = from.year === to.year && from.number === to.number;
  if (unit === "quarter") return say(one ? "roadmap-quarter" : "roadmap-quarters", gaps);
  return say(one ? "roadmap-half" : "roadmap-halves", gaps);
}
