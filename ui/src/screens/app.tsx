/** The whole program: which screen is shown, and what lies over every screen. */
import { lazy, Suspense, useEffect, useRef } from "react";
import { useDeedKeys, useDeeds } from "../frame/deeds";
import { ErrorBoundary } from "../frame/error-boundary";
import { showOverlay, useOverlay } from "../frame/overlays";
import { goTo, HOME, usePlace } from "../frame/place";
import { useConnection, useHost } from "../host/context";
import { problemHere } from "../host/host";
import { showTheme } from "../kit/theme";
import { settle, Toasts, tell } from "../kit/toast";
import { useRefusingTooMuch } from "../kit/too-much";
import { useLibraryState } from "../library/library";
import Knock from "../live/knock";
import { Speaking, useWords } from "../words/words";
import { GuestScreen } from "./nearer";
import { isOutgrown, Starting, Unreachable } from "./starting";

const HomeScreen = lazy(() => import("./home").then((home) => ({ default: home.HomeScreen })));
const LibraryTrouble = lazy(() =>
  import("../library/trouble").then((trouble) => ({ default: trouble.LibraryTrouble })),
);
const KeyList = lazy(() => import("../frame/key-list").then((keys) => ({ default: keys.KeyList })));
const ProductScreen = lazy(() => import("./product"));
const PresenterScreen = lazy(() => import("./presenter"));
const Palette = lazy(() => import("./palette"));
const SettingsDialog = lazy(() =>
  import("../settings/settings").then((settings) => ({ default: settings.SettingsDialog })),
);

const NOT_REACHED = problemHere("not_reached").problem;

/** The program. */
export function App() {
  const { library, language, settings } = useLibraryState();
  const isKnown = library !== null;
  useEffect(() => {
    if (isKnown) showTheme(settings.theme);
  }, [isKnown, settings.theme]);
  return (
    <Speaking language={language}>
      <Everywhere />
      <ErrorBoundary at={JSON.stringify(usePlace())}>
        <Screen />
        <Overlays />
      </ErrorBoundary>
      <Toasts />
    </Speaking>
  );
}

function Screen() {
  const known = useLibraryState();
  const { guest, over, problem } = known;
  const host = useHost();
  const connection = useConnection();
  const isAtTheDoor =
    connection === "locked" || (connection === "refused" && host.guest?.isUsed() && over === null);
  return <Suspense fallback={<Starting />}>{screen()}</Suspense>;

  function screen() {
    if (problem && isOutgrown(problem)) return <Unreachable problem={problem} />;
    if (isAtTheDoor) return <Knock />;
    return guest ? <GuestScreen guest={guest} over={over} /> : <OwnScreen />;
  }
}

/** The screen of somebody at their own machine. */
function OwnScreen() {
  const { library, problem } = useLibraryState();
  const place = usePlace();
  const isOffline = useConnection() === "offline";
  if (!library) {
    const why = problem ?? (isOffline ? NOT_REACHED : null);
    return why ? <Unreachable problem={why} /> : <Starting />;
  }
  if (library.state === "closed") return <LibraryTrouble library={library} />;
  if (place.at === "home") return <HomeScreen library={library} />;
  if (place.at === "presenter") return <PresenterScreen key={place.product} place={place} />;
  return <ProductScreen key={place.product} place={place} library={library} />;
}

/** Deeds and keys that work on every screen. */
function Everywhere() {
  const { say } = useWords();
  const isGuest = useLibraryState().guest !== null;
  useDeedKeys();
  useBackOnline();
  useRefusingTooMuch();
  const going = { id: "home", words: say("keys-go-home"), keys: "G P", run: () => goTo(HOME) };
  useDeeds(say("keys-anywhere"), [
    {
      id: "palette",
      words: say("keys-palette"),
      keys: "Mod+K",
      whileTyping: true,
      notInPalette: true,
      run: () => showOverlay("palette"),
    },
    ...(isGuest ? [] : [going]),
    { id: "settings", words: say("settings-open"), keys: "Mod+,", run: () => showOverlay("settings") },
    { id: "keys", words: say("keys-help"), keys: "?", run: () => showOverlay("keys") },
    { id: "leave", words: say("keys-leave"), keys: "Escape" },
  ]);
  return null;
}

/** Says that the connection is back, once it was gone, and no longer what failed for want of it. */
function useBackOnline() {
  const { say } = useWords();
  const connection = useConnection();
  const gone = useRef(false);
  useEffect(() => {
    if (connection === "online" && gone.current) {
      settle(NOT_REACHED.code);
      tell({ text: say("back-online") });
    }
    gone.current = connection === "offline" || (gone.current && connection !== "online");
  }, [connection, say]);
}

function Overlays() {
  const overlay = useOverlay();
  const close = () => showOverlay(null);
  return (
    <Suspense fallback={null}>
      {overlay === "palette" && <Palette onClose={close} />}
      {overlay === "settings" && <SettingsDialog onClose={close} />}
      {overlay === "keys" && <KeyList onClose={close} />}
    </Suspense>
  );
}
