/**
 * The start: the first frame stands in `index.html` and is to be seen at once; the program comes behind it. Small on
 * purpose: whatever is imported here keeps that frame waiting.
 */
import { showLastTheme } from "./kit/theme";

/** So long a frame may be in coming; a page that is hidden draws none. */
const A_FRAME = 100;

showLastTheme();
// Whoever comes back to a place they were at does not begin with the first screen.
if (history.state) document.getElementById("root")?.replaceChildren();
void firstFrame().then(() => import("./program"));

function firstFrame() {
  return new Promise<void>((seen) => {
    requestAnimationFrame(() => setTimeout(seen));
    setTimeout(seen, A_FRAME);
  });
}
