/**
 * The wall: the vision across the top, four columns under it, and a third row on the extended board; on a phone one
 * section below the other, with a chip for each on top. It lays out; what a card is and does is given.
 */
import type { ReactNode } from "react";
import type { Section } from "../protocol/protocol";
import { useWords } from "../words/words";
import { shownSections } from "./sections";
import styles from "./wall.module.css";

export function Wall(props: {
  extended: boolean;
  /** Anything about all of it, like a hint. */
  above?: ReactNode;
  draw: (section: Section) => ReactNode;
}) {
  const sections = shownSections(props.extended);
  return (
    <>
      <Chips sections={sections} />
      {props.above}
      <div className={styles.room}>
        <div className={styles.wall}>{sections.map((section) => props.draw(section))}</div>
      </div>
    </>
  );
}

function Chips({ sections }: { sections: readonly Section[] }) {
  const { say } = useWords();
  return (
    <nav aria-label={say("vision-sections")} className={styles.chips}>
      {sections.map((section) => (
        <button key={section} type="button" className={styles.chip} onClick={() => goTo(section)}>
          {say(`section-${section}`)}
        </button>
      ))}
    </nav>
  );
}

function goTo(section: Section) {
  const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  document
    .getElementById(`section-${section}`)
    ?.scrollIntoView({ behavior: smooth ? "smooth" : "auto", block: "start" });
}
