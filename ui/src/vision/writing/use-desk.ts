/** The desk of the open product, tied to the board that is shown, to the connection and to the page's end. */
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useConnection, useHost } from "../../host/context";
import { tell } from "../../kit/toast";
import { newId } from "../../product/id";
import { useProduct } from "../../product/product";
import { useWords } from "../../words/words";
import { Desk } from "./desk";
import { draftsIn } from "./drafts";

/** A draft this old belongs to no hand that still types elsewhere, in milliseconds. */
const COLD = 5_000;

export function useDesk(): Desk {
  const { id, act } = useProduct();
  const desk = useMemo(
    () =>
      new Desk({
        drafts: draftsIn(localStorage, id),
        send: (command, writing) => act(command, { writing, quiet: true }),
        newId,
        now: () => Date.now(),
        wait: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
      }),
    [id, act],
  );
  useFollowing(desk);
  useBringingBack(desk);
  useSendingBeforeTheEnd(desk);
  return desk;
}

/** The texts that are not saved and that nobody writes on. */
export function useUnsaved(desk: Desk) {
  return useSyncExternalStore(desk.subscribe, desk.unsavedTexts);
}

/** What could not be sent is sent again when the program is reached and has shown how things stand. */
function useFollowing(desk: Desk) {
  const { view } = useProduct();
  const connection = useConnection();
  const due = useRef(false);
  useEffect(() => {
    if (connection !== "online") due.current = true;
  }, [connection]);
  useEffect(() => {
    desk.show(view);
    if (!due.current || connection !== "online") return;
    due.current = false;
    void desk.flush();
  }, [desk, view, connection]);
}

function useBringingBack(desk: Desk) {
  const { view } = useProduct();
  const { say } = useWords();
  const read_only = view.read_only;
  useEffect(() => {
    if (read_only) return;
    const bring = async () => {
      const count = await desk.bringBack(Date.now() - COLD);
      if (count > 0) tell({ text: say("vision-brought-back", { count }) });
    };
    void bring();
    const later = setTimeout(bring, COLD);
    return () => clearTimeout(later);
  }, [desk, read_only, say]);
}

function useSendingBeforeTheEnd(desk: Desk) {
  const host = useHost();
  useEffect(() => {
    const last = () => void desk.sendLastWords();
    const hidden = () => document.visibilityState === "hidden" && void desk.flush();
    const stop = host.onClosing?.(() => desk.sendLastWords());
    addEventListener("pagehide", last);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      stop?.();
      removeEventListener("pagehide", last);
      document.removeEventListener("visibilitychange", hidden);
      last();
    };
  }, [desk, host]);
}
