/**
 * What an entry holds that is no text: a word of a few, a day, a number, yes or no. Each shows at once what was chosen,
 * and is taken back with a sentence when the rules refuse it.
 */
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Check } from "../kit/check";
import { Choice } from "../kit/choice";
import { classes } from "../kit/class";
import { DayField } from "../kit/day-field";
import box from "../kit/field.module.css";
import { useProduct } from "../product/product";
import type { EntryId, Kind, Value } from "../protocol/protocol";
import { useWords } from "../words/words";
import { useShown } from "./ground";
import { numberIn } from "./numbers";
import styles from "./values.module.css";

interface Common {
  of: EntryId;
  kind: Kind;
  field: string;
  label?: string;
  quietLabel?: boolean;
  isReadOnly?: boolean;
  className?: string;
}

/** One word of a few; with `none` also no word at all. */
export function EntryWord<T extends string>(
  props: Common & { word: T | null; options: readonly { value: T; words: string }[]; none?: string },
) {
  const { value, set, label, isReadOnly } = useValue<string>(props, props.word);
  const none = props.none === undefined ? [] : [{ value: NONE, words: props.none }];
  const options: { value: string; words: string }[] = [...none, ...props.options];
  return (
    <Choice
      label={label}
      quietLabel={props.quietLabel}
      value={value ?? NONE}
      options={options}
      onChange={(word) => set(word === NONE ? null : word, (word) => ({ word }))}
      isDisabled={isReadOnly}
      className={props.className}
    />
  );
}

/** A day. It is put down when the field is left, by Enter, or when it is chosen in the calendar. */
export function EntryDay(props: Common & { day: string | null }) {
  const { value, set, label, isReadOnly } = useValue(props, props.day);
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (day: string) => {
    setTyped(null);
    if (day !== (value ?? "")) set(day || null, (word) => ({ word }));
  };
  return (
    <DayField
      label={label}
      quietLabel={props.quietLabel}
      labelClass={styles.label}
      day={typed ?? value ?? ""}
      onChange={setTyped}
      onDone={keep}
      isReadOnly={isReadOnly}
      className={props.className}
    />
  );
}

/** A number, written as the reader writes numbers. */
export function EntryNumber(props: Common & { number: number | null; unit?: string; placeholder?: string }) {
  const { value, set, label, isReadOnly } = useValue(props, props.number);
  const { say, language } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const shown = value === null ? "" : new Intl.NumberFormat(language, PLAIN).format(value);
  const keep = () => {
    if (typed === null) return;
    const number = numberIn(typed, language === "de" ? "," : ".");
    setWrong(number === undefined);
    if (number === undefined) return;
    setTyped(null);
    if (number !== value) set(number, (number) => ({ number }));
  };
  return (
    <Labelled {...props} id={id} label={label}>
      <span className={styles.measured}>
        <input
          id={id}
          inputMode="decimal"
          aria-label={props.quietLabel ? label : undefined}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          placeholder={isReadOnly ? undefined : props.placeholder}
          value={typed ?? shown}
          readOnly={isReadOnly}
          className={classes(box.box, styles.number)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => event.key === "Enter" && keep()}
        />
        {props.unit && <span className={styles.unit}>{props.unit}</span>}
      </span>
      {isWrong && (
        <span id={`${id}-wrong`} role="alert" className={box.error}>
          {say("entry-no-number")}
        </span>
      )}
    </Labelled>
  );
}

/** Yes or no. */
export function EntryFlag(props: Common & { flag: boolean }) {
  const { value, set, label, isReadOnly } = useValue(props, props.flag);
  return (
    <Check
      isSelected={value ?? false}
      isDisabled={isReadOnly}
      onChange={(yes) => set(yes, (flag) => ({ flag }))}
      className={props.className}
    >
      {label}
    </Check>
  );
}

function Labelled(props: Common & { id: string; label: string; children: ReactNode }) {
  return (
    <div className={classes(box.field, props.className)}>
      {!props.quietLabel && (
        <label htmlFor={props.id} className={classes(box.label, styles.label)}>
          {props.label}
        </label>
      )}
      {props.children}
    </div>
  );
}

/** The value as it was last seen, or as it was chosen until that is seen. */
function useValue<T>(props: Common, seen: T | null) {
  const { act } = useProduct();
  const { say } = useWords();
  const { seq, isReadOnly } = useShown();
  const [chosen, setChosen] = useState<{ value: T | null; seq: number | null } | null>(null);
  const latest = useRef(0);
  useEffect(() => {
    if (chosen?.seq !== null && chosen && seq >= chosen.seq) setChosen(null);
  }, [seq, chosen]);
  const set = async (value: T | null, wrap: (value: T) => Value) => {
    const turn = ++latest.current;
    setChosen({ value, seq: null });
    const command = { command: "set_field", entry: props.of, field: props.field } as const;
    const acted = await act({ ...command, value: value === null ? null : wrap(value) });
    if (turn === latest.current) setChosen(acted.ok ? { value, seq: acted.done.seq ?? 0 } : null);
  };
  return {
    value: chosen ? chosen.value : seen,
    set: (value: T | null, wrap: (value: T) => Value) => void set(value, wrap),
    label: props.label ?? say(`field-${props.kind}-${props.field}`),
    isReadOnly: isReadOnly || props.isReadOnly === true,
  };
}

const NONE = "";
const PLAIN = { useGrouping: false, maximumFractionDigits: 12 } as const;
