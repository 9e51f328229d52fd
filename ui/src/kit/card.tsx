/** The paper of a card, and how a person is marked on it. What stands on the card is its room's business. */
import type { HTMLAttributes, ReactNode, Ref } from "react";
import styles from "./card.module.css";
import { classes } from "./class";
import { usePerson } from "./people";
import { Shape } from "./shape";

/** The six tints of cards. */
export type Tint = "sun" | "sky" | "leaf" | "rose" | "lilac" | "stone";

/** A piece of tinted paper. */
export function CardShell(
  props: HTMLAttributes<HTMLElement> & {
    tint: Tint;
    selected?: boolean;
    lifted?: boolean;
    ref?: Ref<HTMLElement>;
    children: ReactNode;
  },
) {
  const { tint, selected, lifted, className, ...rest } = props;
  return (
    <article
      {...rest}
      className={classes(
        styles.card,
        styles[tint],
        selected && styles.selected,
        lifted && styles.lifted,
        className,
      )}
    />
  );
}

/** The mark of a person on a card: the shape of their discipline, and their letters. */
export function AuthorMark({ name }: { name: string }) {
  const { discipline, mark } = usePerson(name);
  return (
    <span className={styles.author} role="img" aria-label={name} title={name}>
      <Shape discipline={discipline} size={9} />
      <span aria-hidden>{mark || initials(name)}</span>
    </span>
  );
}

/** A mark of a person for headers and lists, in the shape of their discipline; its tint is the same for the same name. */
export function PersonMark({ name, size = "normal" }: { name: string; size?: "normal" | "large" }) {
  const { discipline, mark } = usePerson(name);
  return (
    <span
      className={classes(styles.person, styles[tintOf(name)], discipline && styles[discipline], styles[size])}
      role="img"
      aria-label={name}
      title={name}
    >
      <span aria-hidden>{mark || initials(name)}</span>
    </span>
  );
}

/** The tint that belongs to a name. */
export function tintOf(name: string): Tint {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return TINTS[sum % TINTS.length] ?? "stone";
}

/** Two letters for a name: of the first and the last word, or the first two of a single one; else its first sign. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).map(withoutSigns).filter(saysSomething);
  if (words.length === 0) return firstSign(name.trim());
  const [first = "", last] = [words[0], words.length > 1 ? words[words.length - 1] : undefined];
  const letters = last ? [...first].slice(0, 1).concat([...last].slice(0, 1)) : [...first].slice(0, 2);
  return letters.join("");
}

/** A picture before a name is no letter of it. */
function withoutSigns(word: string): string {
  return word.replace(SIGNS, "");
}

/** Pictures, and what puts several together as one. */
const SIGNS = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f)+/u;

/** A picture can be of several characters. */
function firstSign(name: string): string {
  const [sign] = new Intl.Segmenter().segment(name);
  return sign?.segment ?? "";
}

/** “Amara (product)” is one name with an aside. */
function saysSomething(word: string): boolean {
  return /^[\p{L}\p{N}]/u.test(word);
}

const TINTS: readonly Tint[] = ["sun", "sky", "leaf", "rose", "lilac", "stone"];
