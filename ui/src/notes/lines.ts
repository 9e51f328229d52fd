/** Pasted lines and the cards they will become. Which those are, the program says. */
import { useCallback, useEffect, useState } from "react";
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import type { Problem } from "../protocol/protocol";

/** The lines of a text as they were last read. */
export type LinesRead = {
  /** The text of each card. */
  cards: readonly string[];
  /** Why the lines as they stand could not be read. */
  problem: Problem | null;
  /** Reads the lines as they stand; `null`: they could not be read. */
  read: () => Promise<readonly string[] | null>;
};

/** Reads the lines of a text, and reads them again when it changes. */
export function useLines(text: string): LinesRead {
  const host = useHost();
  const [read, setRead] = useState<Omit<LinesRead, "read">>({ cards: [], problem: null });
  const ask = useCallback(async () => (await host.ask({ request: "read_lines", text })).lines, [host, text]);
  useEffect(() => {
    let current = true;
    ask().then(
      (cards) => current && setRead({ cards, problem: null }),
      (thrown) => current && setRead(({ cards }) => ({ cards, problem: problemOf(thrown) })),
    );
    return () => {
      current = false;
    };
  }, [ask]);
  const again = () =>
    ask().catch((thrown) => {
      setRead(({ cards }) => ({ cards, problem: problemOf(thrown) }));
      return null;
    });
  return { ...read, read: again };
}

/** Whether there is more than one line that is not blank. */
export function hasSeveralLines(text: string): boolean {
  return /\S\s*[\r\n]\s*\S/.test(text);
}

/** A copy from a spreadsheet: it has columns. */
export function looksLikeTable(text: string): boolean {
  return (text.split(/\r\n|\r|\n/, 1)[0] ?? "").includes("\t");
}
