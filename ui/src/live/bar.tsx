/**
 * The bar of a live room, below the header: what is being done, how much time is left, who is ready, who speaks. Those
 * who lead hold it in their hands; the others see it, say that they are ready, and put up a hand. It blocks nothing.
 */
import { Check, Eye, Hand, Lock, MessageCircle, SkipForward, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import type { Room } from "../frame/place";
import { Button, IconButton } from "../kit/button";
import { classes } from "../kit/class";
import { VisuallyHidden } from "../kit/hidden";
import { InlineText } from "../kit/inline-text";
import { keepFocus } from "../kit/kept-focus";
import { useWords } from "../words/words";
import styles from "./bar.module.css";
import { Calls } from "./calls";
import { DotsBox } from "./dots-box";
import { LeadMenu } from "./lead";
import { presentIn, useLive } from "./live";
import { showPanel } from "./panels";
import { handsIn } from "./people";
import { PollBox } from "./poll";
import { TimeLeft, TimerMenu, TimeSpoken } from "./timer";
import { goWrite } from "./writing-spot";

/**
 * The bar, and what calls for an answer below it; `votes` calls to open votes, given by whoever knows of them. Where one
 * is at “now”, the page below says what is being done.
 */
export function RoomBar({ at, votes }: { at: Room; votes: ReactNode }) {
  const { say } = useWords();
  const { room, me, leads } = useLive();
  if (!room || !me) return null;
  const { timer, round, locked } = room.stage;
  const isNow = at === "now";
  return (
    <div ref={keepFocus}>
      <section aria-label={say("live-bar")} tabIndex={-1} data-standing="" className={styles.bar}>
        {(leads || !isNow) && <Task />}
        {leads ? <TimerMenu /> : timer && !isNow && <TimeLeft timer={timer} />}
        {round && <Speaking />}
        {locked && (
          <span className={styles.fact}>
            <Lock aria-hidden size={15} strokeWidth={1.8} />
            {say("live-locked")}
          </span>
        )}
        {me.role === "observer" && (
          <span className={styles.fact}>
            <Eye aria-hidden size={15} strokeWidth={1.8} />
            {say("lead-observing")}
          </span>
        )}
        {(leads || !isNow) && <Writing />}
        <span className={styles.end}>
          <Ready />
          <OwnHand />
          {leads && <LeadMenu />}
        </span>
        <TimeSpoken />
      </section>
      <Calls at={at} />
      {!isNow && votes}
      {!isNow && <PollBox isSlim />}
      {!isNow && <DotsBox isSlim />}
    </div>
  );
}

function Task() {
  const { say } = useWords();
  const { room, leads, ask } = useLive();
  const task = room?.stage.task ?? "";
  if (!leads)
    return task ? (
      <p className={styles.task} dir="auto">
        {task}
      </p>
    ) : null;
  return (
    <InlineText
      key={task}
      text={task || say("live-task-none")}
      label={say("live-task")}
      onChange={(task) => void ask({ ask: "task", task })}
      className={classes(styles.task, !task && styles.none)}
    />
  );
}

/** That cards are written silently now, and how many there are: the way to leading it, or to writing. */
function Writing() {
  const { say } = useWords();
  const { room, me, leads } = useLive();
  const writing = room?.stage.writing;
  if (!writing) return null;
  const words = say("live-writing-count", { count: writing.count });
  const [first] = writing.sections;
  if (leads) {
    return (
      <AriaButton className={styles.chip} onPress={() => showPanel("writing")}>
        {words}
      </AriaButton>
    );
  }
  if (!room || !first || me?.role === "observer") return <span className={styles.fact}>{words}</span>;
  return (
    <AriaButton className={styles.chip} onPress={() => goWrite(room.product, first)}>
      {words}
      <VisuallyHidden> · {say("live-write-cards")}</VisuallyHidden>
    </AriaButton>
  );
}

/** Who speaks, and who is next. */
function Speaking() {
  const { say } = useWords();
  const { room, me, leads, ask } = useLive();
  const round = room?.stage.round;
  if (!room || !round) return null;
  const nameOf = (at: number) => room.people.find(({ id }) => id === round.order[at])?.name;
  const [speaker, next] = [nameOf(round.spoken), nameOf(round.spoken + 1)];
  const isMe = round.order[round.spoken] === me?.id;
  return (
    <span className={classes(styles.fact, isMe && styles.mine)} role="status">
      <MessageCircle aria-hidden size={15} strokeWidth={1.8} />
      {isMe ? say("live-round-you") : say("live-round-now", { name: speaker ?? "" })}
      {next && <span className={styles.quiet}>{say("live-round-next", { name: next })}</span>}
      {(leads || isMe) && (
        <Button icon={SkipForward} className={styles.small} onPress={() => void ask({ ask: "next_speaker" })}>
          {say("live-round-go")}
        </Button>
      )}
      {leads && (
        <IconButton
          icon={X}
          size={15}
          label={say("live-round-end")}
          onPress={() => void ask({ ask: "end_round" })}
        />
      )}
    </span>
  );
}

/** How many are ready, and oneself. */
function Ready() {
  const { say } = useWords();
  const { room, me, leads, ask } = useLive();
  if (!room || !me) return null;
  const all = presentIn(room).filter(({ role, proxied }) => role !== "observer" && !proxied);
  const ready = all.filter((one) => one.ready).length;
  return (
    <>
      {ready > 0 && (
        <span className={styles.count}>{say("live-ready-count", { ready, all: all.length })}</span>
      )}
      {ready > 0 && leads && (
        <IconButton
          icon={X}
          size={15}
          label={say("live-ready-clear")}
          onPress={() => void ask({ ask: "clear_ready" })}
        />
      )}
      {me.role !== "observer" && (
        <ToggleButton
          isSelected={me.ready}
          onChange={(ready) => void ask({ ask: "ready", ready })}
          className={styles.toggle}
        >
          <Check aria-hidden size={16} strokeWidth={2} />
          {say("live-ready")}
        </ToggleButton>
      )}
    </>
  );
}

function OwnHand() {
  const { say } = useWords();
  const { room, me, ask } = useLive();
  if (!room || !me) return null;
  const hands = handsIn(room.people);
  return (
    <>
      {hands.length > 0 && (
        <AriaButton className={styles.chip} onPress={() => showPanel("people")}>
          <span className={styles.first}>
            {say("live-hands-count", { count: hands.length, first: hands[0]?.name ?? "" })}
          </span>
        </AriaButton>
      )}
      <ToggleButton
        isSelected={me.hand !== null}
        onChange={(up) => void ask({ ask: "hand", person: null, up })}
        className={styles.toggle}
      >
        <Hand aria-hidden size={16} strokeWidth={1.8} />
        {say(me.hand ? "live-hand-down" : "live-hand-up")}
      </ToggleButton>
    </>
  );
}
