/** The presenter view of a product: the live room for a projector, with the vision board where nothing else is going on. */
import { useCallback, useEffect, useRef } from "react";
import { PresentedResult, PresentedVote } from "../decisions/presented";
import { EntriesRoom, useLook } from "../entries/entries";
import { goInstead, goTo, type Place } from "../frame/place";
import { Progress } from "../kit/progress";
import { useThing } from "../live/calls";
import { LiveAround, useLive } from "../live/live";
import { PresenterView } from "../live/presenter";
import styles from "../live/presenter.module.css";
import { ProductRoom, useProduct } from "../product/product";
import type { EntryId, Thing, VoteView } from "../protocol/protocol";
import { TeamKnown } from "../team/people";
import { StillWall } from "../vision/still";
import { useGroups } from "../vision/use-groups";
import { useProblemWords } from "../words/problem";
import { useWords } from "../words/words";

type InPresenter = Extract<Place, { at: "presenter" }>;

/** The screen. */
export default function PresenterScreen({ place }: { place: InPresenter }) {
  const { say } = useWords();
  return (
    <ProductRoom
      id={place.product}
      waiting={<Progress label={say("opening")} />}
      failed={(problem) => <Failed problem={problem} />}
    >
      <LiveAround product={place.product}>
        <EntriesRoom>
          <TeamKnown>
            <Presented place={place} />
          </TeamKnown>
        </EntriesRoom>
      </LiveAround>
    </ProductRoom>
  );
}

function Presented({ place }: { place: InPresenter }) {
  const { product } = place;
  const { room } = useLive();
  const votes = useLook({ look: "votes" }).seen?.votes;
  const open = votes?.filter(({ revealed }) => !revealed);
  const counted = useCounted(place, open);
  const spot = useThing(room?.stage.spotlight ?? null);
  const leave = useCallback(() => {
    const where = counted ? ({ room: "decisions", entry: counted } as const) : ({ room: "vision" } as const);
    goTo({ at: "product", product, ...where });
  }, [product, counted]);
  return (
    <PresenterView
      onLeave={leave}
      vote={
        open && open.length > 0 && open.map((vote) => <PresentedVote key={vote.vote.id} underWay={vote} />)
      }
      spot={spot && <InSpotlight thing={spot} />}
    >
      {counted ? (
        <PresentedResult decision={counted}>
          <Board />
        </PresentedResult>
      ) : (
        <Board />
      )}
    </PresenterView>
  );
}

/** A decision in the spotlight shows what came of it; anything else its words. */
function InSpotlight({ thing }: { thing: Thing }) {
  const words = (
    <p className={styles.spotlight} dir="auto">
      {thing.title}
    </p>
  );
  if (thing.thing !== "entry" || thing.kind !== "decision") return words;
  return <PresentedResult decision={thing.entry}>{words}</PresentedResult>;
}

/**
 * The decision whose count is shown: the one whose vote ended last while this looked on, or the one the facilitator
 * has gone to since; it is left when they go elsewhere or another thing is done. The place keeps it over a reload.
 */
function useCounted(place: InPresenter, open: readonly VoteView[] | undefined): EntryId | null {
  const { room } = useLive();
  const latest = useRef(place);
  latest.current = place;
  const at = room?.people.find(({ role }) => role === "facilitator")?.at;
  const task = room?.stage.task;
  const voting = open?.map(({ vote }) => vote.decision).join(" ");
  useOther(voting, (before) => {
    const ended = before.split(" ").find((decision) => decision && !voting?.includes(decision));
    if (ended) present(latest.current, ended);
  });
  useOther(at ? JSON.stringify(at) : undefined, () =>
    present(latest.current, at?.screen === "decisions" ? at.thing : null),
  );
  useOther(task, () => present(latest.current, null));
  return place.decision ?? null;
}

function present({ product }: InPresenter, decision: EntryId | null) {
  goInstead({ at: "presenter", product, ...(decision && { decision }) });
}

/** Runs when something that is known is another than it was. */
function useOther(now: string | undefined, run: (before: string) => void) {
  const known = useRef(now);
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const before = known.current;
    if (now === undefined || now === before) return;
    known.current = now;
    if (before !== undefined) latest.current(before);
  }, [now]);
}

function Board() {
  const { view } = useProduct();
  const { sections } = useGroups();
  const cards = view.cards.map((card) => ({ card, text: card.text }));
  return (
    <div className={styles.board}>
      <StillWall cards={cards} extended={view.extended} groups={sections} />
    </div>
  );
}

function Failed({ problem }: { problem: Parameters<typeof useProblemWords>[0] }) {
  const { message, hint } = useProblemWords(problem);
  return (
    <p>
      {message} {hint}
    </p>
  );
}
