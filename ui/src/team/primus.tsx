/** Who is primus inter pares now, until when, and what the role is: accountable outwards, one among equals inwards. */
import { PersonMark } from "../kit/card";
import type { TeamView } from "../protocol/protocol";
import { useWords, type Words } from "../words/words";
import styles from "./primus.module.css";

export function Primus({ team }: { team: TeamView }) {
  const words = useWords();
  const { say } = words;
  const { holder } = team;
  return (
    <section className={styles.primus} aria-labelledby="primus-name">
      {holder && <PersonMark name={holder.name} size="large" />}
      <div className={styles.who}>
        <h2 id="primus-name" className={styles.name}>
          {holder ? say("team-primus", { name: holder.name }) : say("team-no-primus")}
        </h2>
        <p className={styles.time}>{holder ? tenureWords(team, words) : say("team-no-primus-why")}</p>
        {holder?.why && (
          <p dir="auto" className={styles.why}>
            {holder.why}
          </p>
        )}
      </div>
      <dl className={styles.role}>
        <div>
          <dt>{say("team-outwards")}</dt>
          <dd>{say("team-outwards-what")}</dd>
        </div>
        <div>
          <dt>{say("team-inwards")}</dt>
          <dd>{say("team-inwards-what")}</dd>
        </div>
      </dl>
    </section>
  );
}

/** “Priya holds the role until 15 March; then it returns to Amara.” */
export function tenureWords(team: TeamView, { say, day }: Pick<Words, "say" | "day">): string {
  const { holder, upcoming } = team;
  if (!holder) return "";
  const next = upcoming[0];
  const gaps = { name: holder.name, from: day(`${holder.first_day}T12:00`) };
  if (holder.last_day === null) return say("team-holds", gaps);
  const until = { ...gaps, until: day(`${holder.last_day}T12:00`), next: next?.name ?? "" };
  if (!next) return say("team-holds-until", until);
  return say(
    next.member === team.primus_by_right ? "team-holds-then-returns" : "team-holds-then-goes",
    until,
  );
}
