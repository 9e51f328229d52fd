/** A decision that was concluded: read from its record alone, and never written again. */
import { CalendarClock, CircleCheck, RotateCcw } from "lucide-react";
import { useShown } from "../entries/entries";
import { Button } from "../kit/button";
import type { DecisionRecord, DecisionView, EntryId, Thing } from "../protocol/protocol";
import { useWords } from "../words/words";
import { Banner } from "./banner";
import { type DecisionDeeds, useBusy } from "./deeds";
import { RoundResult } from "./double-vote";
import { Asked, HandOut, Head } from "./head";
import { Kin, Spoilt } from "./kin";
import styles from "./record.module.css";
import { Earlier, LatestRound } from "./rounds";
import { optionWords } from "./telling";

export function Record(props: {
  decision: DecisionView;
  record: DecisionRecord;
  /** What it is about, as far as that is still there. */
  about: readonly Thing[];
  deeds: DecisionDeeds;
  onList: () => void;
  /** `null`: it is not handed out from here. */
  onHandOut: (() => void) | null;
}) {
  const { decision, record } = props;
  const deciding = record.rounds.at(-1);
  return (
    <article className={styles.record}>
      <Head
        decision={decision.line.id}
        scope={record.scope}
        vote={deciding?.vote ?? decision.draft}
        onList={props.onList}
        acts={props.onHandOut && <HandOut onPress={props.onHandOut} />}
      >
        <Asked {...record} things={props.about} />
      </Head>
      <Spoilt decision={decision} />
      <Outcome decision={decision} record={record} />
      <Kin decision={decision} onShow={props.deeds.show} />
      {deciding && (
        <LatestRound round={deciding}>
          <RoundResult round={deciding} double={record.double_vote} />
        </LatestRound>
      )}
      <Earlier rounds={record.rounds.slice(0, -1)} double={record.double_vote} />
      <Foot decision={decision} record={record} deeds={props.deeds} />
    </article>
  );
}

function Outcome({ decision, record }: { decision: DecisionView; record: DecisionRecord }) {
  const words = useWords();
  const { say, day } = words;
  const option = record.options.find(({ id }) => id === record.outcome);
  const { review_is_due, review_on, superseded_by } = decision.line;
  const isSuperseded = superseded_by.length > 0;
  const reviewDay = review_on && day(`${review_on}T12:00`);
  return (
    <>
      {review_is_due && reviewDay && (
        <Banner
          tone="warn"
          icon={<CalendarClock aria-hidden size={20} />}
          title={say("decide-review-due", { day: reviewDay })}
        >
          {say("decide-review-due-means")}
        </Banner>
      )}
      <Banner
        tone={isSuperseded ? "quiet" : "good"}
        icon={<CircleCheck aria-hidden size={20} />}
        title={say("verdict-decided", { option: option ? optionWords(option, words) : "" })}
      >
        {say(record.double_vote ? "decide-by-double" : "decide-by-vote", {
          name: record.double_vote?.name ?? "",
        })}
        {isSuperseded && ` ${say("decide-next-superseded")}`}
      </Banner>
      <dl className={styles.said}>
        <div>
          <dt>{say("decide-reason")}</dt>
          <dd dir="auto">{record.reason}</dd>
        </div>
        <div>
          <dt>{say("decide-dissent")}</dt>
          <dd dir="auto">{record.dissent || say("decide-no-dissent")}</dd>
        </div>
        <div>
          <dt>{say("decide-review")}</dt>
          <dd>{reviewDay || say("decide-no-review")}</dd>
        </div>
      </dl>
    </>
  );
}

/** Who closed it when, what seals it, and how one asks anew. */
function Foot({
  decision,
  record,
  deeds,
}: {
  decision: DecisionView;
  record: DecisionRecord;
  deeds: DecisionDeeds;
}) {
  const { say, moment } = useWords();
  return (
    <footer className={styles.foot}>
      <p>
        {record.closed_by
          ? say("decide-closed-by", { by: record.closed_by, at: moment(record.closed_at) })
          : say("decide-closed-at", { at: moment(record.closed_at) })}
      </p>
      {decision.digest && (
        <p>
          {say("decide-digest")} <code className={styles.digest}>{decision.digest}</code>
        </p>
      )}
      <AskAnew asked={record} before={decision.line.id} deeds={deeds} />
    </footer>
  );
}

/** A new question, which takes the place of this one once it is closed. */
export function AskAnew(props: {
  asked: Pick<DecisionRecord, "question" | "about" | "scope">;
  before: EntryId;
  deeds: DecisionDeeds;
}) {
  const { say } = useWords();
  const { isReadOnly } = useShown();
  const [isBusy, begin] = useBusy();
  const { asked, before, deeds } = props;
  const anew = () =>
    begin(async () => {
      const [again] = (await deeds.askAnew(asked, before)) ?? [];
      if (again) deeds.show(again.decision);
    });
  if (isReadOnly) return null;
  return (
    <p className={styles.anew}>
      <Button icon={RotateCcw} isDisabled={isBusy} onPress={anew}>
        {say("decide-ask-anew")}
      </Button>
      <span>{say("decide-ask-anew-means")}</span>
    </p>
  );
}
