/** Who somebody is who comes into a room: a member of the team, or a name. One press, and one is in. */
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { useTitle } from "../frame/title";
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import { Button } from "../kit/button";
import { PersonMark } from "../kit/card";
import { TextField } from "../kit/field";
import { Mark } from "../kit/mark";
import { useLibrary } from "../library/library";
import type { EntryId, GuestView, Who } from "../protocol/protocol";
import { problemWords } from "../words/problem";
import { useWords } from "../words/words";
import styles from "./joining.module.css";

/** The page. */
export function Join({ guest }: { guest: GuestView }) {
  const words = useWords();
  const { say } = words;
  const [member, setMember] = useState<EntryId | null>(null);
  const [name, setName] = useState("");
  const { join, error, isJoining } = useJoining();
  useTitle(guest.name);
  const who: Who | null = member ? { who: "member", member } : name.trim() ? { who: "guest", name } : null;
  const hasMembers = guest.members.length > 0;
  return (
    <main className={styles.page}>
      <p className={styles.product}>
        <Mark />
        <span dir="auto">{guest.name}</span>
      </p>
      <h1>{say("live-who")}</h1>
      <Form
        validationBehavior="aria"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (who) void join(who);
        }}
      >
        {hasMembers && (
          // biome-ignore lint/a11y/useSemanticElements: the choices are buttons that stay pressed, not fields
          <div role="group" aria-label={say("live-who-team")} className={styles.members}>
            {guest.members.map((one) => (
              <ToggleButton
                key={one.member}
                isSelected={one.member === member}
                onChange={(chosen) => setMember(chosen ? one.member : null)}
                className={styles.member}
              >
                <span aria-hidden>
                  <PersonMark name={one.name} />
                </span>
                <span dir="auto">{one.name}</span>
              </ToggleButton>
            ))}
          </div>
        )}
        <TextField
          label={say(hasMembers ? "live-who-other" : "live-who-name")}
          value={name}
          autoFocus={!hasMembers}
          autoComplete="name"
          maxLength={120}
          error={error ? problemWords(error, words).message : null}
          onChange={(text) => {
            setName(text);
            setMember(null);
          }}
        />
        <Button type="submit" weight="primary" isDisabled={isJoining} className={styles.go}>
          {say("live-join")}
        </Button>
      </Form>
    </main>
  );
}

function useJoining() {
  const host = useHost();
  const library = useLibrary();
  const [error, setError] = useState<ReturnType<typeof problemOf> | null>(null);
  const [isJoining, setJoining] = useState(false);
  async function join(who: Who) {
    setJoining(true);
    try {
      const { you, standing, device } = await host.ask({ request: "join", who });
      if (device) host.guest?.keepDevice(device);
      library.joined({ you, standing });
    } catch (thrown) {
      setError(problemOf(thrown));
    }
    setJoining(false);
  }
  return { join, error, isJoining };
}
