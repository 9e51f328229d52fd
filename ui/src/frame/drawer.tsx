/**
 * The slot at the right of the frame. A room fills it with `<InDrawer title onClose>…</InDrawer>`; on a narrow screen
 * the drawer lies over the page instead.
 */
import { createContext, type ReactNode, useContext, useState } from "react";
import { createPortal } from "react-dom";
import { Drawer } from "../kit/dialog";

const Slot = createContext<HTMLElement | null>(null);

/** Shows this in the drawer for as long as it is there. */
export function InDrawer(props: { title: string; onClose: () => void; children: ReactNode }) {
  const slot = useContext(Slot);
  return slot && createPortal(<Drawer {...props} />, slot);
}

/** Gives the rooms in `children` a slot; `place` puts it into the frame. */
export function DrawerSlot(props: { className?: string; children: (slot: ReactNode) => ReactNode }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const place = <div ref={setSlot} className={props.className} />;
  return <Slot.Provider value={slot}>{props.children(place)}</Slot.Provider>;
}
