/** The way into a room for somebody without a link, or with an old one: the short code, typed. */
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { useTitle } from "../frame/title";
import { useConnection, useHost } from "../host/context";
import { Button } from "../kit/button";
import { TextField } from "../kit/field";
import { Mark } from "../kit/mark";
import { useWords } from "../words/words";
import styles from "./joining.module.css";

/** Letters and digits of a code. */
const LENGTH = 6;

/** The page. */
export default function Knock() {
  const host = useHost();
  return host.guest?.needsLink() ? <LinkNeeded /> : <CodeAsked />;
}

/** Nobody waits at the door of this room, so there is no code. */
function LinkNeeded() {
  const { say } = useWords();
  useTitle(say("live-link-needed"));
  return (
    <main className={styles.page}>
      <Mark />
      <h1>{say("live-link-needed")}</h1>
      <p className={styles.more}>{say("live-link-needed-more")}</p>
      <Button onPress={() => location.reload()}>{say("try-again")}</Button>
    </main>
  );
}

function CodeAsked() {
  const { say } = useWords();
  const host = useHost();
  const connection = useConnection();
  const isOldLink = connection === "refused";
  const [code, setCode] = useState("");
  const [tried, setTried] = useState<string | null>(null);
  const isWrong = host.guest?.isCodeWrong() && (tried === null || tried === code);
  const wrong = isWrong ? say("live-code-wrong") : null;
  const trouble = connection === "offline" ? say("trouble-not_reached") : wrong;
  useTitle(say("live-code-title"));
  function knock() {
    setTried(code);
    host.guest?.tryCode(code);
  }
  return (
    <main className={styles.page}>
      <Mark />
      <h1>{say(isOldLink ? "live-link-old" : "live-code-title")}</h1>
      <p className={styles.more}>{say(isOldLink ? "live-link-old-more" : "live-code-more")}</p>
      <Form
        validationBehavior="aria"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (code.length === LENGTH) knock();
        }}
      >
        <TextField
          label={say("live-code")}
          value={code}
          autoFocus
          autoComplete="off"
          spellCheck="false"
          error={trouble}
          className={styles.code}
          onChange={(text) => setCode(codeOf(text))}
        />
        <Button type="submit" weight="primary" isDisabled={code.length < LENGTH} className={styles.go}>
          {say("live-code-go")}
        </Button>
      </Form>
    </main>
  );
}

/** What was typed, as codes are written. */
function codeOf(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(0, LENGTH);
}
