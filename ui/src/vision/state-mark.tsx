/** How sure the team is of a card: an icon and a word, never a colour alone. */
import { Circle, CircleCheck, Contrast, type LucideIcon } from "lucide-react";
import type { CardState } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./state-mark.module.css";

export const STATES: readonly CardState[] = ["assumption", "to_validate", "confirmed"];

const ICONS: Record<CardState, LucideIcon> = {
  assumption: Circle,
  to_validate: Contrast,
  confirmed: CircleCheck,
};

export function iconOf(state: CardState): LucideIcon {
  return ICONS[state];
}

/** The state that comes after this one, round and round. */
export function nextState(state: CardState): CardState {
  return STATES[(STATES.indexOf(state) + 1) % STATES.length] ?? "assumption";
}

export function StateMark({ state }: { state: CardState }) {
  const { say } = useWords();
  const Icon = ICONS[state];
  return (
    <span className={styles.mark}>
      <Icon aria-hidden size={13} strokeWidth={2} />
      {say(`state-${state}`)}
    </span>
  );
}
