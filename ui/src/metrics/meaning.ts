/** What a metric means, as one line of sentences. The facts come from the program. */
import type { Beyond, Clause, MetricLine } from "../protocol/protocol";
import type { Words } from "../words/words";
import { figure, momentOf } from "./figures";

type Told = Pick<MetricLine, "name" | "unit" | "period" | "means">;

/** The sentences, clause by clause. */
export function meaning(line: Told, words: Pick<Words, "say" | "language">): string[] {
  return line.means.map((clause) => clauseWords(clause, line, words));
}

function clauseWords(clause: Clause, line: Told, words: Pick<Words, "say" | "language">): string {
  const { say, language } = words;
  const value = (value: number) => figure(value, language, line.unit);
  const name = line.name || say("metrics-unnamed");
  switch (clause.clause) {
    case "unsaid":
      return say("means-unsaid", { name });
    case "watched":
      return say("means-watched", { name });
    case "should":
      return say(`means-should-${clause.direction}`, {
        what: line.period ? say("means-what-period", { name, period: line.period }) : name,
        target: clause.direction === "within" ? figure(clause.target, language) : value(clause.target),
        upper: clause.upper === null ? "" : value(clause.upper),
      });
    case "read":
      return say(`means-read-${clause.latest.state}`, {
        value: value(clause.latest.value),
        at: momentOf(clause.latest.at, language),
        since: momentOf(clause.latest.since, language),
      });
    case "warned":
      return say(`means-warned-${clause.beyond.beyond}`, limits(clause.beyond, value));
    case "violated":
      return say(`means-violated-${clause.beyond.beyond}`, {
        ...limits(clause.beyond, value),
        impact: clause.impact ?? "none",
      });
  }
}

function limits(beyond: Beyond, value: (value: number) => string): Record<string, string> {
  switch (beyond.beyond) {
    case "above":
    case "below":
      return { limit: value(beyond.limit) };
    case "outside":
      return { low: value(beyond.low), high: value(beyond.high) };
    case "else":
      return {};
  }
}
