/** Days as fields of a form hold them. */

/** The day so many months after this instant, as the reader's calendar has it. */
export function monthsFrom(now: Date, months: number): string {
  const day = new Date(now.getFullYear(), now.getMonth() + months, now.getDate());
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
