/**
 * The roadmap: one list of goals, looked at in three ways and, in each, as the team or as outsiders see it. What else
 * stands in its bar and in the details of a goal is the screen's.
 */
import { CalendarCheck, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { AddButton, useShown } from "../entries/entries";
import { type Deed, useDeeds } from "../frame/deeds";
import { InDrawer } from "../frame/drawer";
import { Button } from "../kit/button";
import { Empty } from "../kit/empty";
import { HintLine } from "../kit/hint-line";
import { keepToRows } from "../kit/next-row";
import { Segments } from "../kit/segments";
import { Title } from "../kit/title";
import type { EntryId, Face, RoadmapView } from "../protocol/protocol";
import { useWords } from "../words/words";
import { dayWords } from "./days";
import { useRoadmapDeeds } from "./deeds";
import { GoTable, type StepsProps } from "./go";
import { Horizons, OutsideHorizons } from "./horizons";
import { OutsideChoice, OutsideTable } from "./outside";
import { type Begun, begin, ReviewSheet } from "./review";
import styles from "./roadmap.module.css";
import { OutsideTimeLine, TimeLine } from "./time-line";

/** The three ways to look at it. */
type Way = "go" | "horizons" | "time_line";

const WAYS: readonly Way[] = ["go", "horizons", "time_line"];
const FACES: readonly Face[] = ["internal", "external"];

export function Roadmap(props: {
  view: RoadmapView;
  face: Face;
  onFace: (face: Face) => void;
  /** A goal to show on arrival. */
  entry?: EntryId;
  /** Further buttons of the bar. */
  tools?: ReactNode;
  /** Further deeds, for palette and keys. */
  deeds?: readonly Deed[];
  /** What else is shown of a goal in its details. */
  more: (goal: EntryId) => ReactNode;
}) {
  const { view, face } = props;
  const { say } = useWords();
  const { isReadOnly } = useShown();
  const [way, setWay] = useState<Way>("go");
  const [fresh, setFresh] = useState<EntryId | null>(props.entry ?? null);
  const [details, setDetails] = useState<EntryId | null>(null);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [isReviewing, setReviewing] = useState(false);
  const deeds = useRoadmapDeeds(view.steps);
  const startStep = () => {
    props.onFace("internal");
    if (way === "time_line") setWay("go");
    void deeds.begin().then(setFresh);
  };
  const openReview = () => setReviewing(true);
  useRoomDeeds({ isReadOnly, startStep, openReview, setWay, more: props.deeds ?? [] });
  const shown = view.steps.find((step) => step.id === details);
  const steps = { steps: view.steps, deeds, fresh, onBegin: startStep, onDetails: setDetails };
  return (
    <div ref={keepToRows} className={styles.roadmap}>
      <div className={styles.bar}>
        <Title className={styles.title}>{say("roadmap")}</Title>
        <Segments
          label={say("roadmap-ways")}
          value={way}
          onChange={setWay}
          options={WAYS.map((value) => ({ value, words: say(`roadmap-way-${value}`) }))}
        />
        <Segments
          label={say("roadmap-faces")}
          value={face}
          onChange={props.onFace}
          options={FACES.map((value) => ({ value, words: say(`roadmap-face-${value}`) }))}
        />
        <Button icon={CalendarCheck} onPress={openReview}>
          {say("roadmap-review")}
        </Button>
        {props.tools}
      </div>
      <Reviewed view={view} />
      {view.steps.length === 0 ? (
        <Empty title={say("roadmap-empty")} purpose={say("roadmap-purpose")} example={say("roadmap-example")}>
          {!isReadOnly && <AddButton label={say("roadmap-add")} onPress={startStep} />}
        </Empty>
      ) : (
        <Shown view={view} way={way} face={face} steps={steps} />
      )}
      {shown && (
        <InDrawer title={shown.name || say("roadmap-no-name")} onClose={() => setDetails(null)}>
          {props.more(shown.id)}
        </InDrawer>
      )}
      {isReviewing && (
        <ReviewSheet
          view={view}
          begun={begun ?? begin(view)}
          isReadOnly={isReadOnly}
          onChange={setBegun}
          onClose={() => setReviewing(false)}
          onRecorded={() => {
            setBegun(null);
            setReviewing(false);
          }}
        />
      )}
    </div>
  );
}

function Shown({ view, way, face, steps }: { view: RoadmapView; way: Way; face: Face; steps: StepsProps }) {
  if (face === "external") {
    return (
      <>
        <OutsideChoice outside={view.outside} deeds={steps.deeds} />
        {way === "go" && <OutsideTable steps={view.outside_steps} rows={view.outside.rows} />}
        {way === "horizons" && <OutsideHorizons steps={view.outside_steps} />}
        {way === "time_line" && <OutsideTimeLine steps={view.outside_steps} line={view.outside_time_line} />}
      </>
    );
  }
  if (way === "horizons") return <Horizons {...steps} />;
  if (way === "time_line") return <TimeLine steps={view.steps} line={view.time_line} />;
  return <GoTable {...steps} />;
}

/** When it was reviewed, and when it will be; a quiet word when that is late. */
function Reviewed({ view }: { view: RoadmapView }) {
  const words = useWords();
  const { say } = words;
  const [last] = view.reviews;
  const [late] = view.hints;
  if (late) {
    return (
      <div className={styles.reviewed}>
        <HintLine words={say("roadmap-hint-review_due", { since: dayWords(late.since, words) })} />
      </div>
    );
  }
  if (!view.review_due) return null;
  const next = dayWords(view.review_due, words);
  return (
    <small className={styles.reviewed}>
      {last
        ? say("roadmap-reviewed", { on: dayWords(last.on, words), next })
        : say("roadmap-review-by", { due: next })}
    </small>
  );
}

function useRoomDeeds(room: {
  isReadOnly: boolean;
  startStep: () => void;
  openReview: () => void;
  setWay: (way: Way) => void;
  more: readonly Deed[];
}) {
  const { say } = useWords();
  const ways = WAYS.map((way, at) => ({
    id: way,
    words: say(`roadmap-show-${way}`),
    keys: `${at + 1}`,
    run: () => room.setWay(way),
  }));
  const walking = { id: "walk", words: say("roadmap-keys-walk"), keys: "Arrows", notInPalette: true };
  const writing = [
    { id: "add", words: say("roadmap-add"), keys: "N", icon: Plus, run: room.startStep },
    { id: "carry", words: say("roadmap-keys-carry"), keys: "Alt+Arrows", notInPalette: true },
    { id: "stretch", words: say("roadmap-keys-stretch"), keys: "Arrows", notInPalette: true },
  ];
  const review = {
    id: "review",
    words: say("roadmap-review-title"),
    icon: CalendarCheck,
    run: room.openReview,
  };
  useDeeds(say("roadmap"), [...(room.isReadOnly ? [] : writing), walking, ...ways, review, ...room.more]);
}
