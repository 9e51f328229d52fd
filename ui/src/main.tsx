/** The start: opens the door, then shows the program. */
import "./kit/tokens.css";
import "./kit/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { chooseHost } from "./host/choose";
import { HostDoor } from "./host/context";
import { showLastTheme } from "./kit/theme";
import { followLibrary, LibraryRoom } from "./library/library";
import { App } from "./screens/app";

showLastTheme();
const host = await chooseHost();
const library = followLibrary(host, navigator.languages);
const root = document.getElementById("root");

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
