/**
 * The chart of a metric: what is good as a band, where people are warned and where it is violated as lines, the baseline,
 * and the readings; what is violated is marked by shape and colour. The arrow keys walk from reading to reading, and
 * what stands under them is said; the table beside it holds the same readings.
 */
import { type KeyboardEvent, memo, type PointerEvent, useEffect, useId, useRef, useState } from "react";
import { classes } from "../kit/class";
import type { Chart, MetricView } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./chart.module.css";
import { figure, momentOf } from "./figures";
import { limitsOf, type PlacedLimit, withRoom } from "./limits";
import { dayTicks, lineThrough, nearest, type Scale, scaleOf, ticks } from "./scale";
import { Shape } from "./state-mark";
import { between, type Stretch } from "./window";

const HEIGHT = 300;
/** What it is drawn for until its room is known. */
const WIDTH = 1000;
/** Below this, less is written on it. */
const NARROW = 520;
/** So far do the words of the lines reach from the right. */
const WORDS = 80;
/** What is drawn over less than so many pixels was a click. */
const LEAST = 8;

interface ChartProps {
  view: Pick<MetricView, "chart" | "line">;
  /** The time that all readings lie in. */
  all: Stretch;
  /** Shows a part, or all, of it. */
  onPart?: (part: Stretch | null) => void;
  /** Shows half or twice as much, around an instant. */
  onZoom?: (by: 0.5 | 2, at?: number) => void;
}

export function MetricChart(props: ChartProps) {
  const { say } = useWords();
  if (props.view.line.readings === 0) return <p className={styles.empty}>{say("chart-empty")}</p>;
  return <Figure {...props} />;
}

function Figure({ view, all, onPart, onZoom }: ChartProps) {
  const { say, language } = useWords();
  const { chart, line } = view;
  const [at, setAt] = useState<number | null>(null);
  const id = useId();
  const [room, width] = useWidth();
  const scale = scaleOf(chart, boxIn(width));
  const point = at === null ? undefined : chart.points[Math.min(at, chart.points.length - 1)];
  const hasZoom = onZoom !== undefined;
  const drawing = useDrawing(scale, chart.span, (one, other) => {
    const part = between(one, other, all);
    if (part !== undefined) onPart?.(part);
  });
  const walk = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = event.key === "+" ? 0.5 : event.key === "-" ? 2 : undefined;
    if (by) return onZoom?.(by, point?.at);
    if (event.key === "0") return onPart?.(null);
    const to = step(event.key, at, chart.points.length);
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
  };
  const pointAt = (event: PointerEvent<SVGSVGElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    if (chart.points.length > 0) setAt(nearest(chart.points, event.clientX - left, scale));
    drawing.draw(event);
  };
  const says = say("chart-says", {
    count: chart.readings,
    violations: chart.violations,
    from: momentOf(chart.span[0], language),
    until: momentOf(chart.span[1], language),
  });
  return (
    <figure ref={room} className={styles.figure}>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keys reach it
        tabIndex={0}
        aria-label={say("chart-of", { name: line.name })}
        aria-describedby={id}
        className={styles.chart}
        onKeyDown={walk}
        onPointerDown={onPart && drawing.begin}
        onPointerUp={drawing.end}
        onPointerCancel={drawing.cancel}
        onPointerMove={pointAt}
        onPointerLeave={() => setAt(null)}
        onBlur={() => setAt(null)}
      >
        <Drawing chart={chart} width={width} />
        {drawing.drawn && (
          <rect
            x={drawing.drawn.x}
            width={drawing.drawn.width}
            y={scale.box.top}
            height={scale.box.height}
            className={styles.drawn}
          />
        )}
        {point && (
          <g className={styles.here}>
            <line
              x1={scale.x(point.at)}
              x2={scale.x(point.at)}
              y1={scale.box.top}
              y2={scale.box.top + scale.box.height}
            />
            <circle cx={scale.x(point.at)} cy={scale.y(point.value)} r={7} />
          </g>
        )}
      </svg>
      <figcaption id={id} className={styles.caption}>
        <span>{says}</span>{" "}
        <span className={styles.keys}>{say(hasZoom ? "chart-keys-zoom" : "chart-keys")}</span>
      </figcaption>
      <p role="status" className={styles.told}>
        {point &&
          say("chart-point", {
            at: momentOf(point.at, language),
            value: figure(point.value, language, line.unit),
            state: say(`reading-state-${point.state}`),
          })}
      </p>
    </figure>
  );
}

/** A stretch of time as a mouse draws it out; a finger scrolls and points. */
function useDrawing(scale: Scale, span: Stretch, onDrawn: (one: number, other: number) => void) {
  const [drawn, setDrawn] = useState<{ from: number; to: number } | null>(null);
  const { left, width } = scale.box;
  const placeOf = (event: PointerEvent<SVGSVGElement>) => {
    const place = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return Math.min(left + width, Math.max(left, place));
  };
  const timeAt = (place: number) => span[0] + ((place - left) / width) * (span[1] - span[0]);
  return {
    drawn: drawn && { x: Math.min(drawn.from, drawn.to), width: Math.abs(drawn.to - drawn.from) },
    begin(event: PointerEvent<SVGSVGElement>) {
      if (event.button !== 0 || event.pointerType !== "mouse") return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrawn({ from: placeOf(event), to: placeOf(event) });
    },
    draw(event: PointerEvent<SVGSVGElement>) {
      if (drawn) setDrawn({ ...drawn, to: placeOf(event) });
    },
    end() {
      if (drawn && Math.abs(drawn.to - drawn.from) >= LEAST) onDrawn(timeAt(drawn.from), timeAt(drawn.to));
      setDrawn(null);
    },
    cancel: () => setDrawn(null),
  };
}

/** All that stays while a hand moves over it. */
const Drawing = memo(function Drawing({ chart, width }: { chart: Chart; width: number }) {
  const scale = scaleOf(chart, boxIn(width));
  const marked = chart.points.filter(({ state }) => state !== "good" && state !== "unjudged");
  const besideWords = marked.filter(({ at }) => scale.x(at) > scale.box.left + scale.box.width - WORDS);
  const limits = withRoom(
    limitsOf(chart),
    scale.y,
    besideWords.map(({ value }) => value),
  );
  return (
    <>
      <Ground chart={chart} scale={scale} limits={limits} />
      <polyline points={lineThrough(chart.points, scale)} className={styles.line} />
      {marked.map(({ at, value, state }) => (
        <g key={at} className={styles[state]}>
          <Shape state={state} x={scale.x(at)} y={scale.y(value)} size={6} />
        </g>
      ))}
      {chart.points.length === 1 && chart.points[0] && (
        <circle
          cx={scale.x(chart.points[0].at)}
          cy={scale.y(chart.points[0].value)}
          r={4}
          className={styles.one}
        />
      )}
      <LimitWords limits={limits} scale={scale} />
    </>
  );
});

function Ground({ chart, scale, limits }: { chart: Chart; scale: Scale; limits: readonly PlacedLimit[] }) {
  const { language } = useWords();
  const { left, top, width, height } = scale.box;
  const across = (value: number) => ({ x1: left, x2: left + width, y1: scale.y(value), y2: scale.y(value) });
  const [low, high] = chart.good ?? [null, null];
  const from = scale.y(high ?? scale.reach[1]);
  const until = scale.y(low ?? scale.reach[0]);
  return (
    <g>
      {chart.good && (
        <rect
          x={left}
          width={width}
          y={Math.min(from, until) - (low === high ? 3 : 0)}
          height={Math.abs(until - from) + (low === high ? 6 : 0)}
          className={styles.good}
        />
      )}
      {ticks(scale.reach[0], scale.reach[1], 5).map((value) => (
        <g key={value} className={styles.tick}>
          <line {...across(value)} />
          <text x={left - 8} y={scale.y(value) + 4} textAnchor="end">
            {figure(value, language)}
          </text>
        </g>
      ))}
      {dayTicks(chart.span, width < NARROW ? 2 : 4).map((at, place, all) => (
        <text
          key={at}
          x={scale.x(at)}
          y={top + height + 24}
          textAnchor={
            all.length === 1 ? "middle" : place === 0 ? "start" : place === all.length - 1 ? "end" : "middle"
          }
          className={styles.day}
        >
          {dayOf(at, language)}
        </text>
      ))}
      {limits.map(({ value, sort }) => (
        <g key={`${sort} ${value}`} className={styles[LOOKS[sort]]}>
          <line {...across(value)} />
        </g>
      ))}
    </g>
  );
}

/** What each line says, over the readings that come near it. */
function LimitWords({ limits, scale }: { limits: readonly PlacedLimit[]; scale: Scale }) {
  const { say } = useWords();
  const { left, width } = scale.box;
  return limits.map(
    ({ value, sort, hasRoom, isBelow }) =>
      hasRoom && (
        <g key={`${sort} ${value}`} className={classes(styles.words, styles[LOOKS[sort]])}>
          <text x={left + width - 4} y={scale.y(value) + (isBelow ? 16 : -5)} textAnchor="end">
            {say(`chart-${sort}`)}
          </text>
        </g>
      ),
  );
}

/** The inner box of a chart of this width: room for figures at the left and days below. */
function boxIn(width: number) {
  return { left: 64, top: 14, width: width - 72, height: HEIGHT - 54 };
}

/** How wide there is room, as it changes: words keep their size, the drawing fits itself. */
function useWidth() {
  const room = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(WIDTH);
  useEffect(() => {
    if (!room.current) return;
    const seen = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(200, Math.round(entry.contentRect.width)));
    });
    seen.observe(room.current);
    return () => seen.disconnect();
  }, []);
  return [room, width] as const;
}

/** The look of a line; the shapes of readings have looks of the same names. */
const LOOKS = {
  target: "target",
  warning: "warned",
  violation: "violation",
  baseline: "baseline",
} as const;

function step(key: string, at: number | null, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return Math.min(count - 1, at === null ? 0 : at + 1);
    case "ArrowLeft":
      return Math.max(0, at === null ? count - 1 : at - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

function dayOf(at: number, language: string): string {
  const format = { day: "numeric", month: "short", year: "2-digit" } as const;
  return new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", format).format(new Date(at));
}
