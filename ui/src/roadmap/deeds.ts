/** What a hand does with the steps of the roadmap. Acts go to the product; the next look shows them. */
import { useMemo } from "react";
import { useEntryDeeds } from "../entries/entries";
import { useProduct } from "../product/product";
import type { EntryId, Horizon, Outside, Step } from "../protocol/protocol";
import { useWords } from "../words/words";
import { afterMoved } from "./order";

export type RoadmapDeeds = ReturnType<typeof useRoadmapDeeds>;

export function useRoadmapDeeds(steps: readonly Step[]) {
  const { add, move, remove, set } = useEntryDeeds();
  const { act } = useProduct();
  const { say } = useWords();
  return useMemo(() => {
    const ids = steps.map((step) => step.id);
    return {
      /** Begins a step at the end; answers with its id. */
      begin: (): Promise<EntryId | null> => add("goal", {}),
      /** Moves it one place on or back; answers whether there was one. */
      move(id: EntryId, by: 1 | -1): boolean {
        const after = afterMoved(ids, id, by);
        if (after !== undefined) void move(id, after);
        return after !== undefined;
      },
      canMove: (id: EntryId, by: 1 | -1): boolean => afterMoved(ids, id, by) !== undefined,
      /** Says how certain it is; `null`: as its date says. */
      setHorizon: (id: EntryId, word: Horizon | null) => void set(id, "horizon", word && { word }),
      setTeamOnly: (id: EntryId, flag: boolean) => void set(id, "team_only", flag ? { flag } : null),
      remove: (step: Step) => void remove([step.id], step.name || say("roadmap-no-name")),
      showOutside: (outside: Outside) => void act({ command: "show_outside", outside }),
    };
  }, [steps, add, move, remove, set, act, say]);
}
