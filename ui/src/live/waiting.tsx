/** What a guest sees who is not in: waiting to be let in, sent away, or after the room was closed. */
import { DoorClosed, DoorOpen, Hourglass, type LucideIcon } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTitle } from "../frame/title";
import { useHost } from "../host/context";
import { Button } from "../kit/button";
import type { Over } from "../library/library";
import type { GuestView } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./joining.module.css";
import { LiveAround, useLive } from "./live";

/** Waits to be let in; whoever lets people in is told, and so is this page once it is in. */
export function Lobby({ guest }: { guest: GuestView }) {
  return (
    <LiveAround product={guest.product}>
      <Waits name={guest.name} />
    </LiveAround>
  );
}

function Waits({ name }: { name: string }) {
  const { say } = useWords();
  const { me } = useLive();
  return (
    <Page icon={Hourglass} product={name} title={say("live-lobby")}>
      <p className={styles.more} role="status">
        {me ? say("live-lobby-as", { name: me.name }) : say("live-lobby-more")}
      </p>
    </Page>
  );
}

/** It is over. What there is to take away comes before the way back in: it is gone when the page is loaded again. */
export function RoomOver(props: { guest: GuestView; over: Over; children: ReactNode }) {
  const { guest, over } = props;
  const { say } = useWords();
  if (over === "sent_away") return <SentAway guest={guest} />;
  return (
    <Page icon={DoorOpen} product={guest.name} title={say("live-over")}>
      <p className={styles.more}>{say("live-over-more", { product: guest.name })}</p>
      {props.children}
      <Again />
    </Page>
  );
}

/** By what they were when they had to go; whoever comes back to the page is that no more, and is told less. */
const SENT_AWAY = {
  in: ["live-sent-away", "live-sent-away-more"],
  waiting: ["live-turned-away", "live-turned-away-more"],
  sent_away: ["live-kept-out", "live-kept-out-more"],
} as const;

function SentAway({ guest }: { guest: GuestView }) {
  const { say } = useWords();
  const [title, more] = SENT_AWAY[guest.standing ?? "waiting"];
  return (
    <Page icon={DoorClosed} product={guest.name} title={say(title)}>
      <p className={styles.more}>{say(more)}</p>
    </Page>
  );
}

/** Loads the page again, once something answers: else the browser would put a page of its own in place of this one. */
function Again() {
  const { say } = useWords();
  const { guest } = useHost();
  const [isNobodyThere, setNobodyThere] = useState(false);
  async function look() {
    setNobodyThere(false);
    if (await guest?.isServed()) location.reload();
    else setNobodyThere(true);
  }
  return (
    <>
      <Button weight="plain" onPress={() => void look()}>
        {say("live-over-again")}
      </Button>
      <p className={styles.more} role="status">
        {isNobodyThere && say("live-over-not-yet")}
      </p>
    </>
  );
}

function Page(props: { icon: LucideIcon; product: string; title: string; children: ReactNode }) {
  const Icon = props.icon;
  useTitle(`${props.product} · ${props.title}`);
  return (
    <main className={styles.page}>
      <Icon aria-hidden size={36} strokeWidth={1.6} className={styles.sign} />
      <p className={styles.product} dir="auto">
        {props.product}
      </p>
      <h1>{props.title}</h1>
      {props.children}
    </main>
  );
}
