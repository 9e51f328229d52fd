/** Handing the role over: to whom, from which day, until which day, why; and in one sentence what follows. */
import { useState } from "react";
import { Button } from "../kit/button";
import { Choice } from "../kit/choice";
import { DayField } from "../kit/day-field";
import { Dialog } from "../kit/dialog";
import { TextField } from "../kit/field";
import { useProduct } from "../product/product";
import type { Problem, TeamView, TenureLine } from "../protocol/protocol";
import { useWords } from "../words/words";
import { Trouble } from "../writing/trouble";
import { beginOf, dayOf, endOf } from "./days";
import styles from "./hand-over.module.css";

export function HandOverDialog({ team, onClose }: { team: TeamView; onClose: () => void }) {
  const { say, day } = useWords();
  const { act } = useProduct();
  const isFirst = team.hand_overs.length === 0;
  const able = team.members.filter((member) => member.is_here && (isFirst || !member.is_primus));
  const [member, setMember] = useState(able[0]?.id ?? "");
  const [from, setFrom] = useState(dayOf(new Date()));
  const [until, setUntil] = useState("");
  const [why, setWhy] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const name = able.find((one) => one.id === member)?.name ?? "";
  const after = until ? holderAfter(team, until) : null;
  const back = after?.name ?? "";
  const gaps = { name, from: from && day(`${from}T12:00`), until: until && day(`${until}T12:00`), back };
  const isForGood = after === null || after.member === member;
  const preview = isFirst ? "team-will-first" : isForGood ? "team-will-stay" : "team-will-return";
  const handOver = async () => {
    const time = { from: beginOf(from), until: until ? endOf(until) : null };
    const acted = await act({ command: "hand_over", member, ...time, why: why.trim() }, { quiet: true });
    if (acted.ok) onClose();
    else setProblem(acted.problem);
  };
  return (
    <Dialog
      title={say(isFirst ? "team-name-primus" : "team-hand-over")}
      width="narrow"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say("cancel")}</Button>
          <Button weight="primary" isDisabled={!member || !from} onPress={() => void handOver()}>
            {say(isFirst ? "team-name-do" : "team-hand-over-do")}
          </Button>
        </>
      }
    >
      <div className={styles.hand}>
        {able.length === 0 ? (
          <p>{say("team-nobody-else")}</p>
        ) : (
          <Choice
            label={say("team-to")}
            value={member}
            onChange={setMember}
            options={able.map((one) => ({ value: one.id, words: one.name || say("entry-unnamed") }))}
          />
        )}
        <div className={styles.days}>
          <DayField label={say("team-from")} day={from} onChange={setFrom} />
          {!isFirst && (
            <DayField
              label={say("team-until")}
              hint={say("team-until-hint")}
              day={until}
              onChange={setUntil}
            />
          )}
        </div>
        {!isFirst && (
          <TextField
            label={say("team-why")}
            placeholder={say("team-why-example")}
            rows={2}
            value={why}
            onChange={setWhy}
          />
        )}
        {name && from && (
          <p className={styles.preview} role="status">
            {say(preview, gaps)}
          </p>
        )}
        {problem && <Trouble problem={problem} />}
      </div>
    </Dialog>
  );
}

/** Who would hold the role on the day after, as things stand. */
function holderAfter(team: TeamView, day: string): TenureLine | null {
  const lasts = ({ first_day, last_day }: TenureLine) =>
    first_day <= day && (last_day === null || last_day > day);
  const turns = team.holder ? [team.holder, ...team.upcoming] : team.upcoming;
  return turns.findLast(lasts) ?? turns.find((turn) => turn.first_day > day) ?? null;
}
