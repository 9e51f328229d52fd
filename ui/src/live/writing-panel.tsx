/** Silent writing, as those who lead have it: beginning it, revealing one person's cards or all, ending it. */
import { useState } from "react";
import { Checkbox } from "react-aria-components/Checkbox";
import { CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Label } from "react-aria-components/Label";
import { Button } from "../kit/button";
import { Dialog } from "../kit/dialog";
import { Segments } from "../kit/segments";
import { SECTIONS } from "../product/fold";
import { useProduct } from "../product/product";
import type { Anonymity, RoomAsk, Section, Writing } from "../protocol/protocol";
import { useWords } from "../words/words";
import { peopleIn, useLive } from "./live";
import styles from "./writing-panel.module.css";

/** The sections of the small board. */
const FIVE = SECTIONS.slice(0, 5);

/** The window. */
export function WritingPanel({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const { room } = useLive();
  const writing = room?.stage.writing;
  return (
    <Dialog title={say(writing ? "live-writing-lead" : "live-writing-start")} isOpen onClose={onClose}>
      {writing ? <Leading writing={writing} onDone={onClose} /> : <Beginning onDone={onClose} />}
    </Dialog>
  );
}

function Beginning({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  const { view } = useProduct();
  const { ask } = useLive();
  const [sections, setSections] = useState<Section[]>(["target_group", "needs"]);
  const [anonymity, setAnonymity] = useState<Anonymity>("names");
  const [until, setUntil] = useState<"said" | "step">("said");
  async function begin() {
    const asked = await ask({ ask: "start_writing", sections, anonymity, with_step: until === "step" });
    if (asked.ok) onDone();
  }
  return (
    <div className={styles.panel}>
      <p>{say("live-writing-more")}</p>
      <CheckboxGroup
        value={sections}
        onChange={(chosen) => setSections(SECTIONS.filter((section) => chosen.includes(section)))}
        className={styles.sections}
      >
        <Label className={styles.label}>{say("live-writing-sections")}</Label>
        {(view.extended ? SECTIONS : FIVE).map((section) => (
          <Checkbox key={section} value={section} className={styles.box}>
            <span aria-hidden className={styles.tick} />
            {say(`section-${section}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Segments
        label={say("live-names")}
        value={anonymity}
        onChange={setAnonymity}
        options={[
          { value: "names", words: say("live-names-with") },
          { value: "none", words: say("live-names-without") },
        ]}
      />
      <p className={styles.quiet}>
        {say(anonymity === "names" ? "live-writing-names-hint" : "live-writing-nameless-hint")}
      </p>
      <p aria-hidden className={styles.label}>
        {say("live-writing-until")}
      </p>
      <Segments
        label={say("live-writing-until")}
        value={until}
        onChange={setUntil}
        options={[
          { value: "said", words: say("live-writing-until-said") },
          { value: "step", words: say("live-writing-until-step") },
        ]}
      />
      <Button weight="primary" isDisabled={sections.length === 0} onPress={() => void begin()}>
        {say("live-writing-go")}
      </Button>
    </div>
  );
}

function Leading({ writing, onDone }: { writing: Writing; onDone: () => void }) {
  const { say } = useWords();
  const { room, ask } = useLive();
  const act = (what: RoomAsk) => () => void ask(what);
  const isNamed = writing.anonymity === "names";
  async function end() {
    const asked = await ask({ ask: "end_writing" });
    if (asked.ok) onDone();
  }
  return (
    <div className={styles.panel}>
      <p role="status">{say("live-writing-count", { count: writing.count })}</p>
      <p className={styles.quiet}>
        {writing.sections.map((section) => say(`section-${section}`)).join(" · ")}
      </p>
      {isNamed && writing.count === 0 && (
        <Button onPress={act({ ask: "anonymise" })}>{say("live-anonymise")}</Button>
      )}
      {isNamed && room && (
        <section aria-label={say("live-reveal-one")} className={styles.authors}>
          <h3>{say("live-reveal-one")}</h3>
          {peopleIn(room)
            .filter(({ role }) => role !== "observer")
            .map(({ id, name }) => (
              <Button key={id} onPress={act({ ask: "reveal_writing", of: id })}>
                {name}
              </Button>
            ))}
        </section>
      )}
      {!isNamed && <p className={styles.quiet}>{say("live-writing-nameless")}</p>}
      {writing.with_step && <p className={styles.quiet}>{say("live-writing-with-step")}</p>}
      <div className={styles.ends}>
        <Button isDisabled={writing.count === 0} onPress={act({ ask: "reveal_writing", of: null })}>
          {say("live-reveal-all")}
        </Button>
        <Button weight="primary" onPress={() => void end()}>
          {say("live-writing-end")}
        </Button>
      </div>
    </div>
  );
}
