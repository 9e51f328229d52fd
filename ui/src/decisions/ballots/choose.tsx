/** The ballots on which one thing is chosen: an option, what one says to a proposal, or how many fingers one shows. */
import type { ReactNode } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { TextField } from "../../kit/field";
import type { Ballot, OpenedVote } from "../../protocol/protocol";
import { useWords } from "../../words/words";
import { optionWords } from "../telling";
import styles from "./ballots.module.css";

/** What every ballot is given. */
export interface BallotProps {
  vote: OpenedVote;
  ballot: Ballot | null;
  onChange: (ballot: Ballot | null) => void;
}

/** One option, or none. */
export function OptionBallot({ vote, ballot, onChange }: BallotProps) {
  const words = useWords();
  const value = ballot?.ballot === "option" ? ballot.option : (ballot?.ballot ?? null);
  const choose = (chosen: string) =>
    onChange(chosen === "abstain" ? { ballot: "abstain" } : { ballot: "option", option: chosen });
  return (
    <Choices label={vote.question} value={value} onChange={choose}>
      {vote.options.map((option) => (
        <Choice key={option.id} value={option.id}>
          <span dir="auto">{optionWords(option, words)}</span>
        </Choice>
      ))}
      <AbstainChoice />
    </Choices>
  );
}

/** What one says to the proposal; a concern and an objection say why. */
export function ConsentBallot({ vote, ballot, onChange }: BallotProps) {
  const { say } = useWords();
  const said = ballot?.ballot ?? null;
  const text =
    ballot?.ballot === "concern" ? ballot.text : ballot?.ballot === "objection" ? ballot.reason : "";
  const speak = (said: string, text: string) => onChange(consentOf(said, text));
  return (
    <>
      <Choices label={vote.question} value={said} onChange={(chosen) => speak(chosen, text)}>
        {(["consent", "concern", "objection"] as const).map((value) => (
          <Choice key={value} value={value}>
            <span>{say(`decide-${value}`)}</span>
            <small>{say(`decide-${value}-means`)}</small>
          </Choice>
        ))}
        <AbstainChoice />
      </Choices>
      {(said === "concern" || said === "objection") && (
        <TextField
          label={say(`decide-${said}-why`)}
          value={text}
          onChange={(text) => speak(said, text)}
          rows={3}
          autoComplete="off"
          spellCheck="false"
        />
      )}
    </>
  );
}

/** Fingers, none to five. */
export function FistBallot({ vote, ballot, onChange }: BallotProps) {
  const { say } = useWords();
  const value = ballot?.ballot === "fist" ? String(ballot.fingers) : (ballot?.ballot ?? null);
  const choose = (chosen: string) =>
    onChange(chosen === "abstain" ? { ballot: "abstain" } : { ballot: "fist", fingers: Number(chosen) });
  return (
    <Choices label={vote.question} value={value} onChange={choose}>
      {FINGERS.map((fingers) => (
        <Choice key={fingers} value={String(fingers)}>
          <b className={styles.fingers}>{fingers}</b>
          <span>{say(`decide-fingers-${fingers}`)}</span>
        </Choice>
      ))}
      <AbstainChoice />
    </Choices>
  );
}

/** Taking part without a vote; for ballots that are no list of choices it stands on its own. */
export function Choices(props: {
  label: string;
  value: string | null;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  return (
    <RadioGroup
      aria-label={props.label}
      value={props.value}
      onChange={props.onChange}
      className={styles.choices}
    >
      {props.children}
    </RadioGroup>
  );
}

function Choice({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Radio value={value} className={styles.choice}>
      <span aria-hidden className={styles.dot} />
      <span className={styles.said}>{children}</span>
    </Radio>
  );
}

function AbstainChoice() {
  const { say } = useWords();
  return (
    <Choice value="abstain">
      <span>{say("decide-abstain")}</span>
      <small>{say("decide-abstain-means")}</small>
    </Choice>
  );
}

const FINGERS = [5, 4, 3, 2, 1, 0] as const;

function consentOf(said: string, text: string): Ballot {
  switch (said) {
    case "concern":
      return { ballot: "concern", text };
    case "objection":
      return { ballot: "objection", reason: text };
    case "consent":
      return { ballot: "consent" };
    default:
      return { ballot: "abstain" };
  }
}
