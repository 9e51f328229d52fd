/**
 * What a page shows that came through the door of a room: who one is, or the short code. The whole program comes behind
 * it while somebody reads and types; from then on everything is its own.
 */
import { type ComponentType, type ReactNode, StrictMode, useEffect, useMemo, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { DidNotCome, ErrorBoundary } from "../frame/error-boundary";
import { HostDoor, useConnection, useHost } from "../host/context";
import { type Host, problemHere } from "../host/host";
import { type Library, LibraryRoom, useLibraryState } from "../library/library";
import { Join } from "../live/join";
import Knock from "../live/knock";
import { doorWords } from "../words/door";
import { type Language, loadWords, SpeakingWith } from "../words/words";
import { comeNearer } from "./nearer";
import { isOutgrown, Starting, Unreachable } from "./starting";

const NOT_REACHED = problemHere("not_reached").problem;

/** Draws the door on the page. */
export function showDoor(root: Element, host: Host, library: Library): void {
  createRoot(root).render(
    <StrictMode>
      <HostDoor host={host}>
        <LibraryRoom library={library}>
          <Door />
        </LibraryRoom>
      </HostDoor>
    </StrictMode>,
  );
}

/** The door. */
export function Door() {
  const { language } = useLibraryState();
  const words = useMemo(() => doorWords(language), [language]);
  const { Program, didNotCome } = useProgram(language);
  const question = useQuestion();
  const [isThrough, goThrough] = useState(false);
  const goes = question === null;
  useEffect(() => {
    if (goes) goThrough(true);
  }, [goes]);
  if (Program && (goes || isThrough)) return <Program />;
  const isMissing = didNotCome && (goes || isThrough);
  return (
    <SpeakingWith words={words}>
      <ErrorBoundary>{isMissing ? <DidNotCome /> : (question ?? <Starting />)}</ErrorBoundary>
    </SpeakingWith>
  );
}

/** What is to be answered before one goes in; none: one is through. */
function useQuestion(): ReactNode {
  const { guest, over, problem } = useLibraryState();
  const host = useHost();
  const connection = useConnection();
  const isLocked = connection === "locked" || (connection === "refused" && host.guest?.isUsed());
  const wasLocked = useRef(false);
  // While a code is tried, or cannot be, the one that was typed stays where it stands.
  const isTrying = wasLocked.current && (connection === "connecting" || connection === "offline");
  wasLocked.current = Boolean(isLocked) || isTrying;
  if (wasLocked.current) return <Knock />;
  if (problem && isOutgrown(problem)) return <Unreachable problem={problem} />;
  if (guest) return guest.standing === null && over === null ? <Join guest={guest} /> : null;
  const why = problem ?? (connection === "offline" ? NOT_REACHED : null);
  return why ? <Unreachable problem={why} /> : <Starting />;
}

/** The program, once it and its sentences are there. */
function useProgram(language: Language): { Program: ComponentType | null; didNotCome: boolean } {
  const [program, setProgram] = useState<{ App: ComponentType } | null>(null);
  const [didNotCome, setDidNotCome] = useState(false);
  useEffect(() => {
    Promise.all([import("./app"), loadWords(language), comeNearer()]).then(
      ([app]) => setProgram(app),
      () => setDidNotCome(true),
    );
  }, [language]);
  return { Program: program?.App ?? null, didNotCome };
}
