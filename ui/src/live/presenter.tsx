/**
 * The room on a projector: what is being done, the clock, how far a poll is and what it said, the way in for those who
 * are late. Large, without controls; it follows the room by itself and keeps the screen awake where it can.
 */
import { X } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTitle } from "../frame/title";
import { IconButton } from "../kit/button";
import { useProduct } from "../product/product";
import { useWords } from "../words/words";
import { useThing } from "./calls";
import { DotsBox } from "./dots-box";
import { Fitted } from "./fitted";
import { presentIn, useLive } from "./live";
import { PollBox } from "./poll";
import styles from "./presenter.module.css";
import { Qr } from "./qr";
import { TimeLeft } from "./timer";

/**
 * The page; `vote` says how far open votes are, `spot` shows at large what is in the spotlight where more is known of it
 * than its title, `children` is what is shown when nothing else is going on.
 */
export function PresenterView(props: {
  onLeave: () => void;
  vote?: ReactNode;
  spot?: ReactNode;
  children: ReactNode;
}) {
  const { say } = useWords();
  const { view } = useProduct();
  const { room, door } = useLive();
  const mayGoDark = useAwake();
  useLeavingByEscape(props.onLeave);
  useTitle(`${view.name} · ${say("live-presenter")}`);
  const stage = room?.stage;
  const spotlight = useThing(stage?.spotlight ?? null);
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <ProductName isHeading={!stage?.task} name={view.name} />
        {stage?.timer && <TimeLeft timer={stage.timer} isLarge />}
        <IconButton
          icon={X}
          label={say("live-presenter-leave")}
          onPress={props.onLeave}
          className={styles.leave}
        />
      </header>
      {stage?.task && (
        <h1 className={styles.task} dir="auto">
          {stage.task}
        </h1>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a large board must scroll by keyboard, too */}
      <div tabIndex={0} className={styles.middle}>
        <Fitted>
          {props.spot ??
            (spotlight && (
              <p className={styles.spotlight} dir="auto">
                {spotlight.title}
              </p>
            ))}
          {stage?.poll && <PollBox isLarge />}
          {!stage?.poll && <DotsBox isLarge />}
          {props.vote}
          {stage?.writing && !stage.poll && (
            <p className={styles.large}>
              {say("live-writing-now")}
              {". "}
              {say("live-writing-count", { count: stage.writing.count })}
            </p>
          )}
        </Fitted>
        {!spotlight && !stage?.poll && !stage?.dots && !stage?.writing && !props.vote && props.children}
      </div>
      <footer className={styles.footer}>
        <p className={styles.who}>
          {room ? say("live-people-open", { count: presentIn(room).length }) : say("live-none")}
        </p>
        {mayGoDark && <p className={styles.dark}>{say("lead-awake-not")}</p>}
        {door && (
          <div className={styles.door}>
            <div>
              {door.code && (
                <>
                  <p>{say("live-code-of", { address: door.address })}</p>
                  <p className={styles.code}>{door.code}</p>
                </>
              )}
            </div>
            <Qr qr={door.qr} label={say("live-qr")} className={styles.qr} />
          </div>
        )}
      </footer>
    </main>
  );
}

/** The page is headed by what is being done, and by the product when that is not said. */
function ProductName({ isHeading, name }: { isHeading: boolean; name: string }) {
  const Element = isHeading ? "h1" : "p";
  return (
    <Element className={styles.product} dir="auto">
      {name}
    </Element>
  );
}

function useLeavingByEscape(leave: () => void) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) leave();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [leave]);
}

/**
 * Keeps the screen awake, also when the system has taken that back; says whether the screen may go dark all the same: a
 * page reached over plain http may not ask for it, and not every browser knows how.
 */
function useAwake(): boolean {
  const [mayGoDark, setMayGoDark] = useState(!("wakeLock" in navigator));
  useEffect(() => {
    if (!("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const take = async () => {
      const isTaken = lock !== null && !lock.released;
      if (isOver || isTaken || document.visibilityState !== "visible") return;
      const taken = await navigator.wakeLock.request("screen").catch(() => null);
      if (isOver) return void taken?.release();
      lock = taken;
      taken?.addEventListener("release", () => void take());
      if (document.visibilityState === "visible") setMayGoDark(taken === null);
    };
    void take();
    document.addEventListener("visibilitychange", take);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", take);
      void lock?.release();
    };
  }, []);
  return mayGoDark;
}
