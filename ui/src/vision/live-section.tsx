/**
 * A section one works in: its cards, the one that is written on, and the button that begins another. What does not
 * concern it never reaches it, so that an act on a wall of thousands draws one bundle of cards again.
 */
import { Plus } from "lucide-react";
import { memo } from "react";
import type { Card, CardId, Section } from "../protocol/protocol";
import { useWords } from "../words/words";
import { useBundles } from "./bundles";
import { CardRow, WallCard } from "./card";
import type { Deeds } from "./deeds";
import styles from "./live-section.module.css";
import { SectionPane } from "./section";
import { isStatement } from "./sections";
import type { Written } from "./use-hand";
import type { Desk } from "./writing/desk";
import { Writing } from "./writing/writing";

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
  unsaved: ReturnType<Desk["unsavedTexts"]>;
  desk: Desk;
  deeds: Deeds;
  /** Takes lines that were pasted into an empty card. */
  onLines: (lines: string, section: Section) => boolean;
};

type SectionProps = Common &
  Special & {
    section: Section;
    cards: readonly Card[];
    hints: readonly string[];
    isDropOnTop: boolean;
  };

export const LiveSection = memo(function LiveSection(props: SectionProps) {
  const { section, cards, hints, isDropOnTop, stop, written, selected, lifted, aboveDrop, ...common } = props;
  const bundles = useBundles(cards);
  const special = { stop, written, selected, lifted, aboveDrop };
  return (
    <SectionPane
      section={section}
      count={cards.length}
      hints={hints}
      isDropOnTop={isDropOnTop}
      below={
        !props.isReadOnly && <AddButton section={section} isEmpty={cards.length === 0} deeds={props.deeds} />
      }
    >
      {bundles.length > 0 &&
        bundles.map((bundle, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bundle is its place; its cards have keys of their own
          <Bundle key={at} cards={bundle} isFirst={at === 0} {...common} {...narrowed(special, bundle)} />
        ))}
    </SectionPane>
  );
});

const Bundle = memo(function Bundle(props: Common & Special & { cards: readonly Card[]; isFirst: boolean }) {
  const { cards, isFirst, stop, written, selected, lifted, aboveDrop, isReadOnly, unsaved } = props;
  return cards.map((card, at) => {
    const statement = isFirst && isStatement(card, at);
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
        isLifted={card.id === lifted}
        isAboveDrop={card.id === aboveDrop}
        isReadOnly={isReadOnly}
        unsaved={unsaved.get(card.id)}
      />
    );
  });
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

function AddButton({ section, isEmpty, deeds }: { section: Section; isEmpty: boolean; deeds: Deeds }) {
  const { say } = useWords();
  return (
    <button type="button" data-add className={styles.add} onClick={() => deeds.composeAtEnd(section)}>
      <Plus aria-hidden size={16} strokeWidth={1.8} />
      {say(section === "vision" && isEmpty ? "vision-add-vision" : "vision-add")}
    </button>
  );
}

type WrittenProps = Pick<Common, "desk" | "deeds" | "onLines"> & {
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
      isLifted={false}
      isAboveDrop={false}
      isWritten
    >
      <Writing
        stay={stay}
        label={say("vision-write-label", { section: say(`section-${card.section}`) })}
        placeholder={say(card.section === "vision" ? "vision-write-vision" : "vision-write")}
        caret={props.caret}
        isNew={stay.card.text === ""}
        onWay={deeds.go}
        onLines={takeLines}
      />
      <p aria-hidden className={styles.help}>
        {say(stay.card.text === "" ? "vision-write-help-new" : "vision-write-help")}
      </p>
    </CardRow>
  );
}
