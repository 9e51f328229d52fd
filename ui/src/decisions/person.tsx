/** A person in a vote: the shape of the discipline and the name, and what is said of them here. */
import type { ReactNode } from "react";
import { classes } from "../kit/class";
import { Shape } from "../kit/shape";
import type { Discipline, Voter } from "../protocol/protocol";
import styles from "./person.module.css";

export function Person(props: {
  voter: Voter;
  isPrimus?: boolean;
  children?: ReactNode;
  className?: string;
}) {
  const { voter, isPrimus = false } = props;
  return (
    <span className={classes(styles.person, props.className)} data-primus={isPrimus || undefined}>
      <Shape discipline={disciplineOf(voter)} />
      <span dir="auto">{voter.name}</span>
      {props.children}
    </span>
  );
}

/** The discipline as it was fixed when the vote opened. */
export function disciplineOf({ discipline }: Voter): Discipline {
  return DISCIPLINES.find((one) => one === discipline) ?? "other";
}

const DISCIPLINES: readonly Discipline[] = ["management", "development", "operations", "other"];
