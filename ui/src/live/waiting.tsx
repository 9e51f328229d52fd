/** What a guest sees who is not in: waiting to be let in, sent away, or after the room was closed. */
import { DoorClosed, DoorOpen, Hourglass, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useTitle } from "../frame/title";
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
  if (over === "sent_away") {
    return (
      <Page icon={DoorClosed} product={guest.name} title={say("live-sent-away")}>
        <p className={styles.more}>{say("live-sent-away-more")}</p>
      </Page>
    );
  }
  return (
    <Page icon={DoorOpen} product={guest.name} title={say("live-over")}>
      <p className={styles.more}>{say("live-over-more", { product: guest.name })}</p>
      {props.children}
      <Button weight="plain" onPress={() => location.reload()}>
        {say("live-over-again")}
      </Button>
    </Page>
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
