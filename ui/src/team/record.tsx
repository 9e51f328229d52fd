/** Who held the role when, for ever; who will hold it; and what can still be called off. */
import { CalendarX2 } from "lucide-react";
import { useShown } from "../entries/entries";
import { Button } from "../kit/button";
import { PersonMark } from "../kit/card";
import { useProduct } from "../product/product";
import type { HandOverLine, TeamView, TenureLine } from "../protocol/protocol";
import { useWords, type Words } from "../words/words";
import { beginOf, dayOf } from "./days";
import styles from "./record.module.css";

export function RoleRecord({ team }: { team: TeamView }) {
  const { say } = useWords();
  if (team.hand_overs.length === 0) return null;
  const off = team.hand_overs.filter((one) => one.state === "called_off");
  const upcoming = [...team.upcoming].reverse();
  return (
    <section className={styles.record} aria-labelledby="role-record">
      <h2 id="role-record">{say("team-record")}</h2>
      <p className={styles.why}>{say("team-record-why")}</p>
      <ol className={styles.list}>
        {upcoming.map((line) => (
          <Line key={`${line.hand_over} ${line.first_day}`} line={line} team={team} when="upcoming" />
        ))}
        {team.record.map((line, at) => (
          <Line
            key={`${line.hand_over} ${line.first_day}`}
            line={line}
            team={team}
            when={at === 0 && team.holder ? "now" : "past"}
          />
        ))}
      </ol>
      {off.length > 0 && (
        <>
          <h3>{say("team-called-off")}</h3>
          <ul className={styles.list}>
            {off.map((one) => (
              <li key={one.id} className={styles.off}>
                {say("team-called-off-line", { name: one.name, by: one.recorded_by })} {one.why}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Line(props: { line: TenureLine; team: TeamView; when: "upcoming" | "now" | "past" }) {
  const { line, team, when } = props;
  const words = useWords();
  const { say } = words;
  const hand = team.hand_overs.find((one) => one.id === line.hand_over);
  const isItsOwn = hand?.first_day === line.first_day;
  return (
    <li className={styles.line} data-when={when}>
      <PersonMark name={line.name} />
      <div className={styles.what}>
        <span className={styles.name}>
          {line.name} {when !== "past" && <span className={styles.sign}>{say(`team-when-${when}`)}</span>}
        </span>
        <span className={styles.time}>{timeWords(line, words)}</span>
        {isItsOwn && line.why && (
          <span dir="auto" className={styles.reason}>
            {line.why}
          </span>
        )}
      </div>
      {hand?.can_end && when !== "past" && isItsOwn && <End hand={hand} />}
    </li>
  );
}

function End({ hand }: { hand: HandOverLine }) {
  const { say } = useWords();
  const { act } = useProduct();
  const { isReadOnly } = useShown();
  if (isReadOnly) return null;
  const end = () =>
    void act({ command: "end_hand_over", hand_over: hand.id, at: beginOf(dayOf(new Date())) });
  return (
    <Button icon={CalendarX2} onPress={end}>
      {say(hand.state === "upcoming" ? "team-call-off" : "team-end-now")}
    </Button>
  );
}

function timeWords({ first_day, last_day }: TenureLine, { say, day }: Pick<Words, "say" | "day">): string {
  const from = day(`${first_day}T12:00`);
  return last_day === null
    ? say("team-since", { from })
    : say("team-from-until", { from, until: day(`${last_day}T12:00`) });
}
