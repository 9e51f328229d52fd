/** The status line: whether all is on disk, whether the program can be reached, what undo takes back, whose method it is. */
import { CircleAlert, CircleCheck, CloudOff, LoaderCircle, Lock, Redo2, Undo2 } from "lucide-react";
import type { Room } from "../frame/place";
import { useConnection } from "../host/context";
import { Button, IconButton } from "../kit/button";
import { Keys } from "../kit/keys";
import { useLate } from "../kit/progress";
import { OnlineWith } from "../live/marks";
import { useProduct } from "../product/product";
import { actWords } from "../words/act";
import { useWords } from "../words/words";
import { useNotSaved } from "../writing/not-saved";
import styles from "./status.module.css";

/** Rooms whose method somebody else has thought of. */
const METHODS: ReadonlySet<Room> = new Set(["vision", "roadmap"]);

/** The problems of a text that has no room. */
const TOO_LONG = /too_long$/;

/** The line. */
export function Status({ room }: { room: Room }) {
  const { say } = useWords();
  return (
    <>
      <SavedState />
      <OnlineWith />
      <UndoHint />
      {METHODS.has(room) && <span className={styles.attribution}>{say(`attribution-${room}`)}</span>}
    </>
  );
}

function SavedState() {
  const { say } = useWords();
  const { saving, view, isHeld } = useProduct();
  const connection = useConnection();
  const slow = useLate(saving > 0, 300);
  const notSaved = useNotSaved(view.id);
  const [Icon, words, look] = {
    refused: [CloudOff, "trouble-key_refused", styles.offline] as const,
    offline: [CloudOff, "offline", styles.offline] as const,
    locked: [LoaderCircle, "connecting", undefined] as const,
    connecting: [LoaderCircle, "connecting", undefined] as const,
    online:
      view.read_only && !isHeld
        ? ([Lock, "read-only-banner", undefined] as const)
        : notSaved
          ? ([
              CircleAlert,
              TOO_LONG.test(notSaved.code) ? "not-saved-long" : "not-saved",
              styles.offline,
            ] as const)
          : slow
            ? ([LoaderCircle, "saving", undefined] as const)
            : ([CircleCheck, "saved", styles.saved] as const),
  }[connection];
  return (
    <span role="status" className={styles.state}>
      <Icon aria-hidden size={15} strokeWidth={2} className={look} />
      {say(words)}
      {connection === "refused" && ` ${say("trouble-key_refused-hint")}`}
    </span>
  );
}

function UndoHint() {
  const words = useWords();
  const { view, undo, redo } = useProduct();
  if (view.read_only) return null;
  const { undo: last, redo: next } = view.undo;
  return (
    <span className={styles.undo}>
      {last && (
        <Button weight="plain" icon={Undo2} className={styles.act} onPress={() => void undo()}>
          <span className={styles.sentence}>{words.say("undo-what", { act: actWords(last, words) })}</span>
          <Keys keys="Mod+Z" className={styles.keys} isHint />
        </Button>
      )}
      {next && (
        <IconButton
          icon={Redo2}
          size={15}
          label={words.say("redo-what", { act: actWords(next, words) })}
          keys="Mod+Shift+Z"
          className={styles.redo}
          onPress={() => void redo()}
        />
      )}
    </span>
  );
}
