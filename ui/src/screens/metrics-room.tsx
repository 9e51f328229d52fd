/** The metrics in the frame: all of them with the process chain, or the sheet of one; and what hands them out. */
import { Download } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Threads } from "../coverage/trace";
import { Looking } from "../entries/entries";
import { useArriving } from "../frame/arriving";
import { useDeeds } from "../frame/deeds";
import { goTo } from "../frame/place";
import { Button } from "../kit/button";
import { Chain } from "../metrics/chain";
import { Gaps } from "../metrics/gaps";
import { MetricList } from "../metrics/list";
import { MetricSheet } from "../metrics/sheet";
import type { Format } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./metrics-room.module.css";
import type { RoomProps } from "./rooms";

const HandOut = lazy(() => import("../paper/hand-out").then(({ HandOut }) => ({ default: HandOut })));

const FORMATS: readonly Format[] = ["pdf", "png", "svg", "md", "csv", "json"];

/** The room. */
export default function MetricsRoom({ place }: RoomProps) {
  const { say } = useWords();
  const [isHandingOut, setHandingOut] = useState(false);
  const room = { at: "product", product: place.product, room: "metrics" } as const;
  const open = (entry: string) => goTo({ ...room, entry });
  const handOut = () => setHandingOut(true);
  useArriving(place.entry ?? "all");
  useDeeds(say("metrics"), [
    { id: "export", words: say("paper-export"), keys: "Mod+P", icon: Download, run: handOut },
  ]);
  return (
    <Looking look={{ look: "metrics" }}>
      {({ metrics }) => {
        const isMetric = place.entry && metrics.chain.every((step) => step.id !== place.entry);
        return (
          <div className={styles.room}>
            {place.entry && isMetric ? (
              <MetricSheet
                key={place.entry}
                metric={place.entry}
                onBack={() => goTo(room)}
                more={<Threads of={place.entry} />}
              />
            ) : (
              <>
                <header className={styles.head}>
                  <h1>{say("metrics")}</h1>
                  <Button icon={Download} onPress={handOut}>
                    {say("paper-export")}
                  </Button>
                </header>
                <Chain view={metrics} onOpen={open} />
                <MetricList view={metrics} onOpen={open} />
                <Gaps gaps={metrics.gaps} onOpen={open} />
              </>
            )}
            <Suspense fallback={null}>
              {isHandingOut && (
                <HandOut
                  artefact="metrics"
                  formats={FORMATS}
                  title={say("metrics-print")}
                  about={{ csv: say("metrics-about-csv"), json: say("metrics-about-json") }}
                  onClose={() => setHandingOut(false)}
                />
              )}
            </Suspense>
          </div>
        );
      }}
    </Looking>
  );
}
