/**
 * One card on the wall: its text first, then how sure the team is, and who said it. Thousands hang on one wall, so a
 * card is light: its buttons are plain, and the wall hears what happens on them (`data-part`).
 */
import { Check, Ellipsis } from "lucide-react";
import { memo, type ReactNode } from "react";
import { AuthorMark, CardShell } from "../kit/card";
import { classes } from "../kit/class";
import { Visitors } from "../kit/visitors";
import { CardDots } from "../live/card-dots";
import { Spotlit } from "../live/spotlight";
import type { Card, CardId, Problem } from "../protocol/protocol";
import { useWords, type Words } from "../words/words";
import { Trouble } from "../writing/trouble";
import styles from "./card.module.css";
import { tintOf } from "./sections";
import { StateMark } from "./state-mark";

/** What a press on a card is about. */
export type Part = "text" | "state" | "more";

export type CardProps = {
  card: Card;
  /** The vision itself: large, without paper. */
  isStatement: boolean;
  /** The one card the Tab key leads to. */
  isStop: boolean;
  isSelected: boolean;
  /** It is one of those that are chosen to do something with them at once. */
  isChosen: boolean;
  isLifted: boolean;
  /** The lifted card would hang right below this one. */
  isAboveDrop: boolean;
  isReadOnly: boolean;
  /** A text that is not saved stands here instead of the card's own, and why. */
  unsaved?: { text: string; problem: Problem };
};

export const WallCard = memo(function WallCard(props: CardProps) {
  const { card, isReadOnly, unsaved } = props;
  const text = unsaved?.text ?? card.text;
  return (
    <CardRow {...props}>
      <p dir="auto" className={classes(styles.text, !isReadOnly && styles.writable)} data-part="text">
        {text}
      </p>
      {unsaved && <Trouble problem={unsaved.problem} />}
      <Meta card={card} isReadOnly={isReadOnly} />
      <CardDots card={card} />
    </CardRow>
  );
});

/** The row of a card in its section's grid, and its paper. */
export function CardRow(
  props: Omit<CardProps, "isReadOnly" | "unsaved"> & { isWritten?: boolean; children: ReactNode },
) {
  const { card } = props;
  const { say } = useWords();
  const label = useCardLabel(card);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row one walks to with the arrows, not a row of a table
    <div
      role="row"
      aria-label={label}
      aria-selected={props.isChosen || undefined}
      tabIndex={props.isWritten ? undefined : props.isStop ? 0 : -1}
      data-card={card.id}
      data-drop={props.isAboveDrop || undefined}
      className={styles.row}
    >
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the row has the focus */}
      <div role="gridcell">
        <CardShell
          tint={tintOf(card.section)}
          selected={props.isSelected}
          className={classes(
            styles.card,
            props.isStatement && styles.statement,
            props.isChosen && styles.chosen,
            props.isLifted && styles.gone,
            props.isWritten && styles.written,
          )}
        >
          {props.children}
          {props.isChosen && <Check aria-hidden size={14} strokeWidth={3} className={styles.check} />}
          <Spotlit of={card.id} />
          <Visitors of={card.id} words={(names, isTyping) => visitWords(names, isTyping, say)} />
        </CardShell>
      </div>
    </div>
  );
}

/** Who types is said over the text they type in, so it takes one line. */
function visitWords(names: readonly string[], isTyping: boolean, say: Words["say"]): string {
  if (!isTyping) return say("live-is-here", { names: names.join(", ") });
  const more = names.length - 1;
  return say("live-types-here", { name: shortened(names[0] ?? "", more > 0 ? 12 : 18), more });
}

/** A name, or so many letters of it. */
function shortened(name: string, most: number): string {
  const letters = [...name];
  if (letters.length <= most) return name;
  const kept = letters.slice(0, most - 1).join("");
  return `${kept.trim()}…`;
}

/** A card in the air, or anywhere else off the wall. */
export function LooseCard({ card, isLifted }: { card: Card; isLifted?: boolean }) {
  return (
    <CardShell tint={tintOf(card.section)} lifted={isLifted} className={styles.card}>
      <p dir="auto" className={styles.text}>
        {card.text}
      </p>
      <Meta card={card} isReadOnly />
    </CardShell>
  );
}

/** A card in one sentence, for screen readers. */
export function useCardLabel(card: Card): string {
  const { say } = useWords();
  const state = say(`state-${card.state}`);
  const text = card.text || say("vision-card-new");
  return card.author
    ? say("vision-card-label-by", { text, state, author: card.author })
    : say("vision-card-label", { text, state });
}

/** How sure the team is, who said it, and on a card one can work on, the way to everything else. */
export function Meta({ card, isReadOnly }: { card: Card; isReadOnly: boolean }) {
  const { say } = useWords();
  return (
    <div className={styles.meta}>
      {isReadOnly ? (
        <StateMark state={card.state} />
      ) : (
        <button type="button" tabIndex={-1} data-part="state" aria-haspopup="menu" className={styles.state}>
          <StateMark state={card.state} />
        </button>
      )}
      <span className={styles.end}>
        {card.author && <AuthorMark name={card.author} />}
        {!isReadOnly && (
          <button
            type="button"
            tabIndex={-1}
            data-part="more"
            aria-haspopup="menu"
            aria-label={say("vision-more")}
            className={styles.more}
          >
            <Ellipsis aria-hidden size={16} />
          </button>
        )}
      </span>
    </div>
  );
}

/** The card and the part of it that something happened on. */
export function partOf(
  target: EventTarget | null,
): { card: CardId; part: Part | null; element: HTMLElement } | null {
  const element = target instanceof Element ? target : null;
  const row = element?.closest<HTMLElement>("[data-card]");
  const card = row?.dataset.card;
  if (!row || !card) return null;
  const pressed = element?.closest<HTMLElement>("[data-part]");
  return { card, part: (pressed?.dataset.part as Part) ?? null, element: pressed ?? row };
}
