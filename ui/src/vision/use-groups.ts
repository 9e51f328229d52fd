/** The groups of the board as the program knows them, and the wall laid out by them. */
import { useMemo, useRef } from "react";
import { useLook } from "../entries/entries";
import { useProduct } from "../product/product";
import type { Look, SectionGroups } from "../protocol/protocol";
import { arranged, type Piles, pile } from "./grouping";
import { predictGroups } from "./predict-groups";
import type { Wall } from "./sections";

/** Groups alone are asked for seldom; which card is in which is asked with every change of a card, where there are any. */
const ALONE: Look = { look: "entries", kinds: ["group"] };
const WITH_CARDS: Look = { look: "groups" };

/**
 * Every section with its groups, one's own acts in them, and up to which act they were seen; `asOf`: as they were after an
 * act.
 */
export function useGroups(asOf: number | null = null): { sections: readonly SectionGroups[]; seq: number } {
  const alone = useLook<Look>(ALONE, { asOf }).seen;
  const isAny = alone?.look === "entries" && alone.entries.length > 0;
  const { seen, seq } = useLook<Look>(isAny ? WITH_CARDS : ALONE, { asOf });
  const sections = isAny && seen?.look === "groups" ? seen.sections : NONE;
  const { own, view } = useProduct();
  const shown = useMemo(
    () => (asOf === null ? predictGroups(sections, seq, own, view.cards) : sections),
    [asOf, sections, seq, own, view.cards],
  );
  return { sections: shown, seq };
}

/** The cards as they are shown, group by group. */
export function useGrouped(hanging: Wall, groups: readonly SectionGroups[]): { wall: Wall; piles: Piles } {
  const before = useRef<Piles | undefined>(undefined);
  return useMemo(() => {
    const piles = pile(hanging, groups, before.current);
    before.current = piles;
    return { wall: arranged(hanging, piles), piles };
  }, [hanging, groups]);
}

const NONE: readonly SectionGroups[] = [];
