/** The options of a question, as rows that are written, moved and taken away where they stand. */
import { ArrowDown, ArrowUp, CalendarClock, Trash2 } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import { AddEntry, EntryDay, EntryText, useEntryDeeds, useShown } from "../entries/entries";
import { Button, IconButton } from "../kit/button";
import { keepToRows } from "../kit/next-row";
import { SpotlightButton, Spotlit } from "../live/spotlight";
import type { EntryId } from "../protocol/protocol";
import { useWords } from "../words/words";
import { monthsFrom } from "./day";
import type { Draft, WrittenOption } from "./draft";
import styles from "./options.module.css";

export function Options({
  decision,
  draft,
  isOnProposal,
}: {
  decision: EntryId;
  draft: Draft;
  isOnProposal: boolean;
}) {
  const { say } = useWords();
  const { isReadOnly } = useShown();
  const { add } = useEntryDeeds();
  const { options } = draft;
  const of = { decision: { word: decision } };
  const last = options.at(-1)?.id ?? null;
  const rows = useRef<HTMLOListElement>(null);
  const [observing, setObserving] = useState<EntryId | null>(null);
  const observe = async () =>
    setObserving(
      await add(
        "option",
        { ...of, text: { text: say("decide-observe") }, until: { word: monthsFrom(new Date(), 3) } },
        last,
      ),
    );
  // Its button goes when it is there; what is asked next is its day.
  useLayoutEffect(() => {
    if (!observing || !options.some((option) => option.id === observing)) return;
    rows.current?.querySelector<HTMLElement>(`[data-row="${observing}"] [role="spinbutton"]`)?.focus();
    setObserving(null);
  }, [observing, options]);
  return (
    <section ref={keepToRows} className={styles.options} aria-labelledby="options">
      <h2 id="options">{say("decide-options")}</h2>
      <ol ref={rows} className={styles.rows}>
        {options.map((option, at) => (
          <OptionRow
            key={option.id}
            option={option}
            at={at}
            options={options}
            isProposal={isOnProposal && at === 0}
          />
        ))}
      </ol>
      {!isReadOnly && (
        <div className={styles.more}>
          <AddEntry kind="option" field="text" fields={of} after={last} label={say("decide-add-option")} />
          {!options.some((option) => option.until) && (
            <Button weight="plain" icon={CalendarClock} onPress={() => void observe()}>
              {say("decide-add-observe")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function OptionRow(props: {
  option: WrittenOption;
  at: number;
  options: readonly WrittenOption[];
  isProposal: boolean;
}) {
  const { say } = useWords();
  const { isReadOnly } = useShown();
  const { move, remove } = useEntryDeeds();
  const { option, at, options } = props;
  const title = option.text || say("entry-unnamed");
  return (
    <li className={styles.row} data-row={option.id}>
      <Spotlit of={option.id} />
      <span aria-hidden className={styles.number}>
        {at + 1}
      </span>
      <div className={styles.words}>
        <EntryText
          of={option.id}
          kind="option"
          field="text"
          text={option.text}
          label={say("decide-option-text", { number: at + 1 })}
          quietLabel
          isLong
        />
        {option.until && (
          <EntryDay of={option.id} kind="option" field="until" day={option.until} className={styles.until} />
        )}
        {option.bringsRules && <p className={styles.note}>{say("decide-brings-rules")}</p>}
        {props.isProposal && <p className={styles.note}>{say("decide-is-proposal")}</p>}
      </div>
      {!isReadOnly && (
        <span className={styles.acts}>
          <SpotlightButton of={option.id} title={title} />
          <IconButton
            icon={ArrowUp}
            size={16}
            label={say("decide-option-up", { option: title })}
            isDisabled={at === 0}
            onPress={() => void move(option.id, options[at - 2]?.id ?? null)}
          />
          <IconButton
            icon={ArrowDown}
            size={16}
            label={say("decide-option-down", { option: title })}
            isDisabled={at === options.length - 1}
            onPress={() => void move(option.id, options[at + 1]?.id ?? null)}
          />
          <IconButton
            icon={Trash2}
            size={16}
            label={say("decide-option-remove", { option: title })}
            onPress={() => void remove([option.id], option.text)}
          />
        </span>
      )}
    </li>
  );
}
