/** The dots on one card: one's own, to be put and taken while there is a vote, and those of all once they are seen. */
import { Minus, Plus } from "lucide-react";
import type { MouseEvent } from "react";
import { classes } from "../kit/class";
import type { Card } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./card-dots.module.css";
import { tally } from "./dots";
import { useDotsOn, usePutDot } from "./dots-around";
import { useLive } from "./live";

/** So many are drawn one by one; more are a number. */
const DRAWN = 5;

export function CardDots({ card }: { card: Pick<Card, "id" | "section"> }) {
  const here = useDotsOn(card.id, card.section);
  const { say } = useWords();
  const put = usePutDot();
  const press = (step: 1 | -1) => (event: MouseEvent) => {
    event.preventDefault();
    put(card.id, card.section, step);
  };
  const { own, count, isOpen } = here;
  if (!isOpen && !count) return null;
  return (
    <div className={styles.dots}>
      {isOpen && (
        <>
          <button
            type="button"
            tabIndex={-1}
            aria-label={say("dots-put")}
            aria-disabled={!here.mayPut || undefined}
            className={classes(styles.button, styles.put)}
            onClick={press(1)}
          >
            <Plus aria-hidden size={16} strokeWidth={2.2} />
          </button>
          {own > 0 && (
            <>
              <Row dots={own} label={say("dots-own", { own })} />
              <button
                type="button"
                tabIndex={-1}
                aria-label={say("dots-take")}
                className={styles.button}
                onClick={press(-1)}
              >
                <Minus aria-hidden size={16} strokeWidth={2.2} />
              </button>
            </>
          )}
        </>
      )}
      {count !== null && count > 0 && <Count count={count} by={here.by} />}
    </div>
  );
}

function Row({ dots, label }: { dots: number; label: string }) {
  const { number } = useWords();
  const drawn = dots > DRAWN ? 1 : dots;
  return (
    <span role="img" aria-label={label} className={styles.row}>
      {Array.from({ length: drawn }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one dot is like another
        <span key={at} className={styles.dot} />
      ))}
      {dots > DRAWN && <span aria-hidden>{number(dots)}</span>}
    </span>
  );
}

/** How many there are of all, and whose, where that is known; a card alone hears of names. */
function Count({ count, by }: { count: number; by: readonly string[] }) {
  const { say, number } = useWords();
  return (
    <span className={styles.count}>
      <span role="img" aria-label={say("dots-count", { count })} className={styles.pill}>
        <span aria-hidden className={styles.dot} />
        {number(count)}
      </span>
      {by.length > 0 && <Names by={by} />}
    </span>
  );
}

function Names({ by }: { by: readonly string[] }) {
  return (
    <span dir="auto" className={styles.names}>
      {useDotNames(by)}
    </span>
  );
}

/** “Mei 2, Jonas”: who put dots, and how many where it is more than one. */
export function useDotNames(by: readonly string[]): string {
  const { say } = useWords();
  const { room } = useLive();
  const nameOf = (id: string) => room?.people.find((one) => one.id === id)?.name ?? say("live-nameless");
  return tally(by)
    .map(({ person, dots }) => (dots > 1 ? `${nameOf(person)} ${dots}` : nameOf(person)))
    .join(", ");
}
