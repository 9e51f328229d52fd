/** The room of decisions: all of them, or one of them whole. */
import { type ReactNode, useState } from "react";
import { Looking, useLook } from "../entries/entries";
import { useArriving } from "../frame/arriving";
import { Button } from "../kit/button";
import { Empty } from "../kit/empty";
import type { DecisionsView, EntryId, TeamView, VoteView } from "../protocol/protocol";
import { useWords } from "../words/words";
import { useDecisionDeeds } from "./deeds";
import { decisionOf, readDraft } from "./draft";
import { DecisionList } from "./list";
import { Record } from "./record";
import { RulesSheet } from "./rules-sheet";
import { useLastWord } from "./said";
import { Sheet } from "./sheet";
import { Unsound } from "./unsound";

/** What the room is given by the screen that shows it. */
export interface RoomParts {
  /** The decision that is shown; `null`: all of them. */
  shown: EntryId | null;
  onShow: (decision: EntryId | null) => void;
  /** `null`: nothing is handed out from here. */
  onHandOut: ((decision: EntryId) => void) | null;
  /** Who sits at this machine. */
  you: string;
  /** Lets a member say that it is them who sit at this machine. */
  onSit: (member: EntryId) => void;
  /** Lets somebody say their name who sits here and is no member. */
  onName: (name: string) => void;
}

export function Decisions(parts: RoomParts) {
  const votes = useLook({ look: "votes" }).seen?.votes ?? [];
  useArriving(parts.shown ?? "all");
  return (
    <Looking look={{ look: "decisions" }}>
      {(seen) =>
        parts.shown === null ? (
          <All decisions={seen.decisions} votes={votes} {...parts} />
        ) : (
          <One {...parts} shown={parts.shown} votes={votes} />
        )
      }
    </Looking>
  );
}

function All(props: RoomParts & { decisions: DecisionsView; votes: readonly VoteView[] }) {
  const [areRulesOpen, setRulesOpen] = useState(false);
  const deeds = useDecisionDeeds();
  return (
    <>
      <DecisionList
        decisions={props.decisions}
        underWay={props.votes}
        onOpen={props.onShow}
        onRules={() => setRulesOpen(true)}
      />
      {areRulesOpen && (
        <RulesSheet decisions={props.decisions} deeds={deeds} onClose={() => setRulesOpen(false)} />
      )}
    </>
  );
}

/** One decision as it stood after an act. */
export function DecisionThen(props: { decision: EntryId; act: number; onShow: RoomParts["onShow"] }) {
  const { decision, act, onShow } = props;
  const nobody = { you: "", onSit: () => {}, onName: () => {} };
  return <One shown={decision} asOf={act} votes={[]} onShow={onShow} onHandOut={null} {...nobody} />;
}

/** One decision; an option leads to the decision it belongs to. */
function One(props: RoomParts & { shown: EntryId; votes: readonly VoteView[]; asOf?: number }) {
  const { votes, asOf } = props;
  const deeds = { ...useDecisionDeeds(), show: props.onShow };
  const entries = useLook({ look: "entries", kinds: ["decision", "option"] }, { asOf }).seen?.entries ?? [];
  const shown = decisionOf(entries, props.shown);
  const trace = useLook({ look: "trace", of: shown }, { asOf }).seen?.trace ?? null;
  const team = useLook({ look: "team" }, { asOf }).seen?.team ?? null;
  const about = trace?.decided ?? [];
  const onList = () => props.onShow(null);
  return (
    <Looking key={shown} look={{ look: "decision", decision: shown }} asOf={asOf}>
      {({ decision }) => {
        if (!decision) return <Gone onList={onList} />;
        const { record, line } = decision;
        const handOut = props.onHandOut;
        const onHandOut = handOut && (() => handOut(shown));
        const draft = readDraft(entries, shown);
        const underWay = votes.find(({ vote }) => vote.decision === shown) ?? null;
        const people = team ? votersOf(team) : [];
        return (
          <Concluded decision={shown} isClosed={line.state === "closed"} isPast={asOf !== undefined}>
            {record && <Record {...{ decision, record, about, deeds, onList, onHandOut }} />}
            {!record && line.state === "closed" && <Unsound {...{ decision, about, deeds, onList }} />}
            {line.state !== "closed" && draft && (
              <Sheet
                {...{ decision, underWay, draft, about, deeds, onList, onHandOut }}
                you={props.you}
                onSit={props.onSit}
                onName={props.onName}
                team={people}
              />
            )}
          </Concluded>
        );
      }}
    </Looking>
  );
}

/** The record of a question that was just concluded takes the place of its sheet: one begins at its top. */
function Concluded(props: { decision: EntryId; isClosed: boolean; isPast: boolean; children: ReactNode }) {
  const { isClosed } = props;
  useArriving(isClosed ? "closed" : "open");
  useLastWord(props.decision, isClosed && !props.isPast);
  return props.children;
}

function votersOf({ members }: TeamView) {
  const here = members.filter((member) => member.is_here);
  return here.map(({ id, name, discipline }) => ({ member: id, name, discipline: discipline ?? "other" }));
}

function Gone({ onList }: { onList: () => void }) {
  const { say } = useWords();
  return (
    <Empty title={say("decide-gone")} purpose={say("decide-gone-means")}>
      <Button onPress={onList}>{say("decide-all")}</Button>
    </Empty>
  );
}
