/** The program on the page: opens the door, hears the program's first word, then draws. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { chooseHost } from "./host/choose";
import { HostDoor } from "./host/context";
import { firstWord } from "./library/first-word";
import { followLibrary, LibraryRoom } from "./library/library";
import { App } from "./screens/app";
import { loadWords } from "./words/words";

/** So long the first frame stands for itself; then the page says that the program is starting. */
const PATIENCE = 400;

const host = await chooseHost();
const library = followLibrary(host, navigator.languages);
const root = document.getElementById("root");
await Promise.all([firstWord(library, PATIENCE), loadWords(library.state().language)]);
await loadWords(library.state().language);

if (root) {
  createRoot(root).render(
    <StrictMode>
      <HostDoor host={host}>
        <LibraryRoom library={library}>
          <App />
        </LibraryRoom>
      </HostDoor>
    </StrictMode>,
  );
}
