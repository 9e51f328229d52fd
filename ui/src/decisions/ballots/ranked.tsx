/**
 * Options in order: by buttons, by Alt and arrows, or carried by mouse and finger. Onto another option makes the two
 * equal, between two puts it there; what is not ranked comes last.
 */
import { ArrowDown, ArrowUp, Equal, GripVertical } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { IconButton } from "../../kit/button";
import type { Ballot, EntryId, VoteOption } from "../../protocol/protocol";
import { useWords } from "../../words/words";
import { optionWords } from "../telling";
import styles from "./ballots.module.css";
import { Carried, CarryOption } from "./carry-option";
import type { BallotProps } from "./choose";
import { Abstain } from "./dots";
import { useFollowing } from "./following";
import { down, isShared, levelOf, put, type Ranking, type Spot, tie, unranked, up } from "./ranking";

type Step = "up" | "down" | "tie";

const STEPS: Record<Step, (ranking: Ranking, option: EntryId) => Ranking> = { up, down, tie };

export function RankedBallot({ vote, ballot, onChange }: BallotProps) {
  const words = useWords();
  const { say } = words;
  const [ranking, setRanking] = useState(() => unranked(vote.options.map(({ id }) => id)));
  const [over, setOver] = useState<Spot | null>(null);
  const { list, follow } = useFollowing();
  const change = (next: Ranking) => {
    setRanking(next);
    onChange(
      next.levels.length > 0 ? { ballot: "ranked", levels: next.levels.map((one) => [...one]) } : null,
    );
  };
  const abstain = (ballot: Ballot | null) => {
    setRanking(unranked(vote.options.map(({ id }) => id)));
    onChange(ballot);
  };
  const step = (option: EntryId, step: Step) => {
    change(STEPS[step](ranking, option));
    follow(option, step);
  };
  const row = (id: EntryId) => {
    const option = vote.options.find((option) => option.id === id);
    return option && <Row key={id} option={option} ranking={ranking} over={over} onStep={step} />;
  };
  return (
    <CarryOption
      onOver={setOver}
      onDrop={(option, spot) => spot && change(put(ranking, option, spot))}
      nameOf={(id) => {
        const option = vote.options.find((option) => option.id === id);
        return option ? optionWords(option, words) : "";
      }}
    >
      <div ref={list} className={styles.ranked}>
        <p className={styles.left}>{say("decide-ranked-how")}</p>
        <h3>{say("decide-ranked-order")}</h3>
        <ol aria-label={say("decide-ranked-order")} className={styles.rows} data-spot="end">
          {ranking.levels.flat().map(row)}
        </ol>
        <section
          aria-label={say("decide-ranked-out")}
          data-spot="out"
          className={styles.out}
          data-over={over?.at === "out" || undefined}
        >
          <h3>{say("decide-ranked-out")}</h3>
          <ul className={styles.rows}>{ranking.out.map(row)}</ul>
        </section>
        <Abstain isChosen={ballot?.ballot === "abstain"} onChange={abstain} />
      </div>
    </CarryOption>
  );
}

function Row(props: {
  option: VoteOption;
  ranking: Ranking;
  over: Spot | null;
  onStep: (option: EntryId, step: Step) => void;
}) {
  const words = useWords();
  const { say } = words;
  const { option, ranking, onStep } = props;
  const level = levelOf(ranking, option.id);
  const title = optionWords(option, words);
  const byKey = (event: KeyboardEvent) => {
    const step = event.altKey ? KEYS[event.key] : undefined;
    if (!step) return;
    event.preventDefault();
    onStep(option.id, step);
  };
  return (
    <Carried id={option.id}>
      {(grip) => (
        <li
          className={styles.row}
          data-option={option.id}
          data-level={level ?? undefined}
          data-sign={signOf(props.over, ranking, option.id)}
          onKeyDown={byKey}
        >
          <span {...grip} aria-hidden className={styles.grip}>
            <GripVertical size={16} />
          </span>
          <b className={styles.rank}>{level === null ? "–" : rankWords(ranking, level)}</b>
          <span dir="auto" className={styles.title}>
            {title}
          </span>
          <span className={styles.steps}>
            <IconButton
              icon={ArrowUp}
              data-step="up"
              label={say("decide-rank-up", { option: title })}
              onPress={() => onStep(option.id, "up")}
            />
            <IconButton
              icon={ArrowDown}
              data-step="down"
              label={say("decide-rank-down", { option: title })}
              isDisabled={level === null}
              onPress={() => onStep(option.id, "down")}
            />
            <IconButton
              icon={Equal}
              data-step="tie"
              label={say(
                level !== null && isShared(ranking, level) ? "decide-rank-apart" : "decide-rank-tie",
                {
                  option: title,
                },
              )}
              isDisabled={level === null || (level === 0 && !isShared(ranking, 0))}
              onPress={() => onStep(option.id, "tie")}
            />
          </span>
        </li>
      )}
    </Carried>
  );
}

const KEYS: Record<string, Step | undefined> = { ArrowUp: "up", ArrowDown: "down", "=": "tie" };

/** The rank as people write it; those that share one have the same. */
function rankWords(ranking: Ranking, level: number): string {
  const better = ranking.levels.slice(0, level).reduce((sum, one) => sum + one.length, 0);
  return isShared(ranking, level) ? `=${better + 1}` : String(better + 1);
}

/** Where on this row the option that is carried would come to lie. */
function signOf(over: Spot | null, ranking: Ranking, option: EntryId): "above" | "on" | "below" | undefined {
  const level = levelOf(ranking, option);
  if (!over || over.at === "out" || level === null) return undefined;
  if (over.at === "on") return over.level === level ? "on" : undefined;
  if (over.level === level) return ranking.levels[level]?.[0] === option ? "above" : undefined;
  const isLast = over.level === ranking.levels.length && level === over.level - 1;
  return isLast && ranking.levels[level]?.at(-1) === option ? "below" : undefined;
}
