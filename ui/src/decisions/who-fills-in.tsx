/** Who enters a ballot for somebody else says so first: the record names them. */
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../kit/button";
import { Dialog } from "../kit/dialog";
import { TextField } from "../kit/field";
import { Shape } from "../kit/shape";
import type { Voter } from "../protocol/protocol";
import { useWords } from "../words/words";
import { disciplineOf } from "./person";
import styles from "./voting.module.css";

export function WhoFillsIn(props: {
  /** Who is not here. */
  voter: Voter;
  /** Who else could sit at this machine. */
  others: readonly Voter[];
  onIs: (voter: Voter) => void;
  /** It is somebody who has no ballot in this. */
  onIsNamed: (name: string) => void;
  onClose: () => void;
}) {
  const { say } = useWords();
  const { voter, others } = props;
  const [name, setName] = useState("");
  return (
    <Dialog
      title={say("decide-who-fills-in", { name: voter.name })}
      isOpen
      onClose={props.onClose}
      width="narrow"
    >
      <p>{say("decide-who-fills-in-why")}</p>
      {others.length > 0 && (
        <ul className={styles.who}>
          {others.map((one) => (
            <li key={one.member}>
              <Button onPress={() => props.onIs(one)}>
                <Shape discipline={disciplineOf(one)} />
                <span dir="auto">{one.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form
        className={styles.named}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) props.onIsNamed(name.trim());
        }}
      >
        <TextField
          label={say(others.length > 0 ? "live-who-other" : "live-who-name")}
          value={name}
          maxLength={120}
          autoComplete="name"
          className={styles.name}
          onChange={setName}
        />
        <Button type="submit" isDisabled={name.trim() === ""}>
          {say("decide-who-fills-in-go")}
        </Button>
      </Form>
    </Dialog>
  );
}
