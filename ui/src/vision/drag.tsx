/**
 * Carrying a card by mouse or finger. A small door around dnd-kit: one draggable, whichever card is pressed, so that a
 * wall of thousands costs nothing; where it would hang is read off the wall under the pointer. It moves nothing.
 */
import {
  type CollisionDetection,
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { type HTMLAttributes, type ReactNode, useMemo, useRef } from "react";
import type { CardId, Section } from "../protocol/protocol";
import type { Place } from "./places";

type Point = { x: number; y: number };

export type Carrying = {
  onLift: (card: CardId) => void;
  /** Where it would hang now. */
  onOver: (place: Place | null) => void;
  onDrop: (place: Place | null) => void;
  /** It goes back where it was. */
  onCancel: () => void;
  /** The card in the air. */
  inTheAir: ReactNode;
  isDisabled: boolean;
  children: (grip: HTMLAttributes<HTMLElement>) => ReactNode;
};

/** A mouse must move, a finger must rest: a click writes, a swipe scrolls. */
const MOUSE = { activationConstraint: { distance: 6 } };
const TOUCH = { activationConstraint: { delay: 260, tolerance: 8 } };

/** dnd-kit speaks to screen readers in English by itself; the wall announces in the reader's language. */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: "" },
};

export function Carry(props: Carrying) {
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));
  const pointer = useRef<Point | null>(null);
  const card = useRef<CardId | null>(null);
  const watch = useMemo<CollisionDetection>(
    () =>
      ({ pointerCoordinates }) => {
        pointer.current = pointerCoordinates ?? pointer.current;
        return [];
      },
    [],
  );
  const place = () => (pointer.current && card.current ? placeAt(pointer.current, card.current) : null);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={watch}
      accessibility={SILENT}
      onDragStart={() => card.current && props.onLift(card.current)}
      onDragMove={() => props.onOver(place())}
      onDragEnd={() => props.onDrop(place())}
      onDragCancel={props.onCancel}
    >
      <Grip isDisabled={props.isDisabled} onPress={(pressed) => (card.current = pressed)}>
        {props.children}
      </Grip>
      <DragOverlay dropAnimation={null}>{props.inTheAir}</DragOverlay>
    </DndContext>
  );
}

function Grip(props: {
  isDisabled: boolean;
  onPress: (card: CardId) => void;
  children: (grip: HTMLAttributes<HTMLElement>) => ReactNode;
}) {
  const { setNodeRef, listeners } = useDraggable({ id: "card", disabled: props.isDisabled });
  const begin = (event: { target: EventTarget }, listener: unknown) => {
    const element = gripped(event.target);
    if (!element?.dataset.card || typeof listener !== "function") return;
    setNodeRef(element.querySelector<HTMLElement>("article") ?? element);
    props.onPress(element.dataset.card);
    listener(event);
  };
  return props.children({
    onMouseDown: (event) => begin(event, listeners?.onMouseDown),
    onTouchStart: (event) => begin(event, listeners?.onTouchStart),
  });
}

/** The card that is gripped: anywhere but in a field or on a button. */
function gripped(target: EventTarget): HTMLElement | null {
  if (!(target instanceof Element) || target.closest("textarea, button, input, a")) return null;
  return target.closest<HTMLElement>("[data-card]");
}

/** The place on the wall under the pointer. */
export function placeAt(point: Point, lifted: CardId): Place | null {
  const pane = document
    .elementsFromPoint(point.x, point.y)
    .map((element) => element.closest<HTMLElement>("[data-section]"))
    .find((element) => element !== null);
  if (!pane) return null;
  const rows = [...pane.querySelectorAll<HTMLElement>("[data-card]")].filter(
    (row) => row.dataset.card !== lifted,
  );
  const above = rows[countAbove(rows.length, (at) => middleOf(rows[at]) < point.y) - 1];
  return { section: pane.dataset.section as Section, after: above?.dataset.card ?? null };
}

/** How many of so many things in a row lie above; they come first. */
export function countAbove(count: number, isAbove: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAbove(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function middleOf(element: HTMLElement | undefined): number {
  const box = element?.getBoundingClientRect();
  return box ? box.top + box.height / 2 : 0;
}
