/** The stretch of time a chart shows: all of it, what came last, or what was drawn out; nearer and further. Pure. */
import type { ChartWindow } from "../protocol/protocol";

/** From one instant to another, in milliseconds since 1970. */
export type Stretch = readonly [from: number, until: number];

/** So many columns a chart is drawn in; more than a wide screen has. */
const COLUMNS = 600;

/** All readings there are. */
export const WHOLE: ChartWindow = { columns: COLUMNS, from: null, until: null };

/** What the buttons show: all, or the last year, quarter or month before the last reading, in months. */
export const LASTS = { all: null, year: 12, quarter: 3, month: 1 } as const;

/** One of these. */
export type Last = keyof typeof LASTS;

/** The window that shows a stretch. */
export function windowOf(stretch: Stretch | null): ChartWindow {
  if (!stretch) return WHOLE;
  const [from, until] = stretch.map((at) => new Date(at).toISOString());
  return { columns: COLUMNS, from: from ?? null, until: until ?? null };
}

/** The last months of all; `null`: all of it, also when it is no longer than that. */
export function lastOf(last: Last, all: Stretch): Stretch | null {
  const months = LASTS[last];
  if (months === null) return null;
  const from = new Date(all[1]);
  from.setUTCMonth(from.getUTCMonth() - months);
  return within([from.getTime(), all[1]], all);
}

/** Half or twice as much, around an instant. */
export function nearer(shown: Stretch, by: 0.5 | 2, at: number, all: Stretch): Stretch | null {
  const length = Math.max(SHORTEST, (shown[1] - shown[0]) * by);
  const part = (at - shown[0]) / (shown[1] - shown[0] || 1);
  const from = at - length * part;
  return within([from, from + length], all);
}

/** What lies between two instants, whichever comes first; less than an hour is not meant. */
export function between(one: number, other: number, all: Stretch): Stretch | null | undefined {
  const [from, until] = [Math.min(one, other), Math.max(one, other)];
  return until - from < SHORTEST ? undefined : within([from, until], all);
}

/** The part of it that there is; `null`: that is all. */
function within([from, until]: Stretch, all: Stretch): Stretch | null {
  const part = [Math.round(Math.max(from, all[0])), Math.round(Math.min(until, all[1]))] as const;
  return part[0] <= all[0] && part[1] >= all[1] ? null : part;
}

const SHORTEST = 3_600_000;
