/** The timer: everybody sees it, nobody is stopped by it; those who lead hold it. */
import { Pause, Play, Plus, Square, Timer as TimerIcon } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Form } from "react-aria-components/Form";
import { Button } from "../kit/button";
import { classes } from "../kit/class";
import { Dialog } from "../kit/dialog";
import { TextField } from "../kit/field";
import { VisuallyHidden } from "../kit/hidden";
import { Menu, MenuItem, MenuLine } from "../kit/menu";
import type { RoomAsk, Timer } from "../protocol/protocol";
import { useWords } from "../words/words";
import { leftOf, paceOf, saidBetween, written } from "./clock";
import { useLive } from "./live";
import { showPanel } from "./panels";
import styles from "./timer.module.css";

const MINUTES: readonly number[] = [1, 3, 5];
const LONGEST = 24 * 60;

/** The time that is left, as it is shown; `isLarge` for a projector. */
export function TimeLeft({ timer, isLarge }: { timer: Timer; isLarge?: boolean }) {
  const { say } = useWords();
  const left = useLeft(timer);
  const pace = left === 0 && timer.ends_at !== null ? "up" : paceOf(timer, 0) === "held" ? "held" : "runs";
  const share = timer.seconds > 0 ? Math.min(1, left / (timer.seconds * 1000)) : 0;
  return (
    <span className={classes(styles.time, styles[pace], isLarge && styles.large)} role="timer">
      <svg aria-hidden="true" viewBox="0 0 20 20" className={styles.dial}>
        <circle cx="10" cy="10" r="8" className={styles.ring} />
        <circle
          cx="10"
          cy="10"
          r="4"
          pathLength="1"
          strokeDasharray={`${share} 1`}
          className={styles.slice}
        />
      </svg>
      <span className={styles.digits}>{pace === "up" ? say("live-time-up") : written(left)}</span>
      {pace === "held" && <span className={styles.note}>{say("live-time-held")}</span>}
    </span>
  );
}

/** Says aloud, politely, when a minute is left, ten seconds, and none. Once in the page. */
export function TimeSpoken() {
  const { say } = useWords();
  const { room } = useLive();
  const timer = room?.stage.timer ?? null;
  const [spoken, setSpoken] = useState("");
  const left = useLeft(timer);
  const before = useRef(0);
  useEffect(() => {
    const moment = timer?.ends_at ? saidBetween(before.current, left) : null;
    before.current = left;
    if (moment === 0) setSpoken(say("live-time-up"));
    else if (moment !== null) setSpoken(say("live-time-left", { seconds: moment / 1000 }));
    else if (!timer) setSpoken("");
  }, [left, timer, say]);
  return (
    <VisuallyHidden>
      <span role="status">{spoken}</span>
    </VisuallyHidden>
  );
}

/** The timer as those who lead have it: a press opens what can be done with it. */
export function TimerMenu() {
  const { say } = useWords();
  const { room, ask } = useLive();
  const timer = room?.stage.timer ?? null;
  const act = (what: RoomAsk) => () => void ask(what);
  const label = say(timer ? "live-timer" : "live-timer-start");
  const button = (
    <AriaButton className={styles.button}>
      {timer ? (
        <TimeLeft timer={timer} />
      ) : (
        <>
          <TimerIcon aria-hidden size={16} strokeWidth={1.8} />
          {label}
        </>
      )}
      {timer && <VisuallyHidden>{label}</VisuallyHidden>}
    </AriaButton>
  );
  return (
    <Menu label={label} button={button}>
      {timer && (
        <MenuItem icon={Plus} onAction={act({ ask: "add_time", seconds: 60 })}>
          {say("live-timer-add")}
        </MenuItem>
      )}
      {timer?.ends_at && (
        <MenuItem icon={Pause} onAction={act({ ask: "pause_timer" })}>
          {say("live-timer-pause")}
        </MenuItem>
      )}
      {timer && !timer.ends_at && (
        <MenuItem icon={Play} onAction={act({ ask: "resume_timer" })}>
          {say("live-timer-resume")}
        </MenuItem>
      )}
      {timer && (
        <MenuItem icon={Square} onAction={act({ ask: "end_timer" })}>
          {say("live-timer-end")}
        </MenuItem>
      )}
      {timer && <MenuLine />}
      {MINUTES.map((minutes) => (
        <MenuItem key={minutes} onAction={() => void startTimer(ask, timer, minutes)}>
          {say("live-minutes", { minutes })}
        </MenuItem>
      ))}
      <MenuItem onAction={() => showPanel("timer")}>{say("live-timer-other")}</MenuItem>
    </Menu>
  );
}

/** Any other time, typed. */
export function OtherTime({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const { room, ask } = useLive();
  const [text, setText] = useState("10");
  const minutes = Number(text.replace(",", "."));
  const isFit = minutes > 0 && minutes <= LONGEST;
  return (
    <Dialog title={say("live-timer-start")} width="narrow" isOpen onClose={onClose}>
      <Form
        validationBehavior="aria"
        className={styles.other}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isFit) return;
          void startTimer(ask, room?.stage.timer ?? null, minutes);
          onClose();
        }}
      >
        <TextField
          label={say("live-timer-minutes")}
          value={text}
          inputMode="decimal"
          autoFocus
          error={isFit ? null : say("live-timer-wrong")}
          onChange={setText}
        />
        <Button type="submit" weight="primary">
          {say("live-timer-go")}
        </Button>
      </Form>
    </Dialog>
  );
}

/** Starts the clock; one that runs already makes way. */
export async function startTimer(
  ask: ReturnType<typeof useLive>["ask"],
  timer: Timer | null,
  minutes: number,
) {
  if (timer) await ask({ ask: "end_timer" });
  await ask({ ask: "start_timer", seconds: Math.round(minutes * 60) });
}

/** What is left, looked at again every second while it runs. */
function useLeft(timer: Timer | null): number {
  const { now } = useLive();
  const read = useRef(now);
  read.current = now;
  const [, look] = useState(0);
  const ends = timer?.ends_at ?? null;
  useEffect(() => {
    if (ends === null) return;
    let waiting: ReturnType<typeof setTimeout>;
    const next = () => {
      const left = Date.parse(ends) - read.current();
      look((count) => count + 1);
      if (left > 0) waiting = setTimeout(next, left % 1000 || 1000);
    };
    next();
    return () => clearTimeout(waiting);
  }, [ends]);
  return timer ? leftOf(timer, now()) : 0;
}
