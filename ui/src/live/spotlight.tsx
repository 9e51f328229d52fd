/** What all look at: those who lead put it into the spotlight where it stands, and everybody sees there that it is. */
import { Spotlight as SpotlightIcon } from "lucide-react";
import { IconButton } from "../kit/button";
import { MenuItem } from "../kit/menu";
import { useIsLit } from "../kit/visitors";
import { useWords } from "../words/words";
import { useLive } from "./live";
import styles from "./spotlight.module.css";

/** A line of the menu of a card or an entry; nothing for those who do not lead. */
export function SpotlightItem({ of }: { of: string }) {
  const { say } = useWords();
  const way = useSpotlight(of);
  return (
    way && (
      <MenuItem icon={SpotlightIcon} onAction={way.run}>
        {say(way.words)}
      </MenuItem>
    )
  );
}

/** The same where an entry has buttons instead of a menu. `title`: what it is called, where several stand together. */
export function SpotlightButton({ of, title }: { of: string; title?: string }) {
  const { say } = useWords();
  const way = useSpotlight(of);
  if (!way) return null;
  const label = title === undefined ? say(way.words) : `${say(way.words)}: ${title}`;
  return <IconButton icon={SpotlightIcon} size={16} label={label} onPress={way.run} />;
}

/** The frame around what is in the spotlight; whatever it stands in must be positioned. */
export function Spotlit({ of }: { of: string }) {
  return (
    useIsLit(of) && (
      <span className={styles.lit}>
        <Mark />
      </span>
    )
  );
}

/** The mark alone, in a line of a list or above a sheet. */
export function SpotlitTag({ of }: { of: string }) {
  return useIsLit(of) && <Mark />;
}

function Mark() {
  const { say } = useWords();
  return (
    <span className={styles.mark}>
      <SpotlightIcon aria-hidden size={13} strokeWidth={2} />
      {say("lead-in-spotlight")}
    </span>
  );
}

function useSpotlight(of: string): { words: string; run: () => void } | null {
  const { room, leads, ask } = useLive();
  if (!room || !leads) return null;
  const isLit = room.stage.spotlight === of;
  return {
    words: isLit ? "live-spotlight-off" : "live-spotlight-card",
    run: () => void ask({ ask: "spotlight", thing: isLit ? null : of }),
  };
}
