/** Reads the history of the open product, or of one of its cards: the newest acts, and older ones on demand. */
import { useCallback, useEffect, useState } from "react";
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import { useProduct } from "../product/product";
import type { CardId, HistoryEntry, Problem } from "../protocol/protocol";
import { type Known, withNewest, withOlder } from "./pages";

export type Reading = {
  entries: readonly HistoryEntry[];
  /** There are older ones. */
  more: boolean;
  isReading: boolean;
  problem: Problem | null;
  readOlder: () => void;
};

const PAGE = 60;
const NOTHING: Known = { entries: [], more: true };

export function useActs(card: CardId | null): Reading {
  const host = useHost();
  const { id, view } = useProduct();
  const [known, setKnown] = useState(NOTHING);
  const [isReading, setReading] = useState(true);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = useCallback(
    async (before: number | null, join: (known: Known, page: Known) => Known) => {
      setReading(true);
      try {
        const page = await host.ask({ request: "history", product: id, before, limit: PAGE, about: card });
        setKnown((known) => join(known, page));
        setProblem(null);
      } catch (thrown) {
        setProblem(problemOf(thrown));
      } finally {
        setReading(false);
      }
    },
    [host, id, card],
  );
  const { seq } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every act there is news on top
  useEffect(() => {
    void read(null, withNewest);
  }, [read, seq]);
  const last = known.entries.at(-1)?.first_seq ?? null;
  return { ...known, isReading, problem, readOlder: () => void read(last, withOlder) };
}
