/**
 * A step on the time line. By mouse or finger its ends, and all of it, are drawn to other quarters; by keyboard each end
 * goes with the arrows. What is moved is the date: it is written anew, as exactly and as coarsely as the bar stands.
 */
import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react";
import { useShown } from "../entries/entries";
import { classes } from "../kit/class";
import { useProduct } from "../product/product";
import type { TimeLine as Line, Span, Step } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./bar.module.css";
import { barOf } from "./bars";
import { dayWords, shortly } from "./days";
import { type End, moved, quarterOf, written } from "./stretch";

interface BarProps {
  span: Span;
  line: Line;
  isNow: boolean;
}

/** A bar that stands where it stands. */
export function Bar({ span, line, isNow }: BarProps) {
  return (
    <Track span={span} line={line} isNow={isNow}>
      <Days span={span} />
    </Track>
  );
}

/** A bar whose ends are moved. */
export function MovableBar({ step, ...bar }: BarProps & { step: Step }) {
  const { say } = useWords();
  const { span, hold, put } = useStretching(step, bar.span);
  const [isHeld, setHeld] = useState(false);
  const start = useRef<{ end: End; x: number; quarter: number; span: Span } | null>(null);
  const grip = (end: End) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || (end === "both" && event.pointerType !== "mouse")) return;
    const track = event.currentTarget.closest<HTMLElement>(`.${styles.track}`)?.getBoundingClientRect();
    if (!track) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { end, x: event.clientX, quarter: track.width / bar.line.quarters.length, span };
    setHeld(true);
  };
  const draw = (event: PointerEvent) => {
    if (!start.current) return;
    const { end, x, quarter } = start.current;
    hold(moved(start.current.span, end, Math.round((event.clientX - x) / quarter)));
  };
  const letGo = (isMeant: boolean) => {
    if (!start.current) return;
    if (isMeant) put(span);
    else hold(start.current.span);
    start.current = null;
    setHeld(false);
  };
  const pointer = {
    onPointerMove: draw,
    onPointerUp: () => letGo(true),
    onPointerCancel: () => letGo(false),
  };
  const hear = (end: End) => (event: KeyboardEvent) => {
    const by = WAYS[event.key];
    if (event.key === "Escape") letGo(false);
    if (by === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    put(moved(span, end, by));
  };
  const name = step.name || say("roadmap-no-name");
  const ends = ENDS.map((end) => (
    <Grip key={end} end={end} name={name} span={span} {...pointer} onGrip={grip(end)} onKeyDown={hear(end)} />
  ));
  return (
    <Track span={span} line={bar.line} isNow={bar.isNow} isHeld={isHeld}>
      <div className={styles.body} onPointerDown={grip("both")} {...pointer}>
        <Days span={span} />
      </div>
      {ends}
    </Track>
  );
}

function Grip(props: {
  end: "first" | "last";
  name: string;
  span: Span;
  onGrip: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: () => void;
  onPointerCancel: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { end, name, span, onGrip, ...hears } = props;
  const words = useWords();
  const at = quarterOf(span[end]);
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={words.say(`roadmap-bar-${end}`, { name })}
      aria-valuenow={at}
      aria-valuemin={end === "first" ? at - FAR : quarterOf(span.first)}
      aria-valuemax={end === "last" ? at + FAR : quarterOf(span.last)}
      aria-valuetext={dayWords(span[end], words)}
      className={classes(styles.end, styles[end])}
      onPointerDown={onGrip}
      {...hears}
    />
  );
}

function Track(props: BarProps & { isHeld?: boolean; children: ReactNode }) {
  const { span, line, isNow, isHeld } = props;
  const { from, to } = barOf(span, line.span);
  return (
    <div className={styles.track}>
      <div
        className={classes(styles.bar, isNow && styles.now, isHeld && styles.held)}
        style={{ "--from": from, "--to": to } as CSSProperties}
      >
        {props.children}
      </div>
    </div>
  );
}

function Days({ span }: { span: Span }) {
  const words = useWords();
  const days = words.say("roadmap-days", {
    first: dayWords(span.first, words),
    last: dayWords(span.last, words),
  });
  return (
    <span className={styles.days} title={days}>
      <span className={styles.whole}>{days}</span>
      <span aria-hidden className={styles.short}>
        {shortly(span, words.language)}
      </span>
    </span>
  );
}

/** The bar as a hand holds it, until the date that was written is seen. Dates are written one after another. */
function useStretching(step: Step, seen: Span) {
  const { act } = useProduct();
  const { language } = useWords();
  const { seq } = useShown();
  const [held, hold] = useState<Span | null>(null);
  const last = useRef<{ text: string; seq: number } | null>(null);
  const wanted = useRef<Span | null>(null);
  const isBusy = useRef(false);
  const latest = useRef({ date: step.date, seq });
  latest.current = { date: step.date, seq };
  useEffect(() => {
    if (!isBusy.current && last.current && seq >= last.current.seq) hold(null);
  }, [seq]);
  const write = async (span: Span) => {
    const { date, seq } = latest.current;
    const was = last.current && seq < last.current.seq ? last.current.text : date;
    const text = written(span, language);
    if (text === was) return hold(null);
    const acted = await act({ command: "write_field", entry: step.id, field: "date", was, now: text });
    if (!acted.ok) return hold(null);
    last.current = { text, seq: acted.done.seq ?? 0 };
    if (wanted.current === null && latest.current.seq >= last.current.seq) hold(null);
  };
  const put = async (span: Span) => {
    hold(span);
    wanted.current = span;
    if (isBusy.current) return;
    isBusy.current = true;
    while (wanted.current) {
      const next: Span = wanted.current;
      wanted.current = null;
      await write(next);
    }
    isBusy.current = false;
  };
  return { span: held ?? seen, hold, put: (span: Span) => void put(span) };
}

const ENDS = ["first", "last"] as const;
const WAYS: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
/** How many quarters an end may go on, as far as screen readers need to know. */
const FAR = 40;
