/**
 * Reviewing the roadmap: goal by goal keep, change, reorder or replace, and why; then when the next review is. It goes on
 * record as one act. What is begun here stays until it is recorded or thrown away, also when the sheet is closed.
 */
import { Button } from "../kit/button";
import { DayField } from "../kit/day-field";
import { Dialog } from "../kit/dialog";
import { TextField } from "../kit/field";
import { Segments } from "../kit/segments";
import { tell } from "../kit/toast";
import { useProduct } from "../product/product";
import type { EntryId, Review, RoadmapView, Verdict } from "../protocol/protocol";
import { useWords } from "../words/words";
import { dayWords } from "./days";
import styles from "./review.module.css";

export const VERDICTS: readonly Verdict[] = ["keep", "change", "reorder", "replace"];

/** A review that is being written. */
export interface Begun {
  on: string;
  next: string;
  note: string;
  said: Readonly<Record<EntryId, { verdict: Verdict; why: string }>>;
}

/** A review of today, every goal kept as it is. */
export function begin(view: RoadmapView): Begun {
  return { on: view.today, next: view.review_after, note: "", said: {} };
}

export function ReviewSheet(props: {
  view: RoadmapView;
  begun: Begun;
  isReadOnly: boolean;
  onChange: (begun: Begun) => void;
  onClose: () => void;
  onRecorded: () => void;
}) {
  const { view, begun, isReadOnly } = props;
  const words = useWords();
  const { say } = words;
  const record = useRecording(props);
  return (
    <Dialog
      title={say("roadmap-review-title")}
      isOpen
      width="wide"
      onClose={props.onClose}
      footer={
        !isReadOnly &&
        view.steps.length > 0 && (
          <Button weight="primary" onPress={() => void record()}>
            {say("roadmap-record")}
          </Button>
        )
      }
    >
      <p className={styles.about}>{say("roadmap-review-about")}</p>
      {!isReadOnly && <Goals {...props} />}
      {!isReadOnly && view.steps.length > 0 && (
        <div className={styles.days}>
          <DayField
            label={say("roadmap-review-on")}
            day={begun.on}
            onChange={(on) => on && props.onChange({ ...begun, on })}
          />
          <DayField
            label={say("roadmap-review-next")}
            day={begun.next}
            onChange={(next) => next && props.onChange({ ...begun, next })}
          />
          <TextField
            label={say("roadmap-review-note")}
            value={begun.note}
            rows={2}
            onChange={(note) => props.onChange({ ...begun, note })}
            className={styles.note}
          />
        </div>
      )}
      <Reviews reviews={view.reviews} />
    </Dialog>
  );
}

function Goals({ view, begun, onChange }: Parameters<typeof ReviewSheet>[0]) {
  const { say } = useWords();
  return (
    <ol className={styles.goals}>
      {view.steps.map((step) => {
        const name = step.name || say("roadmap-no-name");
        const { verdict, why } = begun.said[step.id] ?? KEPT;
        const say_of = (said: Partial<typeof KEPT>) =>
          onChange({ ...begun, said: { ...begun.said, [step.id]: { verdict, why, ...said } } });
        return (
          <li key={step.id} className={styles.goal}>
            <div className={styles.of}>
              <b dir="auto">{name}</b>
              <span dir="auto" className={styles.what}>
                {step.goal}
              </span>
            </div>
            <Segments
              label={say("roadmap-verdict-of", { name })}
              value={verdict}
              onChange={(verdict) => say_of({ verdict })}
              options={VERDICTS.map((value) => ({ value, words: say(`roadmap-verdict-${value}`) }))}
            />
            <TextField
              label={say("roadmap-why-of", { name })}
              quietLabel
              placeholder={say(verdict === "keep" ? "roadmap-why-kept" : "roadmap-why")}
              value={why}
              onChange={(why) => say_of({ why })}
              className={styles.why}
            />
          </li>
        );
      })}
    </ol>
  );
}

const KEPT: { verdict: Verdict; why: string } = { verdict: "keep", why: "" };

function Reviews({ reviews }: { reviews: readonly Review[] }) {
  const words = useWords();
  const { say } = words;
  if (reviews.length === 0) return null;
  return (
    <section className={styles.past} aria-label={say("roadmap-reviews")}>
      <h3>{say("roadmap-reviews")}</h3>
      {reviews.map((review) => (
        <article key={review.id} className={styles.review}>
          <h4>{say("roadmap-review-of", { on: dayWords(review.on, words), by: review.by || "none" })}</h4>
          <ul>
            {review.verdicts.map((of) => (
              <li key={of.goal}>
                <b dir="auto">{of.name || say("roadmap-no-name")}</b>{" "}
                <span>{say(`roadmap-verdict-${of.verdict}`)}</span>
                {of.why && <span dir="auto"> – {of.why}</span>}
              </li>
            ))}
          </ul>
          {review.note && <p dir="auto">{review.note}</p>}
        </article>
      ))}
    </section>
  );
}

function useRecording({ view, begun, onRecorded }: Parameters<typeof ReviewSheet>[0]) {
  const { act } = useProduct();
  const words = useWords();
  return async () => {
    const verdicts = view.steps.map((step) => ({ goal: step.id, ...(begun.said[step.id] ?? KEPT) }));
    const { on, next, note } = begun;
    const acted = await act({ command: "review_roadmap", on, next, note, verdicts });
    if (!acted.ok) return;
    tell({ text: words.say("roadmap-recorded", { next: dayWords(next, words) }) });
    onRecorded();
  };
}
