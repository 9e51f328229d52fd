/** What became of a card since then: an icon and words for each difference, never a colour alone. */
import { ArrowRight, ArrowUpDown, CircleDot, type LucideIcon, Minus, Pencil, Plus, User } from "lucide-react";
import type { CardChange } from "../protocol/protocol";
import { useWords, type Words } from "../words/words";
import type { Mark } from "./changes";
import styles from "./marks.module.css";

const ICONS: Record<Mark, LucideIcon> = {
  gone: Minus,
  new: Plus,
  changed: Pencil,
  moved: ArrowRight,
  marked: CircleDot,
  author: User,
  reordered: ArrowUpDown,
};

export function MarkList({ marks, change }: { marks: readonly Mark[]; change: CardChange }) {
  const { say } = useWords();
  return (
    <ul className={styles.marks}>
      {marks.map((mark) => {
        const Icon = ICONS[mark];
        return (
          <li key={mark} className={styles.mark}>
            <Icon aria-hidden size={14} strokeWidth={2} />
            {markWords(mark, change, say)}
          </li>
        );
      })}
    </ul>
  );
}

function markWords(mark: Mark, { now }: CardChange, say: Words["say"]): string {
  if (mark === "moved" && now) return say("history-mark-moved", { section: say(`section-${now.section}`) });
  if (mark === "marked" && now) return say("history-mark-marked", { state: say(`state-${now.state}`) });
  if (mark === "author") return say("history-mark-author", { author: now?.author ?? "none" });
  return say(`history-mark-${mark}`);
}
