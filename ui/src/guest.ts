/**
 * The start of a page that comes through the door of a room. Whoever scanned a link waits for this, on a network that is
 * slower than any machine: the line is opened and the first question asked while the door itself is still on its way.
 */
import { chooseHost } from "./host/choose";
import { showLastTheme } from "./kit/theme";
import { firstWord } from "./library/first-word";
import { followLibrary } from "./library/follow";

/** So long the first frame stands for itself; then the page says that the program is starting. */
const PATIENCE = 1_000;

showLastTheme();
const host = await chooseHost();
const library = followLibrary(host, navigator.languages);
const word = firstWord(library, PATIENCE);
const { showDoor } = await import("./screens/door");
await word;
const root = document.getElementById("root");
if (root) showDoor(root, host, library);
