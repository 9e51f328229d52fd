/**
 * Where in the program a person is: at home, or in a room of a product. Back and forward of the browser work, and a
 * reload comes back to the same place. The address stays as it is: its fragment belongs to the secret.
 */
import { useSyncExternalStore } from "react";
import type { CardId, EntryId, Kind, ProductId, Thing } from "../protocol/protocol";

/** The rooms of a product. */
export type Room = "now" | "vision" | "roadmap" | "metrics" | "decisions" | "coverage" | "team" | "history";

/** A place. */
export type Place =
  | { at: "home" }
  | {
      at: "presenter";
      product: ProductId;
      /** The decision whose count is shown while nothing else goes on. */
      decision?: EntryId;
    }
  | {
      at: "product";
      product: ProductId;
      room: Room;
      /** A card to show and select on arrival. */
      card?: CardId;
      /** An entry to show and select on arrival. */
      entry?: EntryId;
      /** An act of the history to show on arrival. */
      act?: number;
    };

/** Home. */
export const HOME: Place = { at: "home" };

/** Goes to a place. */
export function goTo(place: Place): void {
  if (same(place, here())) return;
  history.pushState({ place }, "");
  for (const hear of [...hearers]) hear();
}

/** Goes to a card or an entry, in the room it is at home in. */
export function goToThing(product: ProductId, thing: Thing): void {
  if (thing.thing === "card") goTo({ at: "product", product, room: "vision", card: thing.card });
  else goTo({ at: "product", product, room: HOME_OF[thing.kind], entry: thing.entry });
}

/** Goes to a place without leaving a step behind for “back”. */
export function goInstead(place: Place): void {
  history.replaceState({ place }, "");
  for (const hear of [...hearers]) hear();
}

/** Where we are; the caller is drawn again when that changes. */
export function usePlace(): Place {
  return useSyncExternalStore(subscribe, here);
}

const HOME_OF: Record<Kind, Room> = {
  member: "team",
  hand_over: "team",
  rules: "decisions",
  goal: "roadmap",
  roadmap: "roadmap",
  review: "roadmap",
  chain_step: "metrics",
  metric: "metrics",
  readings: "metrics",
  decision: "decisions",
  option: "decisions",
  parked: "vision",
  group: "vision",
  session: "history",
};

const hearers = new Set<() => void>();

function subscribe(hear: () => void) {
  hearers.add(hear);
  window.addEventListener("popstate", hear);
  return () => {
    hearers.delete(hear);
    window.removeEventListener("popstate", hear);
  };
}

function here(): Place {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("place" in state)) return HOME;
  return state.place as Place;
}

function same(one: Place, other: Place): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
