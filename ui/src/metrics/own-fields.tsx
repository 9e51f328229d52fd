/** The texts and figures of one metric, each asked as the template asks. */
import { EntryNumber, EntryText } from "../entries/entries";
import type { Entry } from "../protocol/protocol";
import { useWords } from "../words/words";
import { numberOf, textIn } from "./held";

interface Own {
  entry: Entry;
  field: string;
}

/** A text of it; with `isLong` of many lines. */
export function MetricText({ entry, field, isLong }: Own & { isLong?: boolean }) {
  const { say } = useWords();
  return (
    <EntryText
      of={entry.id}
      kind="metric"
      field={field}
      text={textIn(entry, field)}
      placeholder={say(`ask-metric-${field}`)}
      isLong={isLong}
    />
  );
}

/** A figure of it, in its unit. */
export function MetricNumber({ entry, field }: Own) {
  return (
    <EntryNumber
      of={entry.id}
      kind="metric"
      field={field}
      number={numberOf(entry, field)}
      unit={textIn(entry, "unit")}
    />
  );
}
