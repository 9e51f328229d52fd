/**
 * A section one works in: its cards, the one that is written on, and the button that begins another. What does not
 * concern it never reaches it, so that an act on a wall of thousands draws one bundle of cards again.
 */
import { Plus } from "lucide-react";
import { memo } from "react";
import { useSilentSections } from "../live/live";
import { useProduct } from "../product/product";
import type { Card, CardId, Section } from "../protocol/protocol";
import { useWords } from "../words/words";
import { useBundles } from "./bundles";
import { CardRow, WallCard } from "./card";
import { chosenAmong } from "./chosen";
import type { Deeds } from "./deeds";
import type { Over } from "./drag";
import { GroupFrame } from "./group";
import type { Pile } from "./grouping";
import styles from "./live-section.module.css";
import { CardBundle, SectionPane } from "./section";
import { SilentCards } from "./silent";
import type { CardDesk } from "./use-desk";
import type { Written } from "./use-hand";
import { Writing } from "./writing";

/** What is special about some of the cards; each is none when it is a card elsewhere. */
export type Special = {
  /** The one card the Tab key leads to. */
  stop: CardId | null;
  written: Written | null;
  selected: CardId | null;
  lifted: CardId | null;
  /** The card below which the lifted one would hang. */
  aboveDrop: CardId | null;
};

type Common = {
  isReadOnly: boolean;
  unsaved: ReturnType<CardDesk["unsavedTexts"]>;
  desk: CardDesk;
  deeds: Deeds;
  /** Takes lines that were pasted into an empty card. */
  onLines: (lines: string, section: Section) => boolean;
};

type SectionProps = Common &
  Special & {
    section: Section;
    piles: readonly Pile[];
    count: number;
    hints: readonly string[];
    /** Where the carried card would hang, if here. */
    over: Over | null;
    chosen: ReadonlySet<CardId>;
  };

export const LiveSection = memo(function LiveSection(props: SectionProps) {
  const { section, piles, count, hints, over, isReadOnly, deeds } = props;
  const isGrouped = piles.length > 1;
  return (
    <SectionPane
      section={section}
      count={count}
      hints={hints}
      isDropOnTop={!isGrouped && over?.after === null}
      below={<Below section={section} isEmpty={count === 0} deeds={deeds} isReadOnly={isReadOnly} />}
    >
      {(count > 0 || isGrouped) &&
        piles.map((pile, at) => (
          <PileOfCards
            key={pile.id ?? at}
            {...props}
            pile={pile}
            isFirst={at === 0}
            isOver={pile.id !== null && over?.group === pile.id}
          />
        ))}
    </SectionPane>
  );
});

/** What hangs together: a group in its frame, or cards in none. */
function PileOfCards(props: SectionProps & { pile: Pile; isFirst: boolean; isOver: boolean }) {
  const { pile, section, isFirst, isOver, stop, written, selected, lifted, aboveDrop, chosen, ...rest } =
    props;
  const { piles, count, hints, over, ...common } = rest;
  const bundles = useBundles(pile.cards);
  const special = { stop, written, selected, lifted, aboveDrop };
  const isStatementHere = section === "vision" && isFirst && pile.id === null;
  const cards = bundles.map((bundle, at) => (
    <Bundle
      // biome-ignore lint/suspicious/noArrayIndexKey: a bundle is its place; its cards have keys of their own
      key={at}
      cards={bundle}
      isFirst={isStatementHere && at === 0}
      chosen={chosenAmong(chosen, bundle)}
      {...common}
      {...narrowed(special, bundle)}
    />
  ));
  if (pile.id === null) return cards;
  const groups = piles.filter(({ id }) => id !== null);
  return (
    <GroupFrame
      id={pile.id}
      pile={pile}
      section={section}
      isTop={groups[0] === pile}
      isBottom={groups.at(-1) === pile}
      isOver={isOver}
      isReadOnly={common.isReadOnly}
      deeds={common.deeds}
    >
      {cards}
    </GroupFrame>
  );
}

type BundleProps = Common &
  Special & {
    cards: readonly Card[];
    /** Its first card is the vision itself. */
    isFirst: boolean;
    chosen: ReadonlySet<CardId>;
  };

const Bundle = memo(function Bundle(props: BundleProps) {
  const { cards, isFirst, stop, written, selected, lifted, aboveDrop, chosen, isReadOnly, unsaved } = props;
  const draw = (card: Card, at: number) => {
    const statement = isFirst && at === 0;
    if (written?.card === card.id) {
      return (
        <WrittenCard key={card.id} {...props} card={card} isStatement={statement} caret={written.caret} />
      );
    }
    return (
      <WallCard
        key={card.id}
        card={card}
        isStatement={statement}
        isStop={card.id === stop}
        isSelected={card.id === selected}
        isChosen={chosen.has(card.id)}
        isLifted={card.id === lifted}
        isAboveDrop={card.id === aboveDrop}
        isReadOnly={isReadOnly}
        unsaved={unsaved.get(card.id)}
      />
    );
  };
  return <CardBundle>{cards.map(draw)}</CardBundle>;
});

/** What is special, as far as it concerns these cards. */
export function narrowed(special: Special, cards: readonly Card[]): Special {
  const here = (id: CardId | null) => (id !== null && cards.some((card) => card.id === id) ? id : null);
  return {
    stop: here(special.stop),
    written: here(special.written?.card ?? null) === null ? null : special.written,
    selected: here(special.selected),
    lifted: here(special.lifted),
    aboveDrop: here(special.aboveDrop),
  };
}

type BelowProps = Pick<Common, "deeds" | "isReadOnly"> & { section: Section; isEmpty: boolean };

/** What is hidden is not on the board: it is written also while the board is locked. */
function Below(props: BelowProps) {
  const isSilent = useSilentSections().includes(props.section);
  const { isHeld } = useProduct();
  if (isSilent) return <SilentCards section={props.section} />;
  return (!props.isReadOnly || isHeld) && <AddButton {...props} />;
}

/** It keeps its place while one may not write. */
function AddButton({ section, isEmpty, isReadOnly, deeds }: BelowProps) {
  const { say } = useWords();
  return (
    <button
      type="button"
      data-add
      disabled={isReadOnly}
      className={styles.add}
      onClick={() => deeds.composeAtEnd(section)}
    >
      <Plus aria-hidden size={16} strokeWidth={1.8} />
      {say(section === "vision" && isEmpty ? "vision-add-vision" : "vision-add")}
    </button>
  );
}

type WrittenProps = Pick<Common, "desk" | "deeds" | "onLines" | "isReadOnly"> & {
  card: Card;
  isStatement: boolean;
  caret: number | null;
};

function WrittenCard(props: WrittenProps) {
  const { card, desk, deeds, onLines } = props;
  const { say } = useWords();
  const stay = desk.stayOf(card.id);
  if (!stay) return null;
  const takeLines = (lines: string) => {
    const taken = onLines(lines, card.section);
    if (taken) void deeds.leaveText();
    return taken;
  };
  return (
    <CardRow
      card={card}
      isStatement={props.isStatement}
      isStop={false}
      isSelected={false}
      isChosen={false}
      isLifted={false}
      isAboveDrop={false}
      isWritten
    >
      <Writing
        stay={stay}
        label={say("vision-write-label", { section: say(`section-${card.section}`) })}
        placeholder={say(card.section === "vision" ? "vision-write-vision" : "vision-write")}
        caret={props.caret}
        isNew={stay.sheet.text === ""}
        isHeld={props.isReadOnly}
        onWay={deeds.go}
        onLines={takeLines}
      />
      {!props.isReadOnly && (
        <p aria-hidden className={styles.help}>
          {say(stay.sheet.text === "" ? "vision-write-help-new" : "vision-write-help")}
        </p>
      )}
    </CardRow>
  );
}
