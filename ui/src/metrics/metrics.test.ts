import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MetricLine } from "../protocol/protocol";
import { wordsOf } from "../words/words";
import { figure, instantOfDay, isDay, momentOf, today } from "./figures";
import { groups, passes } from "./groups";
import { limitsOf, withRoom } from "./limits";
import { meaning } from "./meaning";
import { dayTicks, lineThrough, nearest, scaleOf, ticks } from "./scale";
import { between, lastOf, nearer } from "./window";

const BOX = { left: 10, top: 0, width: 100, height: 50 };

function line(more: Partial<MetricLine> = {}): MetricLine {
  return {
    id: "m1",
    name: "Saved / provided",
    class: "integrity",
    is_kpi: true,
    kpi: "yes",
    unit: "",
    period: "per day",
    latest: null,
    readings: 0,
    means: [],
    missing: { what: [], worth: [] },
    hints: [],
    ...more,
  };
}

describe("a figure", () => {
  it("is written as the reader writes it", () => {
    expect(figure(1234.5, "en", "s")).toBe("1,234.5 s");
    expect(figure(1234.5, "de", " s ")).toBe("1.234,5 s");
    expect(figure(0.1 + 0.2, "en")).toBe("0.3");
  });
});

describe("the time of a reading", () => {
  it("that stands at noon, UTC, is a day", () => {
    expect(momentOf(instantOfDay("2026-03-01"), "en")).toBe("1 Mar 2026");
    expect(momentOf(instantOfDay("2026-03-01"), "de")).toBe("01.03.2026");
    expect(isDay(new Date("2026-03-01T12:00:01Z"))).toBe(false);
  });

  it("is today where the reader is", () => {
    expect(today(new Date(2026, 2, 1, 23, 59))).toBe("2026-03-01");
  });
});

describe("what a metric means", () => {
  const latest = {
    at: "2026-03-04T12:00:00Z",
    value: 1.25,
    state: "violated",
    since: "2026-03-03T12:00:00Z",
  } as const;
  const told = line({
    means: [
      { clause: "should", direction: "at", target: 1, upper: null },
      { clause: "read", latest },
      {
        clause: "violated",
        beyond: { beyond: "outside", low: 0.95, high: 1.05 },
        impact: "60 complaints a day.",
      },
    ],
  });

  it("is told from the target to the impact", () => {
    expect(meaning(told, wordsOf("en"))).toEqual([
      "Saved / provided, per day, should be 1.",
      "It was 1.25 on 4 Mar 2026: violated since 3 Mar 2026.",
      "Below 0.95 or above 1.05 it is violated: 60 complaints a day.",
    ]);
    expect(meaning(told, wordsOf("de"))[2]).toBe(
      "Unter 0,95 oder über 1,05 ist sie verletzt: 60 complaints a day.",
    );
  });

  it("says of a range both ends with one unit", () => {
    const means = [{ clause: "should", direction: "within", target: 2, upper: 4 }] as const;
    const range = line({ unit: "s", period: "", means: [...means] });
    expect(meaning(range, wordsOf("en"))).toEqual(["Saved / provided should be between 2 and 4 s."]);
  });
});

describe("the list", () => {
  it("shows what passes the filter, class by class", () => {
    const violated = line({
      id: "m2",
      class: "errors",
      is_kpi: false,
      latest: { at: "", value: 9, state: "violated", since: "" },
      missing: { what: ["unit"], worth: [] },
    });
    const all = [line(), violated, line({ id: "m3" })];
    expect(groups(all).map(([of, lines]) => [of, lines.length])).toEqual([
      ["integrity", 2],
      ["errors", 1],
    ]);
    const shown = (filter: Parameters<typeof passes>[1]) =>
      all.filter((line) => passes(line, filter)).map((line) => line.id);
    expect(shown("kpi")).toEqual(["m1", "m3"]);
    expect(shown("violated")).toEqual(["m2"]);
    expect(shown("unfinished")).toEqual(["m2"]);
  });
});

describe("a chart", () => {
  it("has room for the words of lines that stand apart, the more important first", () => {
    const limits = limitsOf({ good: [1, 1], warning: [0.99, 1.01], violation: [0.5, 1.5], baseline: 2 });
    expect(limits.map((limit) => limit.sort)).toEqual([
      "violation",
      "violation",
      "target",
      "warning",
      "warning",
      "baseline",
    ]);
    const room = withRoom(limits, (value) => value * 100).map((limit) => limit.hasRoom);
    expect(room).toEqual([true, true, true, false, false, true]);
    expect(limitsOf({ good: [null, 5], warning: [], violation: [5], baseline: null })).toEqual([
      { value: 5, sort: "target" },
    ]);
  });

  it("says a line below it where a reading is marked right above, and where there is room", () => {
    const limits = limitsOf({ good: [null, 200], warning: [], violation: [100], baseline: null });
    const below = (...marks: number[]) =>
      withRoom(limits, (value) => value, marks).map((limit) => limit.isBelow);
    expect(below()).toEqual([false, false]);
    expect(below(190)).toEqual([false, true]);
    expect(below(190, 210)).toEqual([false, false]);
    expect(below(90, 300)).toEqual([true, false]);
  });

  it("stands in its box, whatever it shows", () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1e9), value), { minLength: 1 }), (readings) => {
        const points = readings.map(([at, value]) => ({ at, value, state: "good" as const }));
        const ats = points.map((point) => point.at);
        const values = points.map((point) => point.value);
        const span: [number, number] = [Math.min(...ats), Math.max(...ats)];
        const [least, most] = [Math.min(...values), Math.max(...values)];
        const reach: [number, number] = least === most ? [least - 0.5, most + 0.5] : [least, most];
        const scale = scaleOf({ span, reach }, BOX);
        for (const { at, value } of points) {
          expect(scale.x(at)).toBeGreaterThanOrEqual(10 - 1e-6);
          expect(scale.x(at)).toBeLessThanOrEqual(110 + 1e-6);
          expect(scale.y(value)).toBeGreaterThanOrEqual(-1e-6);
          expect(scale.y(value)).toBeLessThanOrEqual(50 + 1e-6);
        }
        expect(lineThrough(points, scale)).not.toContain("NaN");
      }),
    );
  });

  it("has a few round marks on its axis", () => {
    expect(ticks(0.93, 1.33, 5)).toEqual([1, 1.1, 1.2, 1.3]);
    expect(ticks(0, 10, 5)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(dayTicks([0, 100], 4)).toEqual([0, 25, 50, 75, 100]);
    expect(dayTicks([5, 5], 4)).toEqual([5]);
  });

  it("finds the reading under the pointer", () => {
    const points = [0, 50, 100].map((at) => ({ at, value: 1, state: "good" as const }));
    const scale = scaleOf({ span: [0, 100], reach: [0, 2] }, BOX);
    expect(nearest(points, 80, scale)).toBe(1);
    expect(nearest(points, 109, scale)).toBe(2);
  });
});

describe("the part of the time a chart shows", () => {
  const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
  const all = [at("2025-01-01"), at("2026-03-01")] as const;

  it("is what came last, and all of it where there is no more", () => {
    expect(lastOf("month", all)).toEqual([at("2026-02-01"), at("2026-03-01")]);
    expect(lastOf("year", all)).toEqual([at("2025-03-01"), at("2026-03-01")]);
    expect(lastOf("all", all)).toBeNull();
    expect(lastOf("year", [at("2026-01-01"), at("2026-03-01")])).toBeNull();
  });

  it("is half or twice as much around an instant, and never more than there is", () => {
    const year = [at("2025-03-01"), at("2026-03-01")] as const;
    const half = nearer(year, 0.5, at("2026-03-01"), all);
    expect(half?.[1]).toBe(at("2026-03-01"));
    expect((half?.[1] ?? 0) - (half?.[0] ?? 0)).toBe((year[1] - year[0]) / 2);
    expect(nearer(year, 2, at("2025-09-01"), all)).toBeNull();
  });

  it("is what lies between two instants, in either order; a click is nothing", () => {
    expect(between(at("2026-02-01"), at("2025-02-01"), all)).toEqual([at("2025-02-01"), at("2026-02-01")]);
    expect(between(0, at("2030-01-01"), all)).toBeNull();
    expect(between(all[0], all[0] + 1_000, all)).toBeUndefined();
  });
});
