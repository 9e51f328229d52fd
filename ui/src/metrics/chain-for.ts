/** The chain as the sheet of one metric shows it. Pure. */
import type { MetricView } from "../protocol/protocol";
import { wordIn } from "./held";

/** Each step, and whether the metric is taken at it. */
export function chainFor(
  view: Pick<MetricView, "chain" | "steps" | "entry">,
): { id: string; name: string; isTaken: boolean }[] {
  const taken = new Set(view.steps.map((step) => (step.thing === "entry" ? step.entry : step.card)));
  for (const field of ["numerator", "denominator"]) {
    const step = wordIn(view.entry, field);
    if (step) taken.add(step);
  }
  return view.chain.map(({ id, name }) => ({ id, name, isTaken: taken.has(id) }));
}
