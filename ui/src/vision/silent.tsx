/**
 * Silent writing on the wall: below the cards of a section that is written in hang one's own cards that nobody else
 * sees yet. They are written like any other card, and are kept by the room until they are revealed.
 */
import { EyeOff, Plus, X } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "../kit/button";
import { CardShell } from "../kit/card";
import { Choice } from "../kit/choice";
import { useLive } from "../live/live";
import { arriveAt } from "../live/writing-spot";
import type { HiddenCard, PersonId, Section } from "../protocol/protocol";
import { useWords } from "../words/words";
import { blankCard } from "./fresh";
import section_ from "./live-section.module.css";
import { tintOf } from "./sections";
import styles from "./silent.module.css";
import { type SilentDesk, silentSheet, useSilentDesk } from "./silent-desk";
import { type Way, Writing } from "./writing";

/** One's own hidden cards of a section, and the button that begins another. */
export function SilentCards({ section }: { section: Section }) {
  const { say } = useWords();
  const { room, me } = useLive();
  const [person, setPerson] = useState<PersonId | null>(null);
  const desk = useSilentDesk(section, person);
  useEffect(() => arriveAt(section), [section]);
  const [written, setWritten] = useState<HiddenCard | null>(null);
  const writing = room?.stage.writing;
  if (!room || !writing || me?.role === "observer") return null;
  const own = room.own.filter((card) => card.section === section);
  const begin = () => write({ id: blankCard(section).id, section, text: "" });
  function write(card: HiddenCard) {
    desk.write(
      silentSheet(
        card,
        own.some(({ id }) => id === card.id),
      ),
    );
    setWritten(card);
  }
  async function go(card: HiddenCard, way: Way) {
    const said = desk.stayOf(card.id)?.text.trim() !== "";
    setWritten(null);
    if (way === "next" && said) begin();
    await desk.leave(card.id);
  }
  const isNew = written && !own.some(({ id }) => id === written.id);
  const shown = isNew ? [...own, written] : own;
  return (
    <div className={styles.silent}>
      <p className={styles.note}>
        <EyeOff aria-hidden size={14} strokeWidth={1.8} />
        {say(writing.anonymity === "names" ? "live-silent-named" : "live-silent-nameless")}
      </p>
      <ul aria-label={say("live-silent-own")} className={styles.cards}>
        {shown.map((card) => (
          <li key={card.id}>
            <OwnCard
              card={card}
              desk={desk}
              isWritten={written?.id === card.id}
              onWrite={() => write(card)}
              onWay={(way) => void go(card, way)}
            />
          </li>
        ))}
      </ul>
      <ForWhom person={person} onChange={setPerson} />
      <button type="button" data-add className={section_.add} onClick={begin}>
        <Plus aria-hidden size={16} strokeWidth={1.8} />
        {say("live-silent-add")}
      </button>
    </div>
  );
}

function OwnCard(props: {
  card: HiddenCard;
  desk: SilentDesk;
  isWritten: boolean;
  onWrite: () => void;
  onWay: (way: Way) => void;
}) {
  const { card, desk, isWritten } = props;
  const { say } = useWords();
  const { ask } = useLive();
  const stay = isWritten ? desk.stayOf(card.id) : undefined;
  return (
    <CardShell tint={tintOf(card.section)} className={styles.card}>
      {stay ? (
        <Writing
          stay={stay}
          label={say("live-silent-label", { section: say(`section-${card.section}`) })}
          placeholder={say("vision-write")}
          caret={null}
          isNew={stay.sheet.text === ""}
          onWay={props.onWay}
        />
      ) : (
        <button type="button" dir="auto" className={styles.text} onClick={props.onWrite}>
          {card.text}
        </button>
      )}
      <span className={styles.foot}>
        <span className={styles.hidden}>
          <EyeOff aria-hidden size={13} strokeWidth={1.8} />
          {say("live-silent-hidden")}
        </span>
        {!stay && (
          <IconButton
            icon={X}
            size={14}
            label={say("live-silent-drop")}
            className={styles.drop}
            onPress={() => void ask({ ask: "drop_hidden", card: card.id })}
          />
        )}
      </span>
    </CardShell>
  );
}

/** Those who lead can write for people without a device. */
function ForWhom(props: { person: PersonId | null; onChange: (person: PersonId | null) => void }) {
  const { say } = useWords();
  const { room, leads } = useLive();
  const proxied = (room?.people ?? []).filter((one) => one.proxied && one.standing === "in");
  if (!leads || proxied.length === 0) return null;
  return (
    <Choice
      label={say("live-answer-for")}
      value={props.person ?? ""}
      onChange={(id) => props.onChange(id || null)}
      options={[
        { value: "", words: say("live-answer-for-me") },
        ...proxied.map(({ id, name }) => ({ value: id, words: name })),
      ]}
    />
  );
}
