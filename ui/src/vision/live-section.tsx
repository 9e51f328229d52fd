/** A section one works in: its cards, the one that is written on, and the button that begins another. */
import { Plus } from "lucide-react";
import { useProduct } from "../product/product";
import type { Card, Section } from "../protocol/protocol";
import { useWords } from "../words/words";
import { CardRow, WallCard } from "./card";
import type { Carried } from "./carried";
import styles from "./live-section.module.css";
import { SectionPane } from "./section";
import { isStatement } from "./sections";
import type { Hand } from "./use-hand";
import type { Desk } from "./writing/desk";
import { Writing } from "./writing/writing";

type SectionProps = {
  section: Section;
  cards: readonly Card[];
  hints: readonly string[];
  hand: Hand;
  desk: Desk;
  unsaved: ReturnType<Desk["unsavedTexts"]>;
  carried: Carried;
  onLines?: (lines: string, section: Section) => void;
};

export function LiveSection({ section, cards, hints, hand, desk, unsaved, carried, onLines }: SectionProps) {
  const { view } = useProduct();
  const { say } = useWords();
  const drop = carried.over?.section === section ? carried.over : null;
  const stop =
    hand.focus && view.cards.some((card) => card.id === hand.focus) ? hand.focus : view.cards[0]?.id;
  const below = !view.read_only && (
    <button type="button" data-add className={styles.add} onClick={() => hand.deeds.composeAtEnd(section)}>
      <Plus aria-hidden size={16} strokeWidth={1.8} />
      {say(section === "vision" && cards.length === 0 ? "vision-add-vision" : "vision-add")}
    </button>
  );
  const rows = cards.map((card, at) =>
    hand.written?.card === card.id ? (
      <WrittenCard
        key={card.id}
        card={card}
        isStatement={isStatement(card, at)}
        caret={hand.written.caret}
        {...{ hand, desk, onLines }}
      />
    ) : (
      <WallCard
        key={card.id}
        card={card}
        isStatement={isStatement(card, at)}
        isStop={card.id === stop}
        isSelected={card.id === hand.details}
        isLifted={card.id === carried.card?.id}
        isAboveDrop={drop !== null && drop.after === card.id}
        isReadOnly={view.read_only}
        unsaved={unsaved.get(card.id)}
      />
    ),
  );
  return (
    <SectionPane
      section={section}
      count={cards.length}
      hints={hints}
      isDropOnTop={drop !== null && drop.after === null}
      below={below}
    >
      {rows.length > 0 && rows}
    </SectionPane>
  );
}

function WrittenCard(props: {
  card: Card;
  isStatement: boolean;
  caret: number | null;
  hand: Hand;
  desk: Desk;
  onLines?: (lines: string, section: Section) => void;
}) {
  const { card, hand, desk, onLines } = props;
  const { say } = useWords();
  const stay = desk.stayOf(card.id);
  if (!stay) return null;
  const takeLines = (lines: string) => {
    if (!onLines || !isSeveral(lines)) return false;
    void hand.deeds.leaveText();
    onLines(lines, card.section);
    return true;
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
        onWay={hand.deeds.go}
        onLines={takeLines}
      />
      <p aria-hidden className={styles.help}>
        {say(stay.card.text === "" ? "vision-write-help-new" : "vision-write-help")}
      </p>
    </CardRow>
  );
}

/** Lines that could be cards of their own. */
export function isSeveral(lines: string): boolean {
  return lines.split(/\r?\n/).filter((line) => line.trim() !== "").length > 1;
}
