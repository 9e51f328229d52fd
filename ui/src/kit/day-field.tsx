/**
 * A day of the calendar, typed part by part or chosen in a calendar, in the order and the words of the program's
 * language. Days are kept as `2027-01-15`; no day is the empty text. Knows no time and no zone.
 */
import { parseDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Button } from "react-aria-components/Button";
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from "react-aria-components/Calendar";
import { DateInput, DatePicker, DateSegment } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Group } from "react-aria-components/Group";
import { Label } from "react-aria-components/Label";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { classes } from "./class";
import styles from "./day-field.module.css";
import field from "./field.module.css";
import popup from "./popup.module.css";

/** A field for a day. */
export function DayField(props: {
  label: string;
  /** The label is for screen readers only. */
  quietLabel?: boolean;
  labelClass?: string;
  hint?: ReactNode;
  day: string;
  /** Another whole day, or none. While a year is typed, each of its digits makes one. */
  onChange: (day: string) => void;
  /** It was left, Enter was pressed, or a day was chosen in the calendar: this one is meant. */
  onDone?: (day: string) => void;
  isReadOnly?: boolean;
  className?: string;
}) {
  const { label, quietLabel, isReadOnly, day } = props;
  const latest = useRef(day);
  latest.current = day;
  const change = (next: string) => {
    latest.current = next;
    props.onChange(next);
  };
  const done = () => {
    const meant = inThisCentury(latest.current);
    if (meant !== latest.current) change(meant);
    props.onDone?.(meant);
  };
  return (
    <DatePicker
      value={day === "" ? null : parseDate(day)}
      onChange={(value) => change(value?.toString() ?? "")}
      onBlur={done}
      onOpenChange={(isOpen) => !isOpen && done()}
      isReadOnly={isReadOnly}
      shouldForceLeadingZeros
      aria-label={quietLabel ? label : undefined}
      className={classes(field.field, props.className)}
    >
      {!quietLabel && <Label className={classes(field.label, props.labelClass)}>{label}</Label>}
      <Group
        className={classes(field.box, styles.box, isReadOnly && day === "" && styles.none)}
        onKeyDownCapture={(event) => event.key === "Enter" && isPart(event.target) && done()}
      >
        <DateInput className={styles.parts}>
          {(part) => <DateSegment segment={part} className={styles.part} />}
        </DateInput>
        {!isReadOnly && (
          <Button className={styles.open}>
            <CalendarDays aria-hidden size={16} strokeWidth={1.8} />
          </Button>
        )}
      </Group>
      {props.hint && (
        <Text slot="description" className={field.hint}>
          {props.hint}
        </Text>
      )}
      <Popover className={popup.paper} offset={4}>
        <Dialog className={styles.dialog}>
          <Month />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function Month() {
  return (
    <Calendar>
      <header className={styles.head}>
        <Button slot="previous" className={styles.turn}>
          <ChevronLeft aria-hidden size={18} />
        </Button>
        <CalendarHeading className={styles.heading} />
        <Button slot="next" className={styles.turn}>
          <ChevronRight aria-hidden size={18} />
        </Button>
      </header>
      <CalendarGrid className={styles.grid}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.day} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

/** Whoever types “27” means 2027. */
function inThisCentury(day: string): string {
  return day.startsWith("00") ? `20${day.slice(2)}` : day;
}

function isPart(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute("role") === "spinbutton";
}
