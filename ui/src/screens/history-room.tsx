/** The history in the frame. */
import type { Place } from "../frame/place";

/** The room. */
export default function HistoryRoom({ place }: { place: Extract<Place, { at: "product" }> }) {
  return <p>{place.act}</p>;
}
