/** The rules of deciding of the product: a quiet sheet. Changing them is a decision itself, and starts one. */
import { useState } from "react";
import { useShown } from "../entries/entries";
import { Button } from "../kit/button";
import { Check } from "../kit/check";
import { Choice } from "../kit/choice";
import { Dialog } from "../kit/dialog";
import { TextField } from "../kit/field";
import { Segments } from "../kit/segments";
import type { DecisionsView, Rules, Voting } from "../protocol/protocol";
import { useWords } from "../words/words";
import { type DecisionDeeds, useBusy } from "./deeds";
import { BASES, Line, METHODS } from "./how";
import { DOUBLED, isSame, isWider, withScope } from "./rules";
import { askForRules } from "./rules-question";
import styles from "./rules-sheet.module.css";
import { hasBar } from "./telling";

export function RulesSheet(props: { decisions: DecisionsView; deeds: DecisionDeeds; onClose: () => void }) {
  const words = useWords();
  const { say } = words;
  const { isReadOnly } = useShown();
  const { decisions, deeds, onClose } = props;
  const [rules, setRules] = useState(decisions.rules);
  const [isBusy, begin] = useBusy();
  const isChanged = !isSame(rules, decisions.rules);
  const isFree = decisions.rules_are_free && !isWider(rules, decisions.rules);
  const set = () =>
    begin(async () => {
      const acted = await deeds.setRules(rules);
      if (acted.ok) onClose();
    });
  const ask = () =>
    begin(async () => {
      const asked = await askForRules(rules, decisions.rules, deeds, words);
      if (!asked) return;
      onClose();
      deeds.show(asked);
    });
  return (
    <Dialog
      title={say("decide-rules")}
      isOpen
      onClose={onClose}
      footer={
        !isReadOnly && (
          <Button weight="primary" isDisabled={isBusy || !isChanged} onPress={isFree ? set : ask}>
            {say(isFree ? "decide-rules-set" : "decide-rules-ask")}
          </Button>
        )
      }
    >
      <div className={styles.rules}>
        <p className={styles.about}>
          {say(decisions.rules_are_free ? "decide-rules-free" : "decide-rules-bound")}
        </p>
        <VotingRules
          voting={rules.voting}
          onChange={(voting) => setRules({ ...rules, voting })}
          isReadOnly={isReadOnly}
        />
        <DoubleVoteRules rules={rules} onChange={setRules} isReadOnly={isReadOnly} />
      </div>
    </Dialog>
  );
}

interface Changing<T> {
  onChange: (value: T) => void;
  isReadOnly: boolean;
}

type VotingRule = { voting: Voting } & Changing<Voting>;

function VotingRules(rule: VotingRule) {
  return (
    <>
      <MethodRule {...rule} />
      {hasBar(rule.voting) && <BaseRule {...rule} />}
      <QuorumRule {...rule} />
      <SecretRule {...rule} />
      <FloorRule {...rule} />
      <DotsRule {...rule} />
    </>
  );
}

function MethodRule({ voting, onChange, isReadOnly }: VotingRule) {
  const { say } = useWords();
  const gaps = { base: say(`base-${voting.base}`), floor: voting.floor, dots: voting.dots };
  return (
    <Line label={say("field-rules-method")} means={say(`decide-method-${voting.method}`, gaps)}>
      <Choice
        label={say("field-rules-method")}
        quietLabel
        value={voting.method}
        options={METHODS.map((value) => ({ value, words: say(`method-${value}`) }))}
        onChange={(method) => onChange({ ...voting, method })}
        isDisabled={isReadOnly}
      />
    </Line>
  );
}

function BaseRule({ voting, onChange, isReadOnly }: VotingRule) {
  const { say } = useWords();
  return (
    <Line label={say("field-rules-base")} means={say(`decide-base-${voting.base}`)}>
      <Choice
        label={say("field-rules-base")}
        quietLabel
        value={voting.base}
        options={BASES.map((value) => ({ value, words: say(`base-${value}`) }))}
        onChange={(base) => onChange({ ...voting, base })}
        isDisabled={isReadOnly}
      />
    </Line>
  );
}

function QuorumRule({ voting, onChange, isReadOnly }: VotingRule) {
  const { say } = useWords();
  const { quorum } = voting;
  const isShare = quorum.quorum === "share";
  const set = (share: boolean, number: number) =>
    onChange({
      ...voting,
      quorum: share ? { quorum: "share", percent: number } : { quorum: "count", voters: number },
    });
  return (
    <Line label={say("decide-quorum")} means={say(`decide-rules-quorum-${quorum.quorum}`)}>
      <Segments
        label={say("decide-quorum")}
        value={quorum.quorum}
        options={[
          { value: "share", words: say("decide-quorum-share") },
          { value: "count", words: say("decide-quorum-count") },
        ]}
        onChange={(kind) => set(kind === "share", kind === "share" ? 50 : 3)}
        isDisabled={isReadOnly}
      />
      <Whole
        label={say("decide-quorum-number")}
        number={quorum.quorum === "share" ? quorum.percent : quorum.voters}
        onChange={(number) => set(isShare, number)}
        isReadOnly={isReadOnly}
      />
    </Line>
  );
}

function SecretRule({ voting, onChange, isReadOnly }: VotingRule) {
  const { say } = useWords();
  const means = voting.secret ? "decide-secret-means" : "decide-open-means";
  return (
    <Line label={say("decide-ballots")} means={say(means)}>
      <Segments
        label={say("decide-ballots")}
        value={voting.secret ? "secret" : "open"}
        options={[
          { value: "open", words: say("decide-open") },
          { value: "secret", words: say("decide-secret") },
        ]}
        onChange={(value) => onChange({ ...voting, secret: value === "secret" })}
        isDisabled={isReadOnly}
      />
    </Line>
  );
}

function FloorRule({ voting, onChange, isReadOnly }: VotingRule) {
  const { say } = useWords();
  return (
    <Line label={say("field-rules-floor")} means={say("decide-floor-means", { floor: voting.floor })}>
      <Whole
        label={say("field-rules-floor")}
        number={voting.floor}
        onChange={(floor) => onChange({ ...voting, floor })}
        isReadOnly={isReadOnly}
      />
    </Line>
  );
}

function DotsRule({ voting, onChange, isReadOnly }: VotingRule) {
  const { say } = useWords();
  return (
    <Line label={say("field-rules-dots")} means={say(voting.stack ? "decide-stack-yes" : "decide-stack-no")}>
      <Whole
        label={say("field-rules-dots")}
        number={voting.dots}
        onChange={(dots) => onChange({ ...voting, dots })}
        isReadOnly={isReadOnly}
      />
      <Tick
        words={say("field-rules-stack")}
        isOn={voting.stack}
        onChange={(stack) => onChange({ ...voting, stack })}
        isReadOnly={isReadOnly}
      />
    </Line>
  );
}

function DoubleVoteRules({ rules, onChange, isReadOnly }: { rules: Rules } & Changing<Rules>) {
  const { say } = useWords();
  return (
    <>
      <Line label={say("decide-double")} means={say("decide-rules-double-means")}>
        {DOUBLED.map((scope) => (
          <Tick
            key={scope}
            words={say(`scope-${scope}`)}
            isOn={rules.double_vote.includes(scope)}
            onChange={(yes) => onChange(withScope(rules, scope, yes))}
            isReadOnly={isReadOnly}
          />
        ))}
      </Line>
      <Line
        label={say("decide-second")}
        means={say(rules.second_round ? "decide-second-yes" : "decide-second-no")}
      >
        <Tick
          words={say("field-rules-second_round")}
          isOn={rules.second_round}
          onChange={(second_round) => onChange({ ...rules, second_round })}
          isReadOnly={isReadOnly}
        />
      </Line>
    </>
  );
}

function Tick(props: { words: string; isOn: boolean } & Changing<boolean>) {
  return (
    <Check isSelected={props.isOn} isDisabled={props.isReadOnly} onChange={props.onChange}>
      {props.words}
    </Check>
  );
}

function Whole(props: { label: string; number: number } & Changing<number>) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={props.label}
      quietLabel
      inputMode="numeric"
      value={typed ?? String(props.number)}
      isReadOnly={props.isReadOnly}
      className={styles.number}
      onChange={(text) => {
        setTyped(text);
        if (/^\d{1,6}$/.test(text.trim())) props.onChange(Number(text));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
