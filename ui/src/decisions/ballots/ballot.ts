/** What a ballot still needs before it can be sealed. Whether it holds is judged by the rules of the program. */
import type { Ballot, OpenedVote } from "../../protocol/protocol";

/** Whether something was said that can be handed in. */
export function isFilledIn(ballot: Ballot | null): ballot is Ballot {
  switch (ballot?.ballot) {
    case undefined:
      return false;
    case "concern":
      return ballot.text.trim() !== "";
    case "objection":
      return ballot.reason.trim() !== "";
    case "dots":
      return dotsPlaced(ballot) > 0;
    case "ranked":
      return ballot.levels.length > 0;
    default:
      return true;
  }
}

/** Dots that lie on options. */
export function dotsPlaced(ballot: Ballot | null): number {
  return ballot?.ballot === "dots" ? ballot.on.reduce((sum, { dots }) => sum + dots, 0) : 0;
}

/** Dots on one option. */
export function dotsOn(ballot: Ballot | null, option: string): number {
  return ballot?.ballot === "dots" ? (ballot.on.find((dots) => dots.option === option)?.dots ?? 0) : 0;
}

/** Whether one more dot may lie on an option. */
export function mayAdd(ballot: Ballot | null, option: string, { voting }: OpenedVote): boolean {
  const isFree = voting.stack || dotsOn(ballot, option) === 0;
  return isFree && dotsPlaced(ballot) < voting.dots;
}

/** The ballot with so many dots on an option. */
export function withDots(ballot: Ballot | null, option: string, dots: number): Ballot | null {
  const others = ballot?.ballot === "dots" ? ballot.on.filter((on) => on.option !== option) : [];
  const on = dots > 0 ? [...others, { option, dots }] : others;
  return on.length > 0 ? { ballot: "dots", on } : null;
}
