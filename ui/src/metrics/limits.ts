/** The lines a series is held against, and which of their words have room. Pure. */
import type { Chart } from "../protocol/protocol";

/** What a line says. */
export type Sort = "violation" | "target" | "warning" | "baseline";

/** A line across the chart. */
export interface Limit {
  value: number;
  sort: Sort;
}

/** A line, and whether its words have room; below it, where a reading is marked right above. */
export interface PlacedLimit extends Limit {
  hasRoom: boolean;
  isBelow: boolean;
}

/** So far must the words of two lines be apart. */
const ROOM = 17;

/** The lines of a chart, the most important first; a violation that is the target itself is no line of its own. */
export function limitsOf(chart: Pick<Chart, "good" | "warning" | "violation" | "baseline">): Limit[] {
  const targets = [...new Set(chart.good ?? [])].filter((value) => value !== null);
  const violations = chart.violation.filter((value) => !targets.includes(value));
  const lines = (values: readonly number[], sort: Sort) => values.map((value) => ({ value, sort }));
  return [
    ...lines(violations, "violation"),
    ...lines(targets, "target"),
    ...lines(chart.warning, "warning"),
    ...lines(chart.baseline === null ? [] : [chart.baseline], "baseline"),
  ];
}

/** Each line, and whether its words stand clear of those of more important ones; `marks`: the readings marked beside them. */
export function withRoom(
  limits: readonly Limit[],
  y: (value: number) => number,
  marks: readonly number[] = [],
): PlacedLimit[] {
  const taken: number[] = [];
  return limits.map((limit) => {
    const place = y(limit.value);
    const hasRoom = taken.every((other) => Math.abs(other - place) >= ROOM);
    if (hasRoom) taken.push(place);
    const isFree = (from: number, to: number) => !marks.some((mark) => y(mark) > from && y(mark) < to);
    const isLast = limits.every(({ value }) => y(value) <= place || y(value) >= place + 2 * ROOM);
    const isBelow = isLast && !isFree(place - ROOM, place) && isFree(place, place + ROOM);
    return { ...limit, hasRoom, isBelow };
  });
}
