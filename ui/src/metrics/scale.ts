/** Where things stand in a chart: from time and value to its own units, and the marks on its axes. Pure. */
import type { Chart, ChartPoint } from "../protocol/protocol";

/** The inner box of a chart, in its own units. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** From time and value to places. */
export interface Scale {
  x(at: number): number;
  y(value: number): number;
  box: Box;
  /** The lowest and the highest value that has a place. */
  reach: [number, number];
}

/** The scale of a chart; a little air above and below. */
export function scaleOf({ span, reach }: Pick<Chart, "span" | "reach">, box: Box): Scale {
  const [from, until] = span;
  const air = (reach[1] - reach[0]) * 0.08 || 0.5;
  const [low, high] = [reach[0] - air, reach[1] + air];
  return {
    box,
    reach: [low, high],
    x: (at) =>
      until === from ? box.left + box.width / 2 : box.left + ((at - from) / (until - from)) * box.width,
    y: (value) => box.top + (1 - (value - low) / (high - low)) * box.height,
  };
}

/** The line through the points. */
export function lineThrough(points: readonly ChartPoint[], { x, y }: Scale): string {
  return points.map((point) => `${round(x(point.at))},${round(y(point.value))}`).join(" ");
}

/** Round values between two, about so many. */
export function ticks(low: number, high: number, about: number): number[] {
  const step = niceStep((high - low) / Math.max(1, about));
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => tidy((first + at) * step));
}

/** Days to write below: the first, the last and some between, evenly. */
export function dayTicks([from, until]: readonly [number, number], about: number): number[] {
  if (from === until) return [from];
  return Array.from({ length: about + 1 }, (_, at) => from + ((until - from) * at) / about);
}

/** The point nearest to a place, by its index. */
export function nearest(points: readonly ChartPoint[], x: number, scale: Scale): number {
  let best = 0;
  points.forEach((point, at) => {
    const there = points[best];
    if (there && Math.abs(scale.x(point.at) - x) < Math.abs(scale.x(there.at) - x)) best = at;
  });
  return best;
}

function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((step) => step * power >= least * 0.999) ?? 10;
  return step * power;
}

/** Without the noise of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function round(place: number): number {
  return Math.round(place * 100) / 100;
}
