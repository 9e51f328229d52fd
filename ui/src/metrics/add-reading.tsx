/** One reading by hand: a value and a day; Enter puts it down. */
import { Plus } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { numberIn } from "../entries/numbers";
import { Button } from "../kit/button";
import { DayField } from "../kit/day-field";
import box from "../kit/field.module.css";
import { useProduct } from "../product/product";
import type { EntryId } from "../protocol/protocol";
import { useWords } from "../words/words";
import { instantOfDay, today } from "./figures";
import styles from "./readings.module.css";

export function AddReading({ metric, unit }: { metric: EntryId; unit: string }) {
  const { say, language } = useWords();
  const { act } = useProduct();
  const [text, setText] = useState("");
  const [day, setDay] = useState(() => today(new Date()));
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const put = async (event: FormEvent) => {
    event.preventDefault();
    const value = numberIn(text, language === "de" ? "," : ".");
    setWrong(typeof value !== "number");
    if (typeof value !== "number" || day === "") return;
    const readings = [{ at: instantOfDay(day), value }];
    const acted = await act({ command: "add_readings", metric, readings, file: null });
    if (acted.ok) setText("");
  };
  return (
    <form className={styles.add} aria-label={say("readings-add")} onSubmit={(event) => void put(event)}>
      <div className={box.field}>
        <label htmlFor={`${id}-value`} className={box.label}>
          {unit ? `${say("readings-value")} (${unit})` : say("readings-value")}
        </label>
        <input
          id={`${id}-value`}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          className={box.box}
          onChange={(event) => setText(event.target.value)}
        />
        {isWrong && (
          <span id={`${id}-wrong`} role="alert" className={box.error}>
            {say("readings-no-number")}
          </span>
        )}
      </div>
      <DayField label={say("readings-when")} day={day} onChange={setDay} />
      <Button type="submit" icon={Plus}>
        {say("readings-put")}
      </Button>
    </form>
  );
}
