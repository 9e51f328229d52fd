/** The sentences of a problem: its own, or, for a problem met on this side of the door, ours by its code. */
import type { Problem } from "../protocol/protocol";
import { useWords, type Words } from "./words";

/** Message and hint of a problem, in the language of the screen. */
export function problemWords(
  problem: Problem,
  { say }: Pick<Words, "say">,
): { message: string; hint: string } {
  if (problem.message) return { message: problem.message, hint: problem.hint };
  return { message: say(`trouble-${problem.code}`), hint: say(`trouble-${problem.code}-hint`) };
}

/** The same, for a component. */
export function useProblemWords(problem: Problem) {
  return problemWords(problem, useWords());
}
