/** Dots over the options, put down and taken up one by one. */
import { Minus, Plus } from "lucide-react";
import { Button, IconButton } from "../../kit/button";
import { useWords } from "../../words/words";
import { optionWords } from "../telling";
import { dotsOn, dotsPlaced, mayAdd, withDots } from "./ballot";
import styles from "./ballots.module.css";
import type { BallotProps } from "./choose";
import { useFollowing } from "./following";

export function DotsBallot({ vote, ballot, onChange }: BallotProps) {
  const words = useWords();
  const { say } = words;
  const { list, follow } = useFollowing();
  const put = (option: string, step: "less" | "more") => {
    const dots = dotsOn(ballot, option) + (step === "more" ? 1 : -1);
    onChange(withDots(ballot, option, dots));
    follow(option, step);
  };
  const left = vote.voting.dots - dotsPlaced(ballot);
  return (
    <div ref={list} className={styles.dots}>
      <p role="status" className={styles.left}>
        {say("decide-dots-left", { left, dots: vote.voting.dots })}
      </p>
      <ul className={styles.rows}>
        {vote.options.map((option) => {
          const title = optionWords(option, words);
          const dots = dotsOn(ballot, option.id);
          return (
            <li key={option.id} data-option={option.id} className={styles.row}>
              <span dir="auto" className={styles.title}>
                {title}
              </span>
              <span aria-hidden className={styles.marks}>
                {"●".repeat(dots)}
              </span>
              <span className={styles.steps}>
                <IconButton
                  icon={Minus}
                  label={say("decide-dot-less", { option: title })}
                  isDisabled={dots === 0}
                  data-step="less"
                  onPress={() => put(option.id, "less")}
                />
                <output aria-label={say("decide-dots-on", { option: title })} className={styles.number}>
                  {dots}
                </output>
                <IconButton
                  icon={Plus}
                  label={say("decide-dot-more", { option: title })}
                  isDisabled={!mayAdd(ballot, option.id, vote)}
                  data-step="more"
                  onPress={() => put(option.id, "more")}
                />
              </span>
            </li>
          );
        })}
      </ul>
      <Abstain isChosen={ballot?.ballot === "abstain"} onChange={onChange} />
    </div>
  );
}

/** Taking part without a vote, where the ballot is no list of choices. */
export function Abstain(props: { isChosen: boolean; onChange: BallotProps["onChange"] }) {
  const { say } = useWords();
  return (
    <Button
      weight={props.isChosen ? "primary" : "plain"}
      aria-pressed={props.isChosen}
      onPress={() => props.onChange(props.isChosen ? null : { ballot: "abstain" })}
      className={styles.abstain}
    >
      {say("decide-abstain")}
    </Button>
  );
}
