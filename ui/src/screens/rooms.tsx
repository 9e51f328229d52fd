/**
 * The rooms of a product, in the order of the navigation. A room is one line here, `room-<id>` and `keys-go-<id>` in the
 * words, and a screen of its own, which is loaded when somebody goes there and is given its place.
 */
import {
  Gauge,
  Gavel,
  History,
  LayoutDashboard,
  type LucideIcon,
  Milestone,
  Radio,
  Spline,
  Users,
} from "lucide-react";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Place, Room } from "../frame/place";

/** What the screen of a room is given. */
export interface RoomProps {
  place: Extract<Place, { at: "product" }>;
}

/** A room. */
export interface RoomLine {
  id: Room;
  icon: LucideIcon;
  keys: string;
  /** Has its place in the bar of a phone; four have room there. The others are under “More”. */
  isInBar?: boolean;
  /** The same while a live room is open. */
  isInLiveBar?: boolean;
  /** There only while a live room is open. */
  isLive?: boolean;
  Screen: LazyExoticComponent<ComponentType<RoomProps>>;
}

/** All rooms there are. */
export const ROOMS: readonly RoomLine[] = [
  {
    id: "now",
    icon: Radio,
    keys: "G N",
    isInLiveBar: true,
    isLive: true,
    Screen: lazy(() => import("./now-room")),
  },
  {
    id: "vision",
    icon: LayoutDashboard,
    keys: "G V",
    isInBar: true,
    isInLiveBar: true,
    Screen: lazy(() => import("./vision-room")),
  },
  {
    id: "roadmap",
    icon: Milestone,
    keys: "G R",
    isInBar: true,
    Screen: lazy(() => import("./roadmap-room")),
  },
  { id: "metrics", icon: Gauge, keys: "G M", Screen: lazy(() => import("./metrics-room")) },
  {
    id: "decisions",
    icon: Gavel,
    keys: "G D",
    isInBar: true,
    isInLiveBar: true,
    Screen: lazy(() => import("./decisions-room")),
  },
  { id: "coverage", icon: Spline, keys: "G C", Screen: lazy(() => import("./coverage-room")) },
  { id: "team", icon: Users, keys: "G T", Screen: lazy(() => import("./team-room")) },
  { id: "history", icon: History, keys: "G H", Screen: lazy(() => import("./history-room")) },
];

/** The room of this id; the first one where there is none. */
export function roomOf(id: Room): RoomLine {
  const room = ROOMS.find((room) => room.id === id) ?? ROOMS.find((room) => !room.isLive);
  if (!room) throw new Error("a product has at least one room");
  return room;
}
