/** A desk for one sort of sheets of the open product, tied to the connection and to the page's end. */
import { useEffect, useMemo, useRef } from "react";
import { useConnection, useHost } from "../host/context";
import { newId } from "../product/id";
import { useProduct } from "../product/product";
import { Desk } from "./desk";
import { draftsIn } from "./drafts";
import { useTellingOf } from "./not-saved";
import type { Sheet } from "./sheet";

/** A draft this old belongs to no hand that still types elsewhere, in milliseconds. */
export const COLD = 5_000;

export function useNewDesk<S extends Sheet, Kept extends object>(
  isKept: (kept: Partial<Kept>) => boolean,
): Desk<S, Kept> {
  const { id, act } = useProduct();
  const desk = useMemo(
    () =>
      new Desk<S, Kept>({
        drafts: draftsIn<Kept>(localStorage, id, isKept),
        send: (command, writing) => act(command, { writing, quiet: true }),
        newId,
        now: () => Date.now(),
        wait: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
      }),
    [id, act, isKept],
  );
  useTellingOf(desk, id, isKept);
  useSendingBeforeTheEnd(desk);
  return desk;
}

/**
 * What could not be sent is sent again when the program is reached, and when the room lets this person write again.
 * Call it after what shows the desk how things stand.
 */
export function useSendingAgain(desk: Pick<Desk, "flush">): void {
  const isOpen = useConnection() === "online";
  const { isHeld } = useProduct();
  const due = useRef(false);
  const isGood = isOpen && !isHeld;
  useEffect(() => {
    if (!isGood) due.current = true;
    if (!due.current || !isGood) return;
    due.current = false;
    void desk.flush();
  }, [desk, isGood]);
}

function useSendingBeforeTheEnd(desk: Pick<Desk, "flush" | "sendLastWords">) {
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
