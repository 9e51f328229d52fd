/** Where days lie on the time line, in parts of the whole from 0 to 1. What is shown there, the rules say. */
import type { Span } from "../protocol/protocol";

const DAY = 86_400_000;

/** Where a span begins and ends; what lies outside is at the edge. */
export function barOf(span: Span, whole: Span): { from: number; to: number } {
  return { from: partOf(span.first, whole), to: partOf(span.last, whole, 1) };
}

/** Where a day begins; `more` days later. */
export function partOf(day: string, whole: Span, more = 0): number {
  const first = Date.parse(whole.first);
  const length = (Date.parse(whole.last) - first) / DAY + 1;
  const at = (Date.parse(day) - first) / DAY + more;
  return Math.min(1, Math.max(0, at / length));
}
