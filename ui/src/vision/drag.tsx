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
import {
  type HTMLAttributes,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  useLayoutEffect,
  useMemo,
  useRef,
} from "react";
import type { CardId, EntryId, Section } from "../protocol/protocol";
import type { Place } from "./places";

type Point = { x: number; y: number };

/** Below which card of which section, and in which group; none: in no group. */
export type Over = Place & { group: EntryId | null };

export type Carrying = {
  onLift: (card: CardId) => void;
  /** Where it would hang now. */
  onOver: (place: Over | null) => void;
  onDrop: (place: Over | null) => void;
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
  const hold = useRef<Hold | null>(null);
  const watch = useMemo<CollisionDetection>(
    () =>
      ({ pointerCoordinates }) => {
        pointer.current = pointerCoordinates ?? pointer.current;
        return [];
      },
    [],
  );
  const place = () => (pointer.current && card.current ? placeAt(pointer.current, card.current) : null);
  const grip = useMemo(() => gripOf(hold, card), []);
  return (
    <>
      <DndContext
        sensors={sensors}
        collisionDetection={watch}
        accessibility={SILENT}
        onDragStart={() => card.current && props.onLift(card.current)}
        onDragMove={() => props.onOver(place())}
        onDragEnd={() => props.onDrop(place())}
        onDragCancel={props.onCancel}
      >
        <Draggable isDisabled={props.isDisabled} hold={hold} />
        <DragOverlay dropAnimation={null}>{props.inTheAir}</DragOverlay>
      </DndContext>
      {props.children(grip)}
    </>
  );
}

/** What dnd-kit wants to hear of the one draggable, and where it takes its element from. */
type Hold = Pick<ReturnType<typeof useDraggable>, "listeners" | "setNodeRef">;

/** The wall stands beside dnd-kit's context and not in it: each new value of it would be carried to every card. */
function Draggable({ isDisabled, hold }: { isDisabled: boolean; hold: RefObject<Hold | null> }) {
  const { setNodeRef, listeners } = useDraggable({ id: "card", disabled: isDisabled });
  useLayoutEffect(() => {
    hold.current = { setNodeRef, listeners };
  });
  return null;
}

function gripOf(hold: RefObject<Hold | null>, card: RefObject<CardId | null>): HTMLAttributes<HTMLElement> {
  const begin = (event: SyntheticEvent, name: "onMouseDown" | "onTouchStart") => {
    const element = gripped(event.target);
    const listener: unknown = hold.current?.listeners?.[name];
    if (!element?.dataset.card || typeof listener !== "function") return;
    hold.current?.setNodeRef(element.querySelector<HTMLElement>("article") ?? element);
    card.current = element.dataset.card;
    listener(event);
  };
  return {
    onMouseDown: (event) => begin(event, "onMouseDown"),
    onTouchStart: (event) => begin(event, "onTouchStart"),
  };
}

/** The card that is gripped: anywhere but in a field or on a button. */
function gripped(target: EventTarget): HTMLElement | null {
  if (!(target instanceof Element) || target.closest("textarea, button, input, a")) return null;
  return target.closest<HTMLElement>("[data-card]");
}

/** The place on the wall under the pointer. */
export function placeAt(point: Point, lifted: CardId): Over | null {
  const under = document.elementsFromPoint(point.x, point.y);
  const pane = nearest(under, "[data-section]");
  if (!pane) return null;
  const frame = nearest(under, "[data-group]");
  const rows = [...(frame ?? pane).querySelectorAll<HTMLElement>("[data-card]")].filter(
    (row) => row.dataset.card !== lifted && row.closest("[data-group]") === frame,
  );
  const above = rows[countAbove(rows.length, (at) => middleOf(rows[at]) < point.y) - 1];
  const group = frame?.dataset.group ?? null;
  return { section: pane.dataset.section as Section, after: above?.dataset.card ?? null, group };
}

function nearest(elements: readonly Element[], what: string): HTMLElement | null {
  const found = elements.map((element) => element.closest<HTMLElement>(what));
  return found.find((element) => element !== null) ?? null;
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
