/** The team in the frame. */
import { Looking } from "../entries/entries";
import { Team } from "../team/team";
import type { RoomProps } from "./rooms";

/** The room. */
export default function TeamRoom({ place }: RoomProps) {
  return (
    <Looking look={{ look: "team" }}>
      {(seen, again) => <Team team={seen.team} member={place.entry} again={again} />}
    </Looking>
  );
}
