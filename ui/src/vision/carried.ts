/** The card that is being carried, and where it would hang. */
import { useState } from "react";
import type { Card, CardId } from "../protocol/protocol";
import type { Over } from "./drag";
import type { Hand } from "./use-hand";

export type Carried = { card: Card | null; over: Over | null };

export function useCarried(hand: Hand) {
  const [card, setCard] = useState<Card | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const end = () => {
    setCard(null);
    setOver(null);
  };
  return {
    card,
    over,
    events: {
      onLift: (id: CardId) => {
        void hand.deeds.leaveText();
        setCard(hand.deeds.cardOf(id));
      },
      onOver: (place: Over | null) => setOver((before) => (samePlace(before, place) ? before : place)),
      onDrop: (place: Over | null) => {
        if (card && place) hand.deeds.drop(card, place);
        end();
      },
      onCancel: end,
    },
  };
}

function samePlace(a: Over | null, b: Over | null): boolean {
  return a?.section === b?.section && a?.after === b?.after && a?.group === b?.group;
}
