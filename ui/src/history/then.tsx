/** The artefacts as they stood after an act, read-only; of the board also what is different now, and the way back to it. */
import { ArrowLeft, History as Clock, Eye, Undo2 } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useHost } from "../host/context";
import { problemOf, type ReplyTo } from "../host/host";
import { Button } from "../kit/button";
import { Progress } from "../kit/progress";
import { Segments } from "../kit/segments";
import { Inside } from "../kit/title";
import { tell } from "../kit/toast";
import { useProduct } from "../product/product";
import type { Card, CardId, Difference, Problem, Request } from "../protocol/protocol";
import { actWords } from "../words/act";
import { useProblemWords } from "../words/problem";
import { useWords, type Words } from "../words/words";
import { counts, type Shown, shownCards } from "./changes";
import { MarkList } from "./marks";
import { TextThenAndNow } from "./text-then-and-now";
import styles from "./then.module.css";

/** What a wall that stands still is made of. */
export type StillParts = {
  cards: readonly { card: Card; text: ReactNode; below?: ReactNode; isFaint?: boolean }[];
  extended: boolean;
};

/** What can be looked at as it was; each is called as its room. */
export type Artefact = (typeof ARTEFACTS)[number];

type AsOf = ReplyTo<Extract<Request, { request: "as_of" }>>;
type Look = "then" | "differences";

export function Then(props: {
  seq: number;
  wall: (parts: StillParts) => ReactNode;
  other: (artefact: Exclude<Artefact, "vision">, seq: number) => ReactNode;
  onBack: () => void;
}) {
  const { say } = useWords();
  const [artefact, setArtefact] = useState<Artefact>("vision");
  const [look, setLook] = useState<Look>("differences");
  const asOf = useAsOf(props.seq);
  if (!asOf) return <Progress label={say("history-reading")} />;
  if ("problem" in asOf) return <NotRead problem={asOf.problem} onBack={props.onBack} />;
  return (
    <>
      <Head asOf={asOf} onBack={props.onBack}>
        <div className={styles.tools}>
          <Segments
            label={say("history-artefact")}
            value={artefact}
            onChange={setArtefact}
            options={ARTEFACTS.map((value) => ({ value, words: say(`room-${value}`) }))}
          />
        </div>
        {artefact === "vision" && <BoardTools asOf={asOf} look={look} onLook={setLook} />}
      </Head>
      {artefact === "vision" ? (
        <Board asOf={asOf} look={look} wall={props.wall} seq={props.seq} />
      ) : (
        <div className={styles.other}>
          <Inside>{props.other(artefact, props.seq)}</Inside>
        </div>
      )}
    </>
  );
}

function Head(props: { asOf: AsOf; onBack: () => void; children: ReactNode }) {
  const { act } = props.asOf;
  const words = useWords();
  const { say, moment } = words;
  const who = act.by || say("history-someone");
  return (
    <header className={styles.head}>
      <div className={styles.back}>
        <Button weight="plain" icon={ArrowLeft} onPress={props.onBack}>
          {say("history-back")}
        </Button>
      </div>
      <h2 className={styles.title}>
        <Clock aria-hidden size={20} strokeWidth={1.8} />
        {say("history-as-of", { moment: moment(act.at) })}
      </h2>
      <p dir="auto" className={styles.after}>
        {say("history-after", { who, act: actWords(act.what, words) })}
      </p>
      <p className={styles.still}>
        <Eye aria-hidden size={16} strokeWidth={1.8} />
        {say("history-read-only")}
      </p>
      {props.children}
    </header>
  );
}

/** What is different on the board now, and the way back to it. */
function BoardTools(props: { asOf: AsOf; look: Look; onLook: (look: Look) => void }) {
  const { say } = useWords();
  const since = useRef<HTMLParagraphElement>(null);
  return (
    <>
      <p ref={since} role="status" tabIndex={-1} className={styles.since}>
        {sinceThen(props.asOf.difference, say)}
      </p>
      <div className={styles.tools}>
        <Segments
          label={say("history-look")}
          value={props.look}
          onChange={props.onLook}
          options={[
            { value: "differences", words: say("history-look-differences") },
            { value: "then", words: say("history-look-then") },
          ]}
        />
        <PutBoardBack asOf={props.asOf} onPut={() => since.current?.focus()} />
      </div>
    </>
  );
}

/** Once the board is back there is nothing to put back, and the button lets the focus go. */
function PutBoardBack({ asOf, onPut }: { asOf: AsOf; onPut: () => void }) {
  const { view } = useProduct();
  const { say } = useWords();
  const put = usePutBack();
  const isSame = isTheSame(asOf.difference);
  if (view.read_only) return null;
  return (
    <Button
      icon={Undo2}
      isDisabled={isSame}
      onPress={() => void put(asOf.view.seq, null).then((isBack) => isBack && onPut())}
    >
      {say("history-put-board-back")}
    </Button>
  );
}

function Board(props: { asOf: AsOf; look: Look; seq: number; wall: (parts: StillParts) => ReactNode }) {
  const { asOf, look, seq } = props;
  const { view, difference } = asOf;
  const withDifferences = look === "differences";
  const shown = useMemo(
    () => shownCards(view.cards, difference, withDifferences),
    [view.cards, difference, withDifferences],
  );
  const cards = shown.map((one) => ({
    card: one.card,
    text: withDifferences ? <TextThenAndNow shown={one} /> : one.card.text,
    below: withDifferences && one.change && <Below shown={one} seq={seq} />,
    isFaint: one.marks.includes("new"),
  }));
  const extended = view.extended || cards.some(({ card }) => isOnThirdRow(card));
  return props.wall({ cards, extended });
}

function Below({ shown, seq }: { shown: Shown; seq: number }) {
  const { view } = useProduct();
  const { say } = useWords();
  const put = usePutBack();
  const isNew = shown.marks.includes("new");
  return (
    <div className={styles.below}>
      {shown.change && <MarkList marks={shown.marks} change={shown.change} />}
      {!view.read_only && !isNew && (
        <Button
          weight="plain"
          icon={Undo2}
          className={styles.put}
          onPress={() => void put(seq, shown.card.id)}
        >
          {say("history-put-card-back")}
        </Button>
      )}
    </div>
  );
}

function NotRead({ problem, onBack }: { problem: Problem; onBack: () => void }) {
  const { say } = useWords();
  const { message, hint } = useProblemWords(problem);
  return (
    <div role="alert" className={styles.head}>
      <p>
        {message} {hint}
      </p>
      <Button icon={ArrowLeft} onPress={onBack}>
        {say("history-back")}
      </Button>
    </div>
  );
}

/** Puts a card, or the whole board, back, and offers the way out of it for as long as nothing else was done; says whether it is back. */
export function usePutBack() {
  const product = useProduct();
  const { say } = useWords();
  const latest = useRef(product);
  latest.current = product;
  return async (seq: number, card: CardId | null) => {
    const { done } = await product.putBack(seq, card).then((acted) => (acted.ok ? acted : { done: null }));
    if (!done) return false;
    if (done.seq === null) {
      tell({ text: say("history-is-so-already") });
      return true;
    }
    const undo = () => {
      if (latest.current.view.seq === done.seq) void latest.current.undo();
      else tell({ text: say("history-undo-in-order") });
    };
    tell({ text: say(card ? "history-card-is-back" : "history-board-is-back"), undo });
    return true;
  };
}

function useAsOf(seq: number): AsOf | { problem: Problem } | null {
  const host = useHost();
  const { id, view } = useProduct();
  const [asOf, setAsOf] = useState<AsOf | { problem: Problem } | null>(null);
  const now = view.seq;
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every act the difference to now is another one
  useEffect(() => {
    let current = true;
    host
      .ask({ request: "as_of", product: id, seq })
      .then((reply) => current && setAsOf(reply))
      .catch((thrown) => current && setAsOf({ problem: problemOf(thrown) }));
    return () => {
      current = false;
    };
  }, [host, id, seq, now]);
  return asOf;
}

function sinceThen(difference: Difference, say: Words["say"]): string {
  const { added, gone, other } = counts(difference);
  const parts = [
    added > 0 && say("history-since-new", { count: added }),
    gone > 0 && say("history-since-gone", { count: gone }),
    other > 0 && say("history-since-changed", { count: other }),
    difference.name !== null && say("history-since-name", { name: difference.name }),
    difference.extended !== null && say("history-since-sections", { sections: difference.extended ? 9 : 5 }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? say("history-since-nothing") : say("history-since", { what: parts.join(", ") });
}

function isTheSame(difference: Difference): boolean {
  return difference.cards.length === 0 && difference.extended === null;
}

function isOnThirdRow({ section }: Card): boolean {
  return ["competitors", "revenue_streams", "cost_factors", "channels"].includes(section);
}

const ARTEFACTS = ["vision", "roadmap", "metrics", "decisions", "team"] as const;
