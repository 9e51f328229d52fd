/**
 * How a question is voted on: everything that will count, in sight, each with a line that says what it means. What is
 * not said here is as the rules of deciding of the product say.
 */
import { type ReactNode, useId } from "react";
import { EntryNumber, EntryWord, useEntryDeeds, useShown } from "../entries/entries";
import { Button } from "../kit/button";
import { Check } from "../kit/check";
import { Choice } from "../kit/choice";
import { Segments } from "../kit/segments";
import { Shape } from "../kit/shape";
import { useProduct } from "../product/product";
import type { Base, DecisionView, EntryId, Method, Scope, Voter } from "../protocol/protocol";
import { useWords } from "../words/words";
import { type Draft, votersAfter } from "./draft";
import styles from "./how.module.css";
import { disciplineOf } from "./person";
import { hasBar, quorumNeeded } from "./telling";

export const METHODS = [
  "majority",
  "two_thirds",
  "consent",
  "fist",
  "dots",
  "ranked",
] as const satisfies readonly Method[];
export const BASES = ["cast", "present", "all"] as const satisfies readonly Base[];
export const SCOPES = ["vision", "roadmap", "backlog", "other"] as const satisfies readonly Scope[];

export function How(props: {
  decision: DecisionView;
  draft: Draft;
  /** All who could vote. */
  team: readonly Voter[];
}) {
  const { say } = useWords();
  const { decision, draft } = props;
  const { voting } = decision.draft;
  const of = decision.line.id;
  return (
    <section className={styles.how} aria-labelledby="how">
      <h2 id="how">{say("decide-how")}</h2>
      <OwnRules of={of} draft={draft} />
      <MethodLines decision={decision} />
      <QuorumLine decision={decision} />
      <Line
        label={say("decide-ballots")}
        means={say(voting.secret ? "decide-secret-means" : "decide-open-means")}
      >
        <SecretOrOpen of={of} isSecret={voting.secret} />
      </Line>
      <Voters decision={decision} draft={draft} team={props.team} />
      <Line label={say("decide-double")} means={doubleWords(decision, say)}>
        <span>{say(isDoublePossible(decision) ? "decide-double-possible" : "decide-double-not")}</span>
      </Line>
    </section>
  );
}

/** What it is about, and the method with what belongs to it. */
function MethodLines({ decision }: { decision: DecisionView }) {
  const { say } = useWords();
  const { voting } = decision.draft;
  const of = decision.line.id;
  const named = <T extends string>(values: readonly T[], head: string) =>
    values.map((value) => ({ value, words: say(`${head}-${value}`) }));
  return (
    <>
      <Line label={say("field-decision-artefact")} means={say(`decide-scope-${decision.draft.scope}`)}>
        <EntryWord
          of={of}
          kind="decision"
          field="artefact"
          quietLabel
          word={decision.draft.scope}
          options={named(SCOPES, "scope")}
        />
      </Line>
      <Line
        label={say("field-decision-method")}
        means={say(`decide-method-${voting.method}`, gapsOf(decision, say))}
      >
        <EntryWord
          of={of}
          kind="decision"
          field="method"
          quietLabel
          word={voting.method}
          options={named(METHODS, "method")}
        />
      </Line>
      {hasBar(voting) && (
        <Line label={say("field-decision-base")} means={say(`decide-base-${voting.base}`)}>
          <EntryWord
            of={of}
            kind="decision"
            field="base"
            quietLabel
            word={voting.base}
            options={named(BASES, "base")}
          />
        </Line>
      )}
      {voting.method === "fist" && (
        <Line label={say("field-decision-floor")} means={say("decide-floor-means", { floor: voting.floor })}>
          <EntryNumber of={of} kind="decision" field="floor" quietLabel number={voting.floor} />
        </Line>
      )}
      {voting.method === "dots" && (
        <Line
          label={say("field-decision-dots")}
          means={say(voting.stack ? "decide-stack-yes" : "decide-stack-no")}
        >
          <EntryNumber of={of} kind="decision" field="dots" quietLabel number={voting.dots} />
          <Flag of={of} field="stack" label={say("field-decision-stack")} flag={voting.stack} />
        </Line>
      )}
    </>
  );
}

/** One thing that counts: what it is, how it is set, what that means. */
export function Line(props: { label: string; means: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: one of many settings, not a form of its own
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-means`}
      className={styles.line}
    >
      <h3 id={`${id}-label`} className={styles.label}>
        {props.label}
      </h3>
      <div className={styles.value}>{props.children}</div>
      <p id={`${id}-means`} className={styles.means}>
        {props.means}
      </p>
    </div>
  );
}

/** What is said here otherwise than in the rules, and the way back to them. */
function OwnRules({ of, draft }: { of: EntryId; draft: Draft }) {
  const { say } = useWords();
  const { set } = useEntryDeeds();
  const { isReadOnly } = useShown();
  const own = RULED.filter((field) => draft.own.has(field));
  if (own.length === 0) return <p className={styles.means}>{say("decide-as-rules")}</p>;
  const names = own.map((field) => say(`field-decision-${field}`)).join(", ");
  const back = async () => {
    for (const field of own) await set(of, field, null);
  };
  return (
    <p className={styles.own}>
      <span>{say("decide-own", { fields: names })}</span>
      {!isReadOnly && (
        <Button weight="plain" onPress={() => void back()}>
          {say("decide-own-back")}
        </Button>
      )}
    </p>
  );
}

const RULED = ["method", "base", "quorum", "quorum_share", "secret", "floor", "dots", "stack"] as const;

function QuorumLine({ decision }: { decision: DecisionView }) {
  const { say } = useWords();
  const { set } = useEntryDeeds();
  const { isReadOnly } = useShown();
  const of = decision.line.id;
  const { voting, voters } = decision.draft;
  const { quorum } = voting;
  const needed = quorumNeeded(quorum, voters.length);
  const change = async (kind: "count" | "share") => {
    await set(of, "quorum", kind === "count" ? { number: needed } : null);
    if (kind === "share") await set(of, "quorum_share", { number: shareOf(needed, voters.length) });
  };
  return (
    <Line label={say("decide-quorum")} means={say("decide-quorum-means", { needed, voters: voters.length })}>
      <Choice
        label={say("decide-quorum")}
        quietLabel
        value={quorum.quorum}
        options={[
          { value: "share", words: say("decide-quorum-share") },
          { value: "count", words: say("decide-quorum-count") },
        ]}
        isDisabled={isReadOnly}
        onChange={(kind) => void change(kind)}
      />
      {quorum.quorum === "count" ? (
        <EntryNumber of={of} kind="decision" field="quorum" quietLabel number={quorum.voters} />
      ) : (
        <EntryNumber
          of={of}
          kind="decision"
          field="quorum_share"
          quietLabel
          number={quorum.percent}
          unit="%"
        />
      )}
    </Line>
  );
}

function SecretOrOpen({ of, isSecret }: { of: EntryId; isSecret: boolean }) {
  const { say } = useWords();
  const { set } = useEntryDeeds();
  const { isReadOnly } = useShown();
  return (
    <Segments
      label={say("decide-ballots")}
      value={isSecret ? "secret" : "open"}
      options={[
        { value: "open", words: say("decide-open") },
        { value: "secret", words: say("decide-secret") },
      ]}
      isDisabled={isReadOnly}
      onChange={(value) => void set(of, "secret", { flag: value === "secret" })}
    />
  );
}

function Voters({ decision, draft, team }: { decision: DecisionView; draft: Draft; team: readonly Voter[] }) {
  const { say } = useWords();
  const { act } = useProduct();
  const { isReadOnly } = useShown();
  const of = decision.line.id;
  const may = new Set(decision.draft.voters.map(({ member }) => member));
  const all = team.map(({ member }) => member);
  const change = async (member: EntryId, yes: boolean) => {
    const { set, clear } = votersAfter(all, draft.voters, member, yes);
    const field = (member: EntryId) =>
      ({ command: "set_field", entry: of, field: `voters/${member}` }) as const;
    for (const one of set) await act({ ...field(one), value: { flag: true } });
    for (const one of clear) await act({ ...field(one), value: null });
  };
  const means = draft.voters.length === 0 ? "decide-voters-all" : "decide-voters-some";
  return (
    <Line label={say("field-decision-voters")} means={say(means, { count: may.size })}>
      <ul className={styles.voters}>
        {team.map((voter) => (
          <li key={voter.member}>
            <Check
              isSelected={may.has(voter.member)}
              isDisabled={isReadOnly || (may.size === 1 && may.has(voter.member))}
              onChange={(yes) => void change(voter.member, yes)}
            >
              <Shape discipline={disciplineOf(voter)} />
              <span dir="auto">{voter.name}</span>
            </Check>
          </li>
        ))}
      </ul>
      {team.length === 0 && <p className={styles.none}>{say("decide-no-team")}</p>}
    </Line>
  );
}

function Flag(props: { of: EntryId; field: string; label: string; flag: boolean }) {
  const { set } = useEntryDeeds();
  const { isReadOnly } = useShown();
  return (
    <Check
      isSelected={props.flag}
      isDisabled={isReadOnly}
      onChange={(flag) => void set(props.of, props.field, { flag })}
    >
      {props.label}
    </Check>
  );
}

type Say = (id: string, gaps?: Record<string, string | number>) => string;

function gapsOf({ draft: { voting } }: DecisionView, say: Say) {
  return { base: say(`base-${voting.base}`), floor: voting.floor, dots: voting.dots };
}

function isDoublePossible({ draft: { voting, double_vote } }: DecisionView): boolean {
  return double_vote && (hasBar(voting) || voting.method === "ranked");
}

/** Whether the primus could have two votes, and when. */
function doubleWords({ draft, double }: DecisionView, say: Say): string {
  const { voting } = draft;
  if (voting.method === "consent" || voting.method === "fist") return say("decide-double-method");
  if (voting.method === "dots") return say("decide-double-dots");
  if (!draft.double_vote) return say("decide-double-scope", { scope: say(`scope-${draft.scope}`) });
  const name = draft.voters.find(({ member }) => member === double.holder)?.name ?? say("decide-nobody");
  return say(draft.second_round ? "decide-double-second" : "decide-double-first", { name });
}

function shareOf(needed: number, voters: number): number {
  return voters === 0 ? 50 : Math.min(100, Math.round((100 * needed) / voters));
}
