/**
 * Looking at a part of a chart: by buttons, by drawing over it, by plus and minus. The program picks the readings of the
 * part anew, so that no violation in it is ever left out.
 */
import { ZoomIn, ZoomOut } from "lucide-react";
import { useRef, useState } from "react";
import { useLook } from "../entries/entries";
import { IconButton } from "../kit/button";
import { Segments } from "../kit/segments";
import type { MetricView } from "../protocol/protocol";
import { useWords } from "../words/words";
import { MetricChart } from "./chart";
import { LASTS, type Last, lastOf, nearer, type Stretch, windowOf } from "./window";
import styles from "./zoom.module.css";

/** The chart of a metric and what it is looked at with; `view` is all of it. */
export function ZoomedChart({ view, asOf }: { view: MetricView; asOf?: number }) {
  const { say } = useWords();
  const [part, setPart] = useState<Stretch | null>(null);
  const look = { look: "metric", metric: view.line.id, window: windowOf(part) } as const;
  const { seen } = useLook(look, { asOf });
  const last = useRef(view.chart);
  const chart = part ? (seen?.metric?.chart ?? last.current) : view.chart;
  last.current = chart;
  const all = view.chart.span;
  const isLong = all[1] > all[0];
  const zoom = (by: 0.5 | 2, at = middle(chart.span)) => setPart(nearer(chart.span, by, at, all));
  return (
    <div className={styles.zoomed}>
      {isLong && (
        <div className={styles.tools}>
          <Segments
            label={say("chart-part")}
            value={lastIn(part, all)}
            onChange={(last) => last !== "own" && setPart(lastOf(last, all))}
            options={offered(part, all).map((value) => ({ value, words: say(`chart-part-${value}`) }))}
          />
          <IconButton icon={ZoomIn} label={say("chart-nearer")} onPress={() => zoom(0.5)} />
          <IconButton
            icon={ZoomOut}
            label={say("chart-further")}
            isDisabled={part === null}
            onPress={() => zoom(2)}
          />
        </div>
      )}
      <MetricChart
        view={{ chart, line: view.line }}
        all={all}
        onPart={isLong ? setPart : undefined}
        onZoom={isLong ? zoom : undefined}
      />
    </div>
  );
}

/** Which button stands for what is shown; `own`: none of them. */
function lastIn(part: Stretch | null, all: Stretch): Last | "own" {
  const is = (last: Last) => lastOf(last, all)?.join() === part?.join();
  return LAST_ONES.find(is) ?? "own";
}

/** What can be chosen: parts that are less than all, and what was drawn out. */
function offered(part: Stretch | null, all: Stretch): readonly (Last | "own")[] {
  const lasts = LAST_ONES.filter((last) => last === "all" || lastOf(last, all) !== null);
  return lastIn(part, all) === "own" ? [...lasts, "own"] : lasts;
}

function middle([from, until]: Stretch): number {
  return (from + until) / 2;
}

const LAST_ONES = Object.keys(LASTS) as readonly Last[];
