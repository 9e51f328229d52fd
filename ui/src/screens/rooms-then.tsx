/** The rooms as they stood after an act: nothing can be changed in them. */
import { useState } from "react";
import { Threads } from "../coverage/trace";
import { useDecisionDeeds } from "../decisions/deeds";
import { DecisionList } from "../decisions/list";
import { DecisionThen } from "../decisions/room";
import { RulesSheet } from "../decisions/rules-sheet";
import { Looking } from "../entries/entries";
import { Title } from "../kit/title";
import { Chain } from "../metrics/chain";
import { MetricList } from "../metrics/list";
import { MetricSheet } from "../metrics/sheet";
import type { EntryId, Face } from "../protocol/protocol";
import { Roadmap } from "../roadmap/roadmap";
import { Team } from "../team/team";
import { useWords } from "../words/words";
import styles from "./metrics-room.module.css";

/** The roadmap of then. */
export function RoadmapThen({ act }: { act: number }) {
  const [face, setFace] = useState<Face>("internal");
  return (
    <Looking look={{ look: "roadmap" }} asOf={act}>
      {({ roadmap }) => (
        <Roadmap
          key={act}
          view={roadmap}
          face={face}
          onFace={setFace}
          more={(goal) => <Threads of={goal} asOf={act} />}
        />
      )}
    </Looking>
  );
}

/** The metrics of then, all of them or the sheet of one. */
export function MetricsThen({ act }: { act: number }) {
  const { say } = useWords();
  const [shown, show] = useState<EntryId | null>(null);
  if (shown)
    return (
      <MetricSheet
        key={shown}
        metric={shown}
        onBack={() => show(null)}
        more={<Threads of={shown} asOf={act} />}
        asOf={act}
      />
    );
  return (
    <Looking look={{ look: "metrics" }} asOf={act}>
      {({ metrics }) => (
        <div className={styles.room}>
          <Title>{say("metrics")}</Title>
          <Chain view={metrics} onOpen={show} />
          <MetricList view={metrics} onOpen={show} />
        </div>
      )}
    </Looking>
  );
}

/** The decisions of then, all of them or one whole. */
export function DecisionsThen({ act }: { act: number }) {
  const deeds = useDecisionDeeds();
  const [areRulesOpen, setRulesOpen] = useState(false);
  const [shown, show] = useState<EntryId | null>(null);
  if (shown) return <DecisionThen key={shown} decision={shown} act={act} onShow={show} />;
  return (
    <Looking look={{ look: "decisions" }} asOf={act}>
      {({ decisions }) => (
        <div className={styles.room}>
          <DecisionList
            decisions={decisions}
            underWay={[]}
            onOpen={show}
            onRules={() => setRulesOpen(true)}
          />
          {areRulesOpen && (
            <RulesSheet decisions={decisions} deeds={deeds} onClose={() => setRulesOpen(false)} />
          )}
        </div>
      )}
    </Looking>
  );
}

/** The team of then. */
export function TeamThen({ act }: { act: number }) {
  return (
    <Looking look={{ look: "team" }} asOf={act}>
      {({ team }) => <Team team={team} again={nothing} />}
    </Looking>
  );
}

const nothing = () => null;
