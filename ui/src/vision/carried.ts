/** The card that is being carried, and where it would hang. */
import { useState } from "react";
import type { Card, CardId } from "../protocol/protocol";
import type { Place } from "./places";
import type { Hand } from "./use-hand";

export type Carried = { card: Card | null; over: Place | null };

export function useCarried(hand: Hand) {
  const [card, setCard] = useState<Card | null>(null);
  const [over, setOver] = useState<Place | null>(null);
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
      onOver: (place: Place | null) => setOver((before) => (samePlace(before, place) ? before : place)),
      onDrop: (place: Place | null) => {
        if (card && place) hand.deeds.moveTo(card, place);
        end();
      },
      onCancel: end,
    },
  };
}

function samePlace(a: Place | null, b: Place | null): boolean {
  return a?.section === b?.section && a?.after === b?.after;
}
