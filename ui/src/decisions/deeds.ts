/** What hands do with decisions beside writing them. What is refused is said; nothing of a ballot is kept here. */
import { useMemo, useState } from "react";
import { useEntryDeeds } from "../entries/entries";
import { goTo } from "../frame/place";
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import { tell } from "../kit/toast";
import { newId } from "../product/id";
import { useProduct } from "../product/product";
import type { Ballot, EntryId, NewEntry, Rules, Subject } from "../protocol/protocol";

export type DecisionDeeds = ReturnType<typeof useDecisionDeeds>;

/** A question that is asked, with its options. */
interface Question {
  question: string;
  fields?: NewEntry["fields"];
  options?: readonly string[];
}

export function useDecisionDeeds() {
  const host = useHost();
  const { id: product, act } = useProduct();
  const { set } = useEntryDeeds();
  return useMemo(() => {
    const told = async (asked: Promise<unknown>): Promise<boolean> => {
      try {
        await asked;
        return true;
      } catch (thrown) {
        tell({ problem: problemOf(thrown) });
        return false;
      }
    };
    const ask = async (questions: readonly Question[]): Promise<readonly Asked[] | null> => {
      const asked = questions.map((question) => entriesOf(question));
      const put = (entries: NewEntry[]) => act({ command: "add_entries", entries, after: null });
      const acted = await put(asked.map((one) => one.decision));
      if (!acted.ok) return null;
      const options = asked.flatMap((one) => one.options);
      if (options.length > 0) await put(options);
      return asked.map((one) => ({ decision: one.id, options: one.optionIds }));
    };
    const show = (decision: EntryId) => goTo({ at: "product", product, room: "decisions", entry: decision });
    return {
      ask,
      show,
      openVote: (decision: EntryId) => told(host.ask({ request: "open_vote", product, decision })),
      cast: (vote: string, member: EntryId, ballot: Ballot, proxy: boolean) =>
        told(host.ask({ request: "cast_ballot", product, vote, member, ballot, proxy })),
      reveal: (vote: string) => told(host.ask({ request: "reveal", product, vote })),
      abandon: (vote: string) => told(host.ask({ request: "abandon_vote", product, vote })),
      doubleVote: (decision: EntryId, member: EntryId, reason: string) =>
        told(host.ask({ request: "double_vote", product, decision, member, reason })),
      conclude: (decision: EntryId, said: { reason: string; dissent: string; review_on: string | null }) =>
        act({ command: "conclude", decision, ...said }),
      postpone: (decision: EntryId, until: string | null) =>
        set(decision, "postponed_until", until === null ? null : { word: until }),
      /** Asks several smaller questions instead. */
      split: (from: EntryId, artefact: string, questions: readonly string[]) =>
        ask(
          questions.map((question) => ({
            question,
            fields: { split_from: { word: from }, artefact: { word: artefact } },
          })),
        ),
      /** Asks anew what was decided; once it is closed, it takes the old decision's place. */
      askAnew: (record: { question: string; about: readonly Subject[]; scope: string }, before: EntryId) =>
        ask([
          {
            question: record.question,
            fields: {
              artefact: { word: record.scope },
              [`supersedes/${before}`]: { flag: true },
              ...Object.fromEntries(record.about.map(({ id }) => [`about/${id}`, { flag: true }])),
            },
          },
        ]),
      setRules: (rules: Rules) => act({ command: "set_rules", rules }),
      propose: (choice: EntryId, rules: Rules | null) => act({ command: "propose_rules", choice, rules }),
    };
  }, [host, product, act, set]);
}

/** Runs something once at a time; its buttons rest meanwhile. */
export function useBusy(): [boolean, (run: () => Promise<unknown>) => void] {
  const [isBusy, setBusy] = useState(false);
  const begin = (run: () => Promise<unknown>) => {
    setBusy(true);
    void run().finally(() => setBusy(false));
  };
  return [isBusy, begin];
}

/** What was asked: the decision and its options. */
export interface Asked {
  decision: EntryId;
  options: readonly EntryId[];
}

function entriesOf({ question, fields, options = [] }: Question) {
  const id = newId();
  const optionIds = options.map(() => newId());
  const decision: NewEntry = { id, kind: "decision", fields: { question: { text: question }, ...fields } };
  const choices: NewEntry[] = options.map((text, at) => ({
    id: optionIds[at] ?? null,
    kind: "option",
    fields: { decision: { word: id }, text: { text } },
  }));
  return { id, optionIds, decision, options: choices };
}
