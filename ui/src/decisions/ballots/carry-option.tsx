/** Carrying an option of a ranked ballot by mouse or finger: a small door around dnd-kit. It moves nothing itself. */
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
import { type HTMLAttributes, type ReactNode, useMemo, useRef, useState } from "react";
import type { EntryId } from "../../protocol/protocol";
import styles from "./ballots.module.css";
import type { Spot } from "./ranking";

type Point = { x: number; y: number };

/** dnd-kit speaks to screen readers in English by itself; the buttons say in the reader's language what they do. */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: "" },
};

export function CarryOption(props: {
  onOver: (spot: Spot | null) => void;
  onDrop: (option: EntryId, spot: Spot | null) => void;
  nameOf: (option: EntryId) => string;
  children: ReactNode;
}) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 120, tolerance: 8 } }),
  );
  const [lifted, setLifted] = useState<EntryId | null>(null);
  const pointer = useRef<Point | null>(null);
  const watch = useMemo<CollisionDetection>(
    () =>
      ({ pointerCoordinates }) => {
        pointer.current = pointerCoordinates ?? pointer.current;
        return [];
      },
    [],
  );
  const spot = () => (pointer.current ? spotAt(pointer.current) : null);
  const end = () => {
    setLifted(null);
    props.onOver(null);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={watch}
      accessibility={SILENT}
      onDragStart={({ active }) => setLifted(String(active.id))}
      onDragMove={() => props.onOver(spot())}
      onDragEnd={({ active }) => {
        props.onDrop(String(active.id), spot());
        end();
      }}
      onDragCancel={end}
    >
      {props.children}
      <DragOverlay dropAnimation={null}>
        {lifted && <span className={styles.lifted}>{props.nameOf(lifted)}</span>}
      </DragOverlay>
    </DndContext>
  );
}

/** Something that can be carried; its grip is what is taken hold of. */
export function Carried(props: {
  id: EntryId;
  children: (grip: HTMLAttributes<HTMLElement> & { ref: (element: HTMLElement | null) => void }) => ReactNode;
}) {
  const { setNodeRef, listeners } = useDraggable({ id: props.id });
  return props.children({ ref: setNodeRef, ...listeners });
}

/** The spot under the pointer: the edges of a row are between two, its middle is beside it. */
function spotAt({ x, y }: Point): Spot | null {
  const under = document.elementsFromPoint(x, y);
  const row = under.map((one) => one.closest<HTMLElement>("[data-level]")).find((one) => one !== null);
  if (row) {
    const box = row.getBoundingClientRect();
    const level = Number(row.dataset.level);
    const share = (y - box.top) / box.height;
    if (share < EDGE) return { at: "before", level };
    return share > 1 - EDGE ? { at: "before", level: level + 1 } : { at: "on", level };
  }
  const area = under.map((one) => one.closest<HTMLElement>("[data-spot]")).find((one) => one !== null);
  if (!area) return null;
  return area.dataset.spot === "out" ? { at: "out" } : { at: "before", level: Number.MAX_SAFE_INTEGER };
}

const EDGE = 0.3;
