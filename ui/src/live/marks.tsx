/** Small marks of people: who is here, in the header and at the rooms they are in. */
import { DoorOpen, Users } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { useIsNarrow } from "../frame/narrow";
import { useConnection } from "../host/context";
import { Button } from "../kit/button";
import { PersonMark } from "../kit/card";
import { VisuallyHidden } from "../kit/hidden";
import type { PersonView } from "../protocol/protocol";
import { useWords } from "../words/words";
import { peopleIn, presentIn, useLive, waitingIn } from "./live";
import styles from "./marks.module.css";
import { showPanel } from "./panels";

/** How many have room in the header, and at a room of the navigation. */
const IN_HEADER = 5;
const IN_NARROW_HEADER = 2;
const AT_A_ROOM = 2;

/** Who is here, and the way to everybody; where no room is open, the way to open one. */
export function WhoIsHere() {
  const { say } = useWords();
  const { room, me, leads, isGuest, door } = useLive();
  const most = useIsNarrow() ? IN_NARROW_HEADER : IN_HEADER;
  if (!room) return isGuest ? null : <OpenButton />;
  const here = presentIn(room);
  // Whoever sits at their own machine stands beside this already.
  const shown = isGuest ? here : here.filter(({ id }) => id !== me?.id);
  const waiting = leads ? waitingIn(room).length : 0;
  return (
    <>
      <AriaButton className={styles.here} onPress={() => showPanel("people")}>
        {shown.length > 0 ? (
          <Marks people={shown} most={most} />
        ) : (
          <Users aria-hidden size={18} strokeWidth={1.8} />
        )}
        {waiting > 0 && <span className={styles.waiting}>{say("live-at-the-door", { count: waiting })}</span>}
        <VisuallyHidden>{say("live-people-open", { count: here.length })}</VisuallyHidden>
      </AriaButton>
      {door && (
        <Button weight="primary" className={styles.share} onPress={() => showPanel("share")}>
          {say("live-share")}
        </Button>
      )}
    </>
  );
}

function OpenButton() {
  const { say } = useWords();
  return (
    <Button icon={DoorOpen} className={styles.share} onPress={() => showPanel("share")}>
      {say("live-open")}
    </Button>
  );
}

/** Marks of those who are at this screen. */
export function AtScreen({ screen }: { screen: string }) {
  const { room, me } = useLive();
  const { say } = useWords();
  const there = room ? presentIn(room).filter(({ id, at }) => id !== me?.id && at?.screen === screen) : [];
  if (there.length === 0) return null;
  const names = there.map(({ name }) => name).join(", ");
  return (
    <span className={styles.small} role="img" aria-label={say("live-at-screen", { names })} title={names}>
      <Marks people={there} most={AT_A_ROOM} />
    </span>
  );
}

/** How many others are connected, for the status line; whoever is not connected does not know. */
export function OnlineWith() {
  const { say } = useWords();
  const { room, me } = useLive();
  const isReached = useConnection() === "online";
  if (!room || !isReached) return null;
  const others = peopleIn(room).filter(({ id, here, proxied }) => here && !proxied && id !== me?.id).length;
  return <span className={styles.online}>{say("live-online-with", { count: others })}</span>;
}

function Marks({ people, most }: { people: readonly PersonView[]; most: number }) {
  const shown = people.length > most ? people.slice(0, most - 1) : people;
  return (
    <span aria-hidden className={styles.marks}>
      {shown.map(({ id, name }) => (
        <PersonMark key={id} name={name} />
      ))}
      {people.length > shown.length && <span className={styles.rest}>+{people.length - shown.length}</span>}
    </span>
  );
}
