/** One question that is still open: as it is written, as it is voted on, and what its rounds came to. */
import { CircleCheck, Clock, ListOrdered, Trash2, TriangleAlert, Vote } from "lucide-react";
import { useEffect, useRef } from "react";
import { EntryDay, EntryLinks, EntryText, useEntryDeeds, useShown } from "../entries/entries";
import { Button } from "../kit/button";
import { Title } from "../kit/title";
import { useVotingHands } from "../live/voting";
import type {
  DecisionLine,
  DecisionView,
  EntryId,
  Round,
  Thing,
  Voter,
  VoteView,
} from "../protocol/protocol";
import { useWords } from "../words/words";
import { Banner } from "./banner";
import { Conclude } from "./conclude";
import { type DecisionDeeds, useBusy } from "./deeds";
import { BeforeDoubleVote, DoubleVoteWay, RoundResult } from "./double-vote";
import type { Draft } from "./draft";
import { HandOut, Head } from "./head";
import { How } from "./how";
import { Kin, Spoilt } from "./kin";
import { Options } from "./options";
import { Earlier, LatestRound } from "./rounds";
import styles from "./sheet.module.css";
import { isOnProposal, refusalHint, refusalWords, verdictWords } from "./telling";
import { Voting } from "./voting";
import { Ways } from "./ways";

/** What a sheet is given. */
export interface SheetProps {
  decision: DecisionView;
  underWay: VoteView | null;
  draft: Draft;
  about: readonly Thing[];
  team: readonly Voter[];
  /** Who sits at this machine. */
  you: string;
  onSit: (member: EntryId) => void;
  onName: (name: string) => void;
  deeds: DecisionDeeds;
  onList: () => void;
  /** `null`: it is not handed out from here. */
  onHandOut: (() => void) | null;
}

export function Sheet(props: SheetProps) {
  const { decision, underWay } = props;
  const latest = decision.rounds.at(-1) ?? null;
  const isDecided = decision.line.state === "decided";
  const sheet = useStanding(`${underWay?.vote.id} ${decision.rounds.length} ${decision.line.state}`);
  return (
    <div ref={sheet} className={styles.sheet}>
      <WrittenHead {...props} />
      <Spoilt decision={decision} />
      <Standing {...props} />
      <Kin decision={{ ...decision, supersedes: [] }} onShow={props.deeds.show} />
      {underWay ? (
        <Voting
          underWay={underWay}
          you={props.you}
          onSit={props.onSit}
          onName={props.onName}
          deeds={props.deeds}
        />
      ) : (
        latest && <Counted {...props} latest={latest} />
      )}
      {!underWay && !isDecided && <Writing {...props} isAgain={latest !== null} />}
      <Earlier
        rounds={underWay ? decision.rounds : decision.rounds.slice(0, -1)}
        double={decision.double_vote}
      />
    </div>
  );
}

/** When it stands otherwise and what had the focus is gone with that, the focus goes where it says how it stands. */
function useStanding(standing: string) {
  const sheet = useRef<HTMLDivElement>(null);
  const before = useRef(standing);
  useEffect(() => {
    if (before.current === standing) return;
    before.current = standing;
    if (document.activeElement !== document.body) return;
    sheet.current?.querySelector<HTMLElement>("[data-standing]")?.focus();
  }, [standing]);
  return sheet;
}

/** The way back, what it is, the question, what it is about. */
function WrittenHead({ decision, underWay, draft, about, onList, onHandOut }: SheetProps) {
  const { say } = useWords();
  const { line } = decision;
  const isFixed = underWay !== null;
  const { isReadOnly } = useShown();
  const { remove } = useEntryDeeds();
  const takeAway = async () => {
    const acted = await remove([line.id], line.question);
    if (acted.ok) onList();
  };
  const acts = (
    <>
      {decision.rounds.length === 0 && !isFixed && !isReadOnly && (
        <Button weight="plain" icon={Trash2} onPress={() => void takeAway()}>
          {say("decide-remove")}
        </Button>
      )}
      {decision.rounds.length > 0 && onHandOut && <HandOut onPress={onHandOut} />}
    </>
  );
  const vote = underWay?.vote ?? decision.rounds.at(-1)?.vote ?? decision.draft;
  return (
    <Head decision={line.id} scope={line.scope} vote={vote} onList={onList} acts={acts}>
      <Title className={styles.question}>
        <span className={styles.unseen}>{line.question || say("entry-unnamed")}</span>
        <EntryText
          of={line.id}
          kind="decision"
          field="question"
          text={draft.question}
          quietLabel
          isReadOnly={isFixed}
          placeholder={say("decide-ask-placeholder")}
        />
      </Title>
      <EntryText
        of={line.id}
        kind="decision"
        field="context"
        text={draft.context}
        quietLabel
        isLong
        placeholder={say("decide-context-placeholder")}
        className={styles.context}
      />
      <EntryLinks
        of={line.id}
        kind="decision"
        field="about"
        label={say("decide-about")}
        links={about}
        sections={["vision", "target_group", "needs", "product", "business_goals"]}
        kinds={["goal", "metric"]}
      />
    </Head>
  );
}

/** How the question stands, in one sentence or two. */
function Standing({ decision, underWay, deeds }: SheetProps) {
  const words = useWords();
  const { line } = decision;
  const latest = decision.rounds.at(-1);
  if (underWay) return null;
  const resting = line.postponed_until && <Resting line={line} until={line.postponed_until} deeds={deeds} />;
  if (!latest || line.state === "postponed") return resting;
  const tally = decision.double_vote?.weighted ?? latest.tally;
  const { tone, Icon } = LOOKS[tally.verdict.verdict];
  return (
    <>
      {resting}
      <Banner
        tone={tone}
        icon={<Icon aria-hidden size={20} />}
        title={verdictWords(latest.vote, tally, words)}
      >
        {nextWords(decision, words.say)}
      </Banner>
    </>
  );
}

const LOOKS = {
  decided: { tone: "good", Icon: CircleCheck },
  narrowed: { tone: "quiet", Icon: ListOrdered },
  stuck: { tone: "warn", Icon: TriangleAlert },
  no_quorum: { tone: "warn", Icon: TriangleAlert },
} as const;

/** It rests until a day, or that day has come. */
function Resting({ line, until, deeds }: { line: DecisionLine; until: string; deeds: DecisionDeeds }) {
  const { say, day } = useWords();
  const { isReadOnly } = useShown();
  const isResting = line.state === "postponed";
  const gaps = { day: day(`${until}T12:00`) };
  return (
    <Banner
      tone={isResting ? "quiet" : "warn"}
      icon={<Clock aria-hidden size={20} />}
      title={say(isResting ? "decide-postponed-until" : "decide-postponed-over", gaps)}
    >
      <span>{say(isResting ? "decide-next-postponed" : "decide-postponed-over-means")}</span>
      {!isReadOnly && (
        <Button onPress={() => void deeds.postpone(line.id, null)} className={styles.takeUp}>
          {say("decide-take-up")}
        </Button>
      )}
    </Banner>
  );
}

/** The latest round, and what can be done now. */
function Counted(props: SheetProps & { latest: Round }) {
  const { isReadOnly, isHeld } = useShown();
  const { decision, latest, deeds } = props;
  const { state } = decision.line;
  const verdict = (decision.double_vote?.weighted ?? latest.tally).verdict;
  const isStuck = latest.tally.verdict.verdict === "stuck" && verdict.verdict !== "decided";
  const hands = useVotingHands();
  const mayLead = hands.mayLead && !isReadOnly;
  const { holder } = decision.double;
  const isPrimus = holder !== null && hands.mayUse(holder);
  const double = isStuck && (
    <DoubleVoteWay decision={decision} round={latest} deeds={deeds} isElsewhere={!isPrimus} />
  );
  return (
    <>
      <LatestRound round={latest}>
        {decision.double_vote ? (
          <RoundResult round={latest} double={decision.double_vote} />
        ) : (
          <BeforeDoubleVote decision={decision} round={latest} />
        )}
      </LatestRound>
      {verdict.verdict === "decided" && mayLead && (
        <Conclude decision={decision} round={latest} decided={verdict.option} deeds={deeds} />
      )}
      {state !== "decided" && mayLead && (
        <Ways decision={decision} deeds={deeds}>
          {double}
        </Ways>
      )}
      {state !== "decided" && !mayLead && (!isReadOnly || isHeld) && isPrimus && double}
    </>
  );
}

/** The question before it is voted on (again): options, how, who; then the vote is opened. */
function Writing(props: SheetProps & { isAgain: boolean }) {
  const { say } = useWords();
  const { decision, draft } = props;
  return (
    <>
      {props.isAgain && <h2 className={styles.before}>{say("decide-before-next")}</h2>}
      <Options decision={decision.line.id} draft={draft} isOnProposal={isOnProposal(decision.draft.voting)} />
      <How decision={decision} draft={draft} team={props.team} />
      <EntryDay
        of={decision.line.id}
        kind="decision"
        field="review_on"
        day={draft.reviewOn}
        label={say("decide-review")}
        className={styles.review}
      />
      <EntryLinks
        of={decision.line.id}
        kind="decision"
        field="supersedes"
        label={say("decide-supersedes")}
        links={decision.supersedes.map(({ id, title }) => ({
          thing: "entry",
          entry: id,
          kind: "decision",
          title,
        }))}
        kinds={["decision"]}
      />
      {!props.isAgain && <Opening {...props} />}
    </>
  );
}

function Opening({ decision, deeds }: SheetProps) {
  const words = useWords();
  const { say } = words;
  const { isReadOnly } = useShown();
  const { isLive, mayLead } = useVotingHands();
  const [isBusy, begin] = useBusy();
  const { missing } = decision;
  if (isReadOnly || !mayLead) return null;
  const open = () => begin(() => deeds.openVote(decision.line.id));
  return (
    <div className={styles.opening}>
      <Button weight="primary" icon={Vote} isDisabled={isBusy || missing !== null} onPress={open}>
        {say("decide-open-vote")}
      </Button>
      <p role="status">
        {missing
          ? `${refusalWords(missing, words)} ${refusalHint(missing, words)}`
          : say(isLive ? "decide-open-vote-means-live" : "decide-open-vote-means")}
      </p>
    </div>
  );
}

function nextWords(
  { line, double, draft, split_into }: DecisionView,
  say: (id: string, gaps?: Record<string, string>) => string,
): string {
  if (split_into.length > 0 && line.state !== "decided") return say("decide-next-split");
  if (line.state === "stuck" && !double.refused && double.holder) {
    const name = draft.voters.find(({ member }) => member === double.holder)?.name ?? "";
    return say("decide-next-double", { name });
  }
  return say(`decide-next-${line.state}`);
}
