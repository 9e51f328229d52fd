/**
 * Days of the calendar and the instants they begin at, on the clock of whoever chooses them. An instant carries its
 * offset along, so that the day reads the same to everybody. Pure.
 */

/** The instant a day begins at here: “2027-01-15T00:00:00+01:00”. */
export function beginOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return instant(new Date(year, month - 1, date));
}

/** The instant a day is over here: when the next one begins. */
export function endOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return instant(new Date(year, month - 1, date + 1));
}

/** The day it is here. */
export function dayOf(time: Date): string {
  return `${String(time.getFullYear()).padStart(4, "0")}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

function instant(time: Date): string {
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(":");
  const ahead = -time.getTimezoneOffset();
  const offset = `${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`;
  return `${dayOf(time)}T${clock}${ahead < 0 ? "-" : "+"}${offset}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
