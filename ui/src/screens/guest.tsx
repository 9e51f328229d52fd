/** The program as a guest sees it who came through the door of a room: who one is, the lobby, the product; no library. */
import { lazy, useEffect } from "react";
import { isNarrow } from "../frame/narrow";
import { goInstead, type Place, usePlace } from "../frame/place";
import type { Over } from "../library/library";
import { Join } from "../live/join";
import { Lobby, RoomOver } from "../live/waiting";
import { TakeHome } from "../paper/take-home";
import type { GuestView, LibraryState } from "../protocol/protocol";
import { comeNearer, GuestsProduct } from "./nearer";

const PresenterScreen = lazy(() => import("./presenter"));

/** A guest has no library; the rooms of a product ask for one all the same. */
const NONE: Extract<LibraryState, { state: "open" }> = {
  state: "open",
  folder: "",
  products: [],
  read_only: null,
};

/** The screen. */
export default function GuestScreen({ guest, over }: { guest: GuestView; over: Over | null }) {
  const place = usePlace();
  useEffect(() => void comeNearer(), []);
  const isLost = guest.standing === "in" && isElsewhere(guest, place);
  useEffect(() => {
    if (isLost) goInstead(placeIn(guest, place));
  }, [isLost, guest, place]);
  if (over) {
    return (
      <RoomOver guest={guest} over={over}>
        {guest.standing === "in" && <TakeHome product={guest.product} />}
      </RoomOver>
    );
  }
  if (guest.standing === null) return <Join guest={guest} />;
  if (guest.standing !== "in") return <Lobby guest={guest} />;
  if (place.at === "presenter" && place.product === guest.product) return <PresenterScreen place={place} />;
  const here = placeIn(guest, place);
  return <GuestsProduct key={here.product} place={here} library={NONE} />;
}

function isElsewhere(guest: GuestView, place: Place): boolean {
  return place.at === "home" || place.product !== guest.product;
}

/** A guest is nowhere but in the product of the room. */
function placeIn(guest: GuestView, place: Place): Extract<Place, { at: "product" }> {
  if (place.at === "product" && place.product === guest.product) return place;
  return { at: "product", product: guest.product, room: isNarrow() ? "now" : "vision" };
}
