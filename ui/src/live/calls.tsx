/**
 * What somebody who leads calls the others to: a screen, a card in the spotlight, their own way, silent writing. Nobody
 * is torn away from a text, a window or a ballot: whoever is busy is asked first, and every offer can be refused.
 */
import { Footprints, type LucideIcon, PencilLine, Spotlight as SpotlightIcon } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { goToThing, type Room } from "../frame/place";
import { useHost } from "../host/context";
import { Button } from "../kit/button";
import { useProduct } from "../product/product";
import type { Thing } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./calls.module.css";
import { useLive } from "./live";
import { goWhere, isBusy, screenWords } from "./whereabouts";
import { goWrite } from "./writing-spot";

/** The lines; `at` is the screen one is at. */
export function Calls({ at }: { at: Room }) {
  return (
    <>
      <Summoned />
      <Guided />
      <InSpotlight />
      {at !== "now" && at !== "vision" && <ToWriting />}
    </>
  );
}

/** Everybody was asked to a screen: one is taken there, or asked whether one wants to. */
function Summoned() {
  const { say } = useWords();
  const { room, me } = useLive();
  const summons = room?.stage.summons ?? null;
  const known = useRef(summons?.number ?? 0);
  const [pending, setPending] = useState(0);
  useEffect(() => {
    if (!room || !summons || summons.number === known.current) return;
    known.current = summons.number;
    if (summons.by === me?.id) return;
    if (isBusy()) setPending(summons.number);
    else goWhere(room.product, summons.to);
  }, [room, summons, me]);
  if (!room || !summons || pending !== summons.number) return null;
  const by = room.people.find(({ id }) => id === summons.by)?.name ?? "";
  const go = () => {
    setPending(0);
    goWhere(room.product, summons.to);
  };
  return (
    <Call
      icon={Footprints}
      words={say("live-summoned", { name: by, screen: screenWords(summons.to.screen, say) })}
    >
      <Button weight="primary" onPress={go}>
        {say("live-go-there")}
      </Button>
      <Button onPress={() => setPending(0)}>{say("live-stay")}</Button>
    </Call>
  );
}

/** Somebody offers to lead the way; whoever follows goes where they go. */
function Guided() {
  const { say } = useWords();
  const { room, me } = useLive();
  const guide = room?.people.find(({ id }) => id === room.stage.guide) ?? null;
  const [answer, setAnswer] = useState<{ guide: string; follows: boolean } | null>(null);
  const mine = answer?.guide === guide?.id ? answer : null;
  const follows = mine?.follows ?? false;
  const at = guide?.at ?? null;
  const product = room?.product;
  const where = JSON.stringify(at);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one goes when the guide goes, and only then
  useEffect(() => {
    if (follows && product && at && !isBusy()) goWhere(product, at);
  }, [follows, product, where]);
  if (!guide || guide.id === me?.id || mine?.follows === false) return null;
  const reply = (follows: boolean) => () => setAnswer({ guide: guide.id, follows });
  if (follows) {
    return (
      <Call icon={Footprints} words={say("live-following", { name: guide.name })}>
        <Button onPress={reply(false)}>{say("live-follow-end")}</Button>
      </Call>
    );
  }
  return (
    <Call icon={Footprints} words={say("live-follow-offer", { name: guide.name })}>
      <Button weight="primary" onPress={reply(true)}>
        {say("live-follow")}
      </Button>
      <Button onPress={reply(false)}>{say("live-follow-not")}</Button>
    </Call>
  );
}

/** Silent writing goes on somewhere else. */
function ToWriting() {
  const { say } = useWords();
  const { room, me, leads } = useLive();
  const [refused, setRefused] = useState("");
  const writing = room?.stage.writing;
  const first = writing?.sections[0];
  if (!room || !writing || !first || leads || me?.role === "observer" || refused === writing.id) return null;
  return (
    <Call
      icon={PencilLine}
      words={say(writing.anonymity === "names" ? "live-silent-named" : "live-silent-nameless")}
    >
      <Button weight="primary" onPress={() => goWrite(room.product, first)}>
        {say("live-write-cards")}
      </Button>
      <Button onPress={() => setRefused(writing.id)}>{say("live-follow-not")}</Button>
    </Call>
  );
}

function InSpotlight() {
  const { say } = useWords();
  const { room, leads, ask } = useLive();
  const { view } = useProduct();
  const id = room?.stage.spotlight ?? null;
  const thing = useThing(id);
  if (!room || !id || !thing) return null;
  return (
    <Call icon={SpotlightIcon} words={say("live-spotlight", { title: thing.title })}>
      <Button onPress={() => goToThing(view.id, thing)}>{say("live-spotlight-show")}</Button>
      {leads && (
        <Button onPress={() => void ask({ ask: "spotlight", thing: null })}>
          {say("live-spotlight-off")}
        </Button>
      )}
    </Call>
  );
}

/** What a card or entry is called, and where it is at home. */
export function useThing(id: string | null): Thing | null {
  const host = useHost();
  const { view } = useProduct();
  const card = view.cards.find((card) => card.id === id);
  const [found, setFound] = useState<Thing | null>(null);
  const isCard = card !== undefined;
  useEffect(() => {
    setFound(null);
    if (!id || isCard) return;
    let stale = false;
    const look = { look: "trace", of: id } as const;
    host.ask({ request: "look", product: view.id, look, as_of: null }).then(
      ({ seen }) => !stale && seen.look === "trace" && setFound(seen.trace?.of ?? null),
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [host, id, isCard, view.id]);
  return card ? { thing: "card", card: card.id, section: card.section, title: card.text } : found;
}

/** One line: what is called to, and the ways to answer. */
export function Call(props: { icon: LucideIcon; words: string; children: ReactNode }) {
  const Icon = props.icon;
  return (
    <div className={styles.call}>
      <Icon aria-hidden size={16} strokeWidth={1.8} className={styles.icon} />
      <p role="status" dir="auto">
        {props.words}
      </p>
      <span className={styles.ways}>{props.children}</span>
    </div>
  );
}
