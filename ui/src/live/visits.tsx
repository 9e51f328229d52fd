/** Who of the room is at which card or entry, and what all look at, for the marks on them. */
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { type Visitor, type Visits, VisitsKnown } from "../kit/visitors";
import { presentIn, useLive } from "./live";

const NOBODY: readonly Visitor[] = [];

/** Tells everything below who is where, and what is in the spotlight. */
export function VisitsAround({ children }: { children: ReactNode }) {
  const { room, me } = useLive();
  const people = room?.people;
  const mine = me?.id;
  const spotlight = room?.stage.spotlight ?? null;
  const lit = useRef<string | null>(null);
  const there = useRef<ReadonlyMap<string, readonly Visitor[]>>(new Map());
  const hearers = useRef(new Set<() => void>());
  const visits = useMemo<Visits>(
    () => ({
      subscribe(changed) {
        hearers.current.add(changed);
        return () => hearers.current.delete(changed);
      },
      at: (thing) => there.current.get(thing) ?? NOBODY,
      isLit: (thing) => lit.current === thing,
    }),
    [],
  );
  useEffect(() => {
    const next = new Map<string, Visitor[]>();
    for (const { id, name, at, typing } of room && people ? presentIn(room) : []) {
      const thing = typing ?? at?.thing;
      if (!thing || id === mine) continue;
      next.set(thing, [...(next.get(thing) ?? []), { name, isTyping: typing === thing }]);
    }
    const isAsBefore = JSON.stringify([...next]) === JSON.stringify([...there.current]);
    if (isAsBefore && spotlight === lit.current) return;
    [there.current, lit.current] = [next, spotlight];
    for (const hear of [...hearers.current]) hear();
  }, [room, people, mine, spotlight]);
  return <VisitsKnown visits={visits}>{children}</VisitsKnown>;
}
