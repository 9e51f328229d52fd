/** Who enters a ballot for somebody else says so first: the record names them. */
import { Button } from "../kit/button";
import { Dialog } from "../kit/dialog";
import { Shape } from "../kit/shape";
import type { Voter } from "../protocol/protocol";
import { useWords } from "../words/words";
import { disciplineOf } from "./person";
import styles from "./voting.module.css";

export function WhoFillsIn(props: {
  /** Who is not here. */
  voter: Voter;
  voters: readonly Voter[];
  onIs: (voter: Voter) => void;
  onClose: () => void;
}) {
  const { say } = useWords();
  const { voter, voters } = props;
  const others = voters.filter(({ member }) => member !== voter.member);
  return (
    <Dialog
      title={say("decide-who-fills-in", { name: voter.name })}
      isOpen
      onClose={props.onClose}
      width="narrow"
    >
      <p>{say("decide-who-fills-in-why")}</p>
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
    </Dialog>
  );
}
