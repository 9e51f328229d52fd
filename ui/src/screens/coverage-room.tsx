/** The coverage in the frame. */
import { CoverageLines } from "../coverage/coverage";
import { Looking } from "../entries/entries";

/** The room. */
export default function CoverageRoom() {
  return (
    <Looking look={{ look: "coverage" }}>{(seen) => <CoverageLines coverage={seen.coverage} />}</Looking>
  );
}
