/** The process chain: its steps in a row, edited where they stand, and the integrity ratios between them. */
import { ArrowLeft, ArrowRight, MoreHorizontal, Plus, Trash2 } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { AddEntry, EntryText, useEntryDeeds, useShown } from "../entries/entries";
import { Button, IconButton } from "../kit/button";
import { classes } from "../kit/class";
import { Menu, MenuItem } from "../kit/menu";
import { keepToRows } from "../kit/next-row";
import { useProduct } from "../product/product";
import type { ChainStepView, EntryId, MetricsView, RatioProposal } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./chain.module.css";
import { figure } from "./figures";
import { StateMark } from "./state-mark";

export function Chain({ view, onOpen }: { view: MetricsView; onOpen: (id: EntryId) => void }) {
  const { say } = useWords();
  const { chain } = view;
  return (
    <section ref={keepToRows} className={styles.chain} aria-label={say("chain")}>
      <header className={styles.head}>
        <h2>{say("chain")}</h2>
        {chain.length < 2 && <p>{say("chain-purpose")}</p>}
      </header>
      <ol className={styles.steps}>
        {chain.map((step, at) => (
          <li key={step.id} className={styles.step} data-row={step.id}>
            <Step step={step} at={at} chain={chain} />
            {step.next && <Link step={step} next={chain[at + 1]} onOpen={onOpen} />}
          </li>
        ))}
        <li className={styles.step}>
          <AddEntry kind="chain_step" field="name" label={say("chain-add")} />
        </li>
      </ol>
      <Proposals proposals={view.proposals} />
    </section>
  );
}

function Step({ step, at, chain }: { step: ChainStepView; at: number; chain: readonly ChainStepView[] }) {
  const { say } = useWords();
  const { move, remove } = useEntryDeeds();
  const { isReadOnly } = useShown();
  const name = step.name || say("chain-step", { number: at + 1 });
  return (
    <div className={styles.card}>
      <EntryText
        of={step.id}
        kind="chain_step"
        field="name"
        text={step.name}
        label={say("chain-step", { number: at + 1 })}
        quietLabel
        placeholder={say("chain-step", { number: at + 1 })}
        className={styles.name}
      />
      {!isReadOnly && (
        <Menu
          label={say("chain-step-menu", { name })}
          button={<IconButton icon={MoreHorizontal} size={16} label={say("chain-step-menu", { name })} />}
        >
          <MenuItem
            icon={ArrowLeft}
            isDisabled={at === 0}
            onAction={() => void move(step.id, chain[at - 2]?.id ?? null)}
          >
            {say("chain-step-earlier")}
          </MenuItem>
          <MenuItem
            icon={ArrowRight}
            isDisabled={at === chain.length - 1}
            onAction={() => void move(step.id, chain[at + 1]?.id ?? null)}
          >
            {say("chain-step-later")}
          </MenuItem>
          <MenuItem icon={Trash2} danger onAction={() => void remove([step.id], name)}>
            {say("chain-step-remove")}
          </MenuItem>
        </Menu>
      )}
    </div>
  );
}

function Link(props: {
  step: ChainStepView;
  next: ChainStepView | undefined;
  onOpen: (id: EntryId) => void;
}) {
  const { say, language } = useWords();
  const { step, next } = props;
  const link = step.next;
  const name = say("chain-ratio", { from: step.name, to: next?.name ?? "" });
  if (!link?.metric)
    return <span className={styles.link} role="img" aria-label={`${name}: ${say("chain-ratio-none")}`} />;
  const { metric, latest } = link;
  return (
    <AriaButton
      className={classes(styles.link, latest?.state === "violated" && styles.violated)}
      aria-label={`${name}: ${latest ? `${figure(latest.value, language)}, ${say(`reading-state-${latest.state}`)}` : say("chain-ratio-unread")}`}
      onPress={() => props.onOpen(metric)}
    >
      {latest ? (
        <>
          <StateMark state={latest.state} quiet />
          {figure(latest.value, language)}
        </>
      ) : (
        "–"
      )}
    </AriaButton>
  );
}

function Proposals({ proposals }: { proposals: readonly RatioProposal[] }) {
  const { say } = useWords();
  const { act } = useProduct();
  const { isReadOnly } = useShown();
  if (proposals.length === 0 || isReadOnly) return null;
  const put = (chosen: readonly RatioProposal[]) =>
    void act({ command: "add_entries", entries: chosen.map(({ entry }) => entry), after: null });
  return (
    <div className={styles.proposals}>
      <p>{say("chain-propose", { count: proposals.length })}</p>
      {proposals.map((proposal) => (
        <Button
          key={`${proposal.from} ${proposal.to}`}
          icon={Plus}
          aria-label={say("chain-propose-add", { name: nameOf(proposal) })}
          onPress={() => put([proposal])}
        >
          {nameOf(proposal)}
        </Button>
      ))}
      {proposals.length > 1 && (
        <Button weight="primary" onPress={() => put(proposals)}>
          {say("chain-propose-all", { count: proposals.length })}
        </Button>
      )}
    </div>
  );
}

function nameOf({ entry }: RatioProposal): string {
  const name = entry.fields.name;
  return name && "text" in name ? name.text : "";
}
