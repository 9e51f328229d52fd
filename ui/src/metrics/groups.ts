/** Metrics in groups, and filters over them. Pure. */
import type { Class, MetricLine } from "../protocol/protocol";

/** What can be shown of the list. */
export type Filter = "all" | "kpi" | "violated" | "unfinished";

/** The filters, in their order. */
export const FILTERS: readonly Filter[] = ["all", "kpi", "violated", "unfinished"];

/** Whether a metric is shown. */
export function passes(line: MetricLine, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "kpi":
      return line.is_kpi;
    case "violated":
      return line.latest?.state === "violated";
    case "unfinished":
      return line.missing.what.length + line.missing.worth.length > 0;
  }
}

/** The metrics class by class, in the order the program gave them. */
export function groups(lines: readonly MetricLine[]): [Class | null, MetricLine[]][] {
  const found = new Map<Class | null, MetricLine[]>();
  for (const line of lines) {
    const group = found.get(line.class) ?? [];
    group.push(line);
    found.set(line.class, group);
  }
  return [...found];
}
