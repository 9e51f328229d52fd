/** The windows of the live room, drawn when one of them is open. */
import { useLive } from "./live";
import { NewDots } from "./new-dots";
import { showPanel, usePanel } from "./panels";
import { People } from "./people";
import { NewPoll } from "./poll";
import { Share } from "./share";
import { OtherTime } from "./timer";
import { WritingPanel } from "./writing-panel";

/** Whichever is open. */
export default function Panels() {
  const panel = usePanel();
  const { room, leads } = useLive();
  const close = () => showPanel(null);
  if (panel === "share") return <Share onClose={close} />;
  if (!room) return null;
  if (panel === "people") return <People onClose={close} />;
  if (!leads) return null;
  if (panel === "poll") return <NewPoll onClose={close} />;
  if (panel === "dots") return <NewDots onClose={close} />;
  if (panel === "timer") return <OtherTime onClose={close} />;
  if (panel === "writing") return <WritingPanel onClose={close} />;
  return null;
}
