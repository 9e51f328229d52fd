/** The sheet of a metric: what it means in one line, then what it is and what it is worth, side by side; the readings below. */
import { ArrowLeft, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { EntryText, Looking, useEntryDeeds, useShown } from "../entries/entries";
import { Button, IconButton } from "../kit/button";
import { classes } from "../kit/class";
import { Title } from "../kit/title";
import { SpotlightButton, SpotlitTag } from "../live/spotlight";
import type { EntryId, MetricHint, MetricView } from "../protocol/protocol";
import { useWords, type Words } from "../words/words";
import { chainFor } from "./chain-for";
import { textIn } from "./held";
import { meaning } from "./meaning";
import { WhatItIs } from "./part-one";
import { WhatItIsWorth } from "./part-two";
import { Readings } from "./readings";
import styles from "./sheet.module.css";
import { WHOLE } from "./window";

export function MetricSheet(props: {
  metric: EntryId;
  onBack: () => void;
  /** What else is known of it. */
  more?: ReactNode;
  /** The act after which it is shown. */
  asOf?: number;
}) {
  const { metric, onBack, more } = props;
  const { say } = useWords();
  return (
    <Looking look={{ look: "metric", metric, window: WHOLE }} asOf={props.asOf}>
      {({ metric: view }) =>
        view ? (
          <Sheet view={view} onBack={onBack} more={more} asOf={props.asOf} />
        ) : (
          <section className={styles.gone}>
            <p>{say("metrics-gone")}</p>
            <Button icon={ArrowLeft} onPress={onBack}>
              {say("metrics-back")}
            </Button>
          </section>
        )
      }
    </Looking>
  );
}

function Sheet(props: { view: MetricView; onBack: () => void; more: ReactNode; asOf?: number }) {
  const { view, onBack, more } = props;
  const words = useWords();
  const { say } = words;
  const { line } = view;
  const violated = line.latest?.state === "violated";
  return (
    <article className={styles.metric} aria-label={line.name || say("metrics-unnamed")}>
      <Head view={view} onBack={onBack} />
      <p className={classes(styles.says, violated && styles.alarmed)} role="status">
        {meaning(line, words).map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </p>
      {line.hints.length > 0 && (
        <ul className={styles.hints}>
          {line.hints.map((hint) => (
            <li key={hint.hint}>{hintWords(hint, say)}</li>
          ))}
        </ul>
      )}
      {view.chain.length > 0 && <ChainLine view={view} />}
      <div className={styles.parts}>
        <WhatItIs view={view} />
        <WhatItIsWorth view={view} />
      </div>
      <Readings view={view} asOf={props.asOf} />
      {more}
    </article>
  );
}

function Head({ view, onBack }: { view: MetricView; onBack: () => void }) {
  const { say } = useWords();
  const { line } = view;
  const { remove } = useEntryDeeds();
  const { isReadOnly } = useShown();
  const [isNameless] = useState(line.name === "" && !isReadOnly);
  const takeAway = async () => {
    const taken = await remove([line.id], line.name);
    if (taken.ok) onBack();
  };
  return (
    <header className={styles.head}>
      <IconButton icon={ArrowLeft} label={say("metrics-back")} onPress={onBack} />
      <Title className={styles.title}>
        <EntryText
          of={line.id}
          kind="metric"
          field="name"
          text={textIn(view.entry, "name")}
          quietLabel
          placeholder={say("ask-metric-name")}
          autoFocus={isNameless}
        />
      </Title>
      <SpotlitTag of={line.id} />
      {line.class && <span className={styles.tag}>{say(`class-${line.class}`)}</span>}
      {line.is_kpi && <span className={styles.tag}>{say("kpi")}</span>}
      <SpotlightButton of={line.id} />
      {!isReadOnly && (
        <IconButton icon={Trash2} label={say("metrics-remove")} onPress={() => void takeAway()} />
      )}
    </header>
  );
}

/** The chain, with the steps it is taken at marked. */
function ChainLine({ view }: { view: MetricView }) {
  const { say } = useWords();
  return (
    <ol className={styles.chain} aria-label={say("chain")}>
      {chainFor(view).map(({ id, name, isTaken }) => (
        <li key={id} className={classes(isTaken && styles.taken)} aria-current={isTaken || undefined}>
          {name}
        </li>
      ))}
    </ol>
  );
}

function hintWords(hint: MetricHint, say: Words["say"]): string {
  return say(`metric-hint-${hint.hint}`, hint.hint === "measured_twice" ? { title: hint.title } : {});
}
