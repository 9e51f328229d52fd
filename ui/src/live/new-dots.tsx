/** Begins a vote with dots: on which cards, how many for everybody, whether all see them at once, with or without names. */
import { type ReactNode, useState } from "react";
import { Form } from "react-aria-components/Form";
import { goTo } from "../frame/place";
import { Button } from "../kit/button";
import { Choice } from "../kit/choice";
import { Dialog } from "../kit/dialog";
import { TextField } from "../kit/field";
import { Segments } from "../kit/segments";
import { useProduct } from "../product/product";
import type { Anonymity, Section } from "../protocol/protocol";
import { useWords } from "../words/words";
import { fitting } from "./dots";
import { shownOn } from "./dots-around";
import styles from "./dots-box.module.css";
import { useLive } from "./live";

/** Nobody has more. */
const MOST = 50;
const ON_ONE = ["1", "3", "all"] as const;
const SEEN = ["reveal", "open"] as const;
const NAMES: readonly Anonymity[] = ["names", "none"];

/** The window. */
export function NewDots({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const { view } = useProduct();
  const { ask } = useLive();
  const sections = shownOn(view.extended);
  const [section, setSection] = useState<Section | "">("");
  const meant = view.cards.filter((card) =>
    section ? card.section === section : sections.includes(card.section),
  );
  const [typed, setTyped] = useState<string | null>(null);
  const [onOne, setOnOne] = useState<(typeof ON_ONE)[number]>("3");
  const [seen, setSeen] = useState<(typeof SEEN)[number]>("reveal");
  const [anonymity, setAnonymity] = useState<Anonymity>("names");
  const text = typed ?? String(fitting(meant.length));
  const each = Number(text);
  const isFit = Number.isInteger(each) && each >= 1 && each <= MOST;
  async function begin() {
    if (!isFit) return;
    const most = onOne === "all" ? each : Math.min(each, Number(onOne));
    const asked = await ask({
      ask: "start_dots",
      section: section || null,
      each,
      most,
      anonymity,
      open: seen === "open",
    });
    if (!asked.ok) return;
    onClose();
    goTo({ at: "product", product: view.id, room: "vision" });
  }
  return (
    <Dialog title={say("dots-name")} isOpen onClose={onClose}>
      <Form
        validationBehavior="aria"
        className={styles.new}
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <p>{say("dots-purpose")}</p>
        <Choice
          label={say("dots-where")}
          value={section}
          onChange={setSection}
          options={[
            { value: "", words: say("dots-everywhere") },
            ...sections.map((section) => ({ value: section, words: say(`section-${section}`) })),
          ]}
          className={styles.field}
        />
        <TextField
          label={say("dots-each")}
          hint={say("dots-each-hint", { cards: meant.length })}
          value={text}
          inputMode="numeric"
          error={isFit ? null : say("dots-each-wrong", { most: MOST })}
          onChange={setTyped}
        />
        <Captioned words={say("dots-on-one")}>
          <Segments
            label={say("dots-on-one")}
            value={onOne}
            onChange={setOnOne}
            options={ON_ONE.map((value) => ({ value, words: say(`dots-on-one-${value}`) }))}
          />
        </Captioned>
        <Captioned words={say("dots-seen")}>
          <Segments
            label={say("dots-seen")}
            value={seen}
            onChange={setSeen}
            options={SEEN.map((value) => ({ value, words: say(`dots-seen-${value}`) }))}
          />
        </Captioned>
        <Captioned words={say("live-names")}>
          <Segments
            label={say("live-names")}
            value={anonymity}
            onChange={setAnonymity}
            options={NAMES.map((value) => ({
              value,
              words: say(value === "names" ? "live-names-with" : "live-names-without"),
            }))}
          />
        </Captioned>
        <p className={styles.quiet}>
          {say(anonymity === "names" ? "dots-names-hint" : "dots-nameless-hint")}
        </p>
        <Button type="submit" weight="primary">
          {say("dots-start")}
        </Button>
      </Form>
    </Dialog>
  );
}

/** What a choice is about, to be seen; it has the same name for those who hear it. */
function Captioned({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className={styles.captioned}>
      <p aria-hidden className={styles.caption}>
        {words}
      </p>
      {children}
    </div>
  );
}
