/** Asks a person's name once, kindly; it can be passed over. */
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { problemOf } from "../host/host";
import { Button } from "../kit/button";
import { TextField } from "../kit/field";
import { tell } from "../kit/toast";
import { useWords } from "../words/words";
import styles from "./ask-name.module.css";
import { useLibrary } from "./library";

/** The question. */
export function AskName({ onLater }: { onLater: () => void }) {
  const { say } = useWords();
  const library = useLibrary();
  const [you, setYou] = useState("");
  async function keep() {
    if (you.trim() === "") return onLater();
    await library.change({ you: you.trim() }).catch((thrown) => tell({ problem: problemOf(thrown) }));
  }
  return (
    <Form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        label={say("ask-name-title")}
        hint={say("ask-name-more")}
        value={you}
        onChange={setYou}
        autoComplete="name"
        maxLength={120}
        className={styles.field}
      />
      <div className={styles.ways}>
        <Button type="submit" weight="primary">
          {say("ask-name-keep")}
        </Button>
        <Button weight="plain" onPress={onLater}>
          {say("ask-name-later")}
        </Button>
      </div>
    </Form>
  );
}
