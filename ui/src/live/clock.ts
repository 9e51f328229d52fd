/** The clock of a room: how much is left, and how that is written. Pure. */
import type { Timer } from "../protocol/protocol";

/** What is left at this time of the host, in milliseconds; never less than nothing. */
export function leftOf(timer: Timer, now: number): number {
  if (timer.ends_at === null) return timer.left_ms;
  return Math.max(0, Date.parse(timer.ends_at) - now);
}

/** Whether it runs, is held, or has run out. */
export function paceOf(timer: Timer, now: number): "runs" | "held" | "up" {
  if (timer.ends_at === null) return "held";
  return leftOf(timer, now) > 0 ? "runs" : "up";
}

/** “04:58”; from an hour on “1:04:58”. A second that has begun counts. */
export function written(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  const rest = `${two(minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** Which of the moments worth saying has come between two looks at the clock: a minute left, ten seconds, none. */
export function saidBetween(before: number, after: number): number | null {
  return MOMENTS.find((moment) => before > moment && after <= moment) ?? null;
}

const MOMENTS: readonly number[] = [0, 10_000, 60_000];
