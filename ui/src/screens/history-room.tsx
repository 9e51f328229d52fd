/** The history in the frame; the board of then looks like the board of today. */
import { goInstead, goTo, type Place } from "../frame/place";
import { History } from "../history/history";
import { StillWall } from "../vision/still";

/** The room. */
export default function HistoryRoom({ place }: { place: Extract<Place, { at: "product" }> }) {
  const room = { at: "product", product: place.product, room: "history" } as const;
  const showAct = (act: number | null) => {
    if (act === null) goInstead(room);
    else goTo({ ...room, act });
  };
  return <History act={place.act ?? null} onAct={showAct} wall={(parts) => <StillWall {...parts} />} />;
}
