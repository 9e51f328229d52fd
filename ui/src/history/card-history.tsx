/** What happened to one card, for its details: who, what, when; and the way back. */
import { Undo2 } from "lucide-react";
import { Button, IconButton } from "../kit/button";
import { useProduct } from "../product/product";
import type { CardId, HistoryEntry } from "../protocol/protocol";
import { actWords } from "../words/act";
import { useWords } from "../words/words";
import styles from "./card-history.module.css";
import { usePutBack } from "./then";
import { useActs } from "./use-acts";

export function CardHistory({ card, onAct }: { card: CardId; onAct: (seq: number) => void }) {
  const { say } = useWords();
  const acts = useActs(card);
  return (
    <section aria-labelledby="card-history">
      <h3 id="card-history" className={styles.title}>
        {say("history-of-card")}
      </h3>
      <ol className={styles.list}>
        {acts.entries.map((entry, at) => (
          <Line key={entry.first_seq} entry={entry} card={card} isNewest={at === 0} onAct={onAct} />
        ))}
      </ol>
      {acts.more && !acts.isReading && (
        <Button weight="plain" onPress={acts.readOlder}>
          {say("history-older")}
        </Button>
      )}
    </section>
  );
}

function Line(props: { entry: HistoryEntry; card: CardId; isNewest: boolean; onAct: (seq: number) => void }) {
  const { entry, isNewest } = props;
  const { view } = useProduct();
  const words = useWords();
  const put = usePutBack();
  const { by, at, what } = entry.act;
  return (
    <li className={styles.line}>
      <p>
        <b>{by || words.say("history-someone")}</b> <span dir="auto">{actWords(what, words)}</span>
      </p>
      <div className={styles.when}>
        <Button weight="plain" className={styles.then} onPress={() => props.onAct(entry.seq)}>
          <time dateTime={at}>{words.moment(at)}</time>
        </Button>
        {!isNewest && !view.read_only && (
          <IconButton
            icon={Undo2}
            size={15}
            label={words.say("history-put-card-back")}
            onPress={() => void put(entry.seq, props.card)}
          />
        )}
      </div>
    </li>
  );
}
