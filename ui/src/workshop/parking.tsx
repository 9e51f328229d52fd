/** The parking lot, beside whatever room one is in: one line to park something, and what is parked, each edited in place. */
import { SquareParking, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { EntryFlag, EntryText, EntryWord, Looking, useEntryDeeds, useShown } from "../entries/entries";
import { InDrawer } from "../frame/drawer";
import { IconButton } from "../kit/button";
import { classes } from "../kit/class";
import { keepToRows } from "../kit/next-row";
import { useMembers } from "../team/people";
import { useWords } from "../words/words";
import { PARKED, type Parked, parkedOf, showParking, useParkingShown } from "./parked";
import styles from "./parking.module.css";

/** The parking lot, while it is shown. */
export function ParkingLot() {
  const { say } = useWords();
  const isShown = useParkingShown();
  useEffect(() => () => showParking(false), []);
  if (!isShown) return null;
  return (
    <InDrawer title={say("parking-title")} onClose={() => showParking(false)}>
      <Looking look={PARKED}>{({ entries }) => <Lot parked={entries.map(parkedOf)} />}</Looking>
    </InDrawer>
  );
}

function Lot({ parked }: { parked: readonly Parked[] }) {
  const { say } = useWords();
  const open = parked.filter(({ isDone }) => !isDone);
  const done = parked.filter(({ isDone }) => isDone);
  return (
    <div ref={keepToRows} className={styles.lot}>
      <ParkLine />
      {parked.length === 0 && (
        <div className={styles.empty}>
          <p>{say("parking-purpose")}</p>
          <p className={styles.example}>{say("parking-example")}</p>
        </div>
      )}
      {open.length > 0 && <Things label={say("parking-open")} parked={open} />}
      {parked.length > 0 && open.length === 0 && <p className={styles.quiet}>{say("parking-all-done")}</p>}
      {done.length > 0 && (
        <details className={styles.done}>
          <summary>{say("parking-done", { count: done.length })}</summary>
          <Things label={say("parking-done", { count: done.length })} parked={done} />
        </details>
      )}
    </div>
  );
}

/** One line; Enter parks it and begins the next. */
function ParkLine() {
  const { say } = useWords();
  const { add } = useEntryDeeds();
  const { isReadOnly } = useShown();
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  if (isReadOnly) return null;
  const park = async () => {
    const said = text.trim();
    if (!said) return;
    setText("");
    if (!(await add("parked", { text: { text: said } }))) setText(said);
  };
  return (
    <div className={styles.line}>
      <SquareParking aria-hidden size={18} strokeWidth={1.8} />
      <input
        ref={field}
        data-add=""
        dir="auto"
        enterKeyHint="done"
        aria-label={say("parking-add")}
        placeholder={say("parking-add")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && void park()}
      />
    </div>
  );
}

function Things({ label, parked }: { label: string; parked: readonly Parked[] }) {
  return (
    <ul aria-label={label} className={styles.things}>
      {parked.map((one) => (
        <Thing key={one.id} parked={one} />
      ))}
    </ul>
  );
}

function Thing({ parked }: { parked: Parked }) {
  const { say } = useWords();
  const { remove } = useEntryDeeds();
  const { isReadOnly } = useShown();
  const members = useMembers();
  const of = { of: parked.id, kind: "parked" } as const;
  const able = members.filter((one) => one.is_here || one.id === parked.owner);
  return (
    <li className={classes(styles.thing, parked.isDone && styles.over)} data-row={parked.id}>
      <div className={styles.first}>
        <EntryText {...of} field="text" text={parked.text} quietLabel className={styles.text} />
        {!isReadOnly && (
          <IconButton
            icon={X}
            size={15}
            label={say("parking-remove", { text: parked.text })}
            onPress={() => void remove([parked.id], parked.text)}
          />
        )}
      </div>
      <EntryText
        {...of}
        field="follow_up"
        text={parked.followUp}
        label={say("parking-follow-up")}
        quietLabel
        placeholder={say("parking-follow-up-example")}
        className={styles.followUp}
      />
      <div className={styles.facts}>
        <EntryFlag {...of} field="done" flag={parked.isDone} label={say("parking-is-done")} />
        {able.length > 0 && (
          <EntryWord
            {...of}
            field="owner"
            word={parked.owner}
            options={able.map(({ id, name }) => ({ value: id, words: name || say("entry-unnamed") }))}
            none={say("parking-nobody")}
            label={say("parking-owner")}
            quietLabel
            className={styles.owner}
          />
        )}
      </div>
    </li>
  );
}
