/** What nobody has thought of: a class, a step, a business goal without a metric; each one press from being mended. */
import { Plus } from "lucide-react";
import { useEntryDeeds, useShown } from "../entries/entries";
import { Button } from "../kit/button";
import type { EntryId, Gap, NewEntry } from "../protocol/protocol";
import { useWords, type Words } from "../words/words";
import styles from "./gaps.module.css";

export function Gaps({ gaps, onOpen }: { gaps: readonly Gap[]; onOpen: (id: EntryId) => void }) {
  const { say } = useWords();
  const { add } = useEntryDeeds();
  const { isReadOnly } = useShown();
  if (gaps.length === 0) return null;
  const mend = async (gap: Gap) => {
    const id = await add("metric", begun(gap));
    if (id) onOpen(id);
  };
  return (
    <section className={styles.gaps} aria-label={say("gaps")}>
      <h2>{say("gaps")}</h2>
      <ul>
        {gaps.map((gap) => (
          <li key={JSON.stringify(gap)}>
            <span dir="auto">{gapWords(gap, say)}</span>
            {!isReadOnly && (
              <Button
                weight="plain"
                icon={Plus}
                aria-label={`${say(`gap-${gap.gap}-mend`)}: ${gapWords(gap, say)}`}
                onPress={() => void mend(gap)}
              >
                {say(`gap-${gap.gap}-mend`)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function gapWords(gap: Gap, say: Words["say"]): string {
  switch (gap.gap) {
    case "class":
      return say("gap-class", { class: say(`class-${gap.class}`) });
    case "step":
      return say("gap-step", { name: gap.name });
    case "business_goal":
      return say("gap-business_goal", { text: gap.text });
  }
}

/** The metric that closes a gap, as far as the gap says what it is. */
export function begun(gap: Gap): NewEntry["fields"] {
  switch (gap.gap) {
    case "class":
      return { class: { word: gap.class } };
    case "step":
      return { [`steps/${gap.step}`]: { flag: true } };
    case "business_goal":
      return { [`serves/${gap.card}`]: { flag: true } };
  }
}
