/** The vision board in the frame. */
import type { Place } from "../frame/place";
import { VisionBoard } from "../vision/board";

/** The room. */
export default function VisionRoom({ place }: { place: Extract<Place, { at: "product" }> }) {
  return <VisionBoard card={place.card} />;
}
