/**
 * A ranked ballot while it is being filled in: levels from best to worst, several options on one level being equally
 * good, and what is not ranked. Every option is in it exactly once.
 */
import type { EntryId } from "../../protocol/protocol";

/** Options in order. */
export interface Ranking {
  levels: readonly (readonly EntryId[])[];
  out: readonly EntryId[];
}

/** Where an option is put: alone before a level, beside those of a level, or among those not ranked. */
export type Spot = { at: "before" | "on"; level: number } | { at: "out" };

/** Nothing is ranked yet. */
export function unranked(options: readonly EntryId[]): Ranking {
  return { levels: [], out: options };
}

/** The level an option is on; `null`: not ranked. */
export function levelOf(ranking: Ranking, option: EntryId): number | null {
  const level = ranking.levels.findIndex((level) => level.includes(option));
  return level < 0 ? null : level;
}

/** Puts an option somewhere. Levels are counted as they were before it was taken up. */
export function put(ranking: Ranking, option: EntryId, spot: Spot): Ranking {
  const levels = ranking.levels.map((level) => level.filter((one) => one !== option));
  const out = ranking.out.filter((one) => one !== option);
  if (spot.at === "out") return { levels: levels.filter(isUsed), out: [...out, option] };
  const changed =
    spot.at === "on" && spot.level < levels.length
      ? levels.map((level, at) => (at === spot.level ? [...level, option] : level))
      : levels.toSpliced(spot.level, 0, [option]);
  return { levels: changed.filter(isUsed), out };
}

/** One step better: out of a shared level, past the level above, or from not ranked to last. */
export function up(ranking: Ranking, option: EntryId): Ranking {
  const level = levelOf(ranking, option);
  if (level === null) return put(ranking, option, { at: "before", level: ranking.levels.length });
  if (isShared(ranking, level)) return put(ranking, option, { at: "before", level });
  return level === 0 ? ranking : put(ranking, option, { at: "before", level: level - 1 });
}

/** One step worse: out of a shared level, past the level below, or from last to not ranked. */
export function down(ranking: Ranking, option: EntryId): Ranking {
  const level = levelOf(ranking, option);
  if (level === null) return ranking;
  if (isShared(ranking, level)) return put(ranking, option, { at: "before", level: level + 1 });
  if (level === ranking.levels.length - 1) return put(ranking, option, { at: "out" });
  return put(ranking, option, { at: "before", level: level + 2 });
}

/** As good as those above; on a shared level, on its own again. */
export function tie(ranking: Ranking, option: EntryId): Ranking {
  const level = levelOf(ranking, option);
  if (level === null) return ranking;
  if (isShared(ranking, level)) return put(ranking, option, { at: "before", level: level + 1 });
  return level === 0 ? ranking : put(ranking, option, { at: "on", level: level - 1 });
}

/** Whether several options are on a level. */
export function isShared(ranking: Ranking, level: number): boolean {
  return (ranking.levels[level]?.length ?? 0) > 1;
}

function isUsed(level: readonly EntryId[]): boolean {
  return level.length > 0;
}
