/** What the room is doing, and the one thing to do for it: the first screen of a phone while a room is open. */
import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { goTo, type Room } from "../frame/place";
import { Button } from "../kit/button";
import { keepFocus } from "../kit/kept-focus";
import { useProduct } from "../product/product";
import { useWords } from "../words/words";
import { DotsBox } from "./dots-box";
import { presentIn, useLive } from "./live";
import styles from "./now.module.css";
import { PollBox } from "./poll";
import { TimeLeft } from "./timer";
import { goWrite } from "./writing-spot";

/** The page; `vote` is what stands for an open vote, given by whoever knows of votes. */
export function Now({ vote }: { vote?: ReactNode }) {
  const { say } = useWords();
  const { view } = useProduct();
  const { room, me } = useLive();
  if (!room || !me) return <p>{say("live-none")}</p>;
  const { task, timer, writing, poll, dots } = room.stage;
  const go = (to: Room) => () => goTo({ at: "product", product: view.id, room: to });
  const write = () => writing?.sections[0] && goWrite(view.id, writing.sections[0]);
  const isQuiet = !poll && !dots && !writing && !vote;
  return (
    <div ref={keepFocus} className={styles.now}>
      {(task || isQuiet) && <p className={styles.what}>{say("live-now")}</p>}
      <h1 dir="auto" tabIndex={-1} data-standing="">
        {task || say(isQuiet ? "live-now-free" : "live-now")}
      </h1>
      {timer && (
        <p className={styles.timer}>
          <TimeLeft timer={timer} />
        </p>
      )}
      <PollBox />
      <DotsBox />
      {vote}
      {writing && (
        <section className={styles.box}>
          <h2>{say("live-writing-now")}</h2>
          <p>{say(writing.anonymity === "names" ? "live-silent-named" : "live-silent-nameless")}</p>
          <p className={styles.quiet}>
            {writing.sections.map((section) => say(`section-${section}`)).join(" · ")}
            {" · "}
            {say("live-writing-count", { count: writing.count })}
          </p>
          {me.role !== "observer" && (
            <Button weight="primary" icon={ArrowRight} onPress={write} className={styles.go}>
              {say("live-write-cards")}
            </Button>
          )}
        </section>
      )}
      {isQuiet && (
        <Button weight="primary" icon={ArrowRight} onPress={go("vision")} className={styles.go}>
          {say("live-to-board")}
        </Button>
      )}
      <p className={styles.quiet}>{say("live-people-open", { count: presentIn(room).length })}</p>
    </div>
  );
}
