/**
 * A decision that was concluded, and of whose record nothing can be believed: what still adds up is read, and nothing
 * can be written, for it is closed.
 */
import { ShieldAlert } from "lucide-react";
import type { DecisionView, Thing } from "../protocol/protocol";
import { useWords } from "../words/words";
import { Banner } from "./banner";
import type { DecisionDeeds } from "./deeds";
import { Asked, Head } from "./head";
import { Kin, Spoilt } from "./kin";
import { AskAnew } from "./record";
import styles from "./record.module.css";
import { Earlier } from "./rounds";

export function Unsound(props: {
  decision: DecisionView;
  about: readonly Thing[];
  deeds: DecisionDeeds;
  onList: () => void;
}) {
  const { say } = useWords();
  const { decision, about, deeds } = props;
  const { line } = decision;
  const subjects = about.map((thing) => ({
    id: thing.thing === "card" ? thing.card : thing.entry,
    title: thing.title,
  }));
  const asked = { question: line.question, context: decision.context, about: subjects };
  return (
    <article className={styles.record}>
      <Head
        decision={line.id}
        scope={line.scope}
        vote={decision.rounds.at(-1)?.vote ?? decision.draft}
        onList={props.onList}
      >
        <Asked {...asked} things={about} />
      </Head>
      <Spoilt decision={decision} />
      <Banner tone="quiet" icon={<ShieldAlert aria-hidden size={20} />} title={say("decide-unsound")}>
        {say(decision.rounds.length > 0 ? "decide-unsound-rounds" : "decide-unsound-nothing")}
      </Banner>
      <Kin decision={decision} onShow={deeds.show} />
      <Earlier rounds={decision.rounds} double={decision.double_vote} heading="decide-rounds-left" />
      <footer className={styles.foot}>
        <AskAnew asked={{ ...asked, scope: line.scope }} before={line.id} deeds={deeds} />
      </footer>
    </article>
  );
}
