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

/** A question that is asked. */
interface Question {
  question: string;
  fields?: NewEntry["fields"];
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
      const asked = questions.map((question) => ({ decision: newId(), ...question }));
      const acted = await act({ command: "add_entries", entries: asked.map(entryOf), after: null });
      return acted.ok ? asked.map(({ decision }) => ({ decision })) : null;
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
      /** Asks whether these rules come into force; answers with the decision, or `null` when that was refused. */
      askForRules: async (
        rules: Rules,
        said: { question: string; change: string; keep: string },
      ): Promise<EntryId | null> => {
        const decision = newId();
        const acted = await act({ command: "ask_for_rules", decision, ...said, rules });
        return acted.ok ? decision : null;
      },
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

/** What was asked. */
export interface Asked {
  decision: EntryId;
}

function entryOf({ decision, question, fields }: Question & Asked): NewEntry {
  return { id: decision, kind: "decision", fields: { question: { text: question }, ...fields } };
}
