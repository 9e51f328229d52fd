/** The sessions that took place: who sat together, when, and how long. Nothing here is edited. */
import { useLook } from "../entries/entries";
import type { DottedVote, Session } from "../protocol/protocol";
import { useWords, type Words } from "../words/words";
import styles from "./sessions.module.css";

/** The list, the latest first; nothing where none took place. */
export function Sessions() {
  const { say } = useWords();
  const { seen } = useLook({ look: "sessions" });
  const sessions = seen?.sessions ?? [];
  if (sessions.length === 0) return null;
  return (
    <details className={styles.sessions}>
      <summary>{say("sessions-title", { count: sessions.length })}</summary>
      <ul>
        {sessions.map((session) => (
          <Line key={session.id} session={session} />
        ))}
      </ul>
    </details>
  );
}

function Line({ session }: { session: Session }) {
  const words = useWords();
  const { say, day, clock } = words;
  const { participants, started, ended } = session;
  return (
    <li>
      <p className={styles.when}>
        <time dateTime={started}>
          {say("sessions-when", { day: day(started), from: clock(started), until: clock(ended) })}
        </time>
      </p>
      <p dir="auto">{namesOf(participants, words) || say("sessions-nobody")}</p>
      {session.host && <p className={styles.host}>{say("sessions-host", { name: session.host })}</p>}
      {session.dots.map((vote) => (
        <Dots key={vote.at} vote={vote} />
      ))}
    </li>
  );
}

/** What came of a vote with dots. */
function Dots({ vote }: { vote: DottedVote }) {
  const { say, number } = useWords();
  const { section } = vote;
  return (
    <div className={styles.dots}>
      <p>
        {section ? say("sessions-dots-in", { section: say(`section-${section}`) }) : say("sessions-dots")}
      </p>
      <ol>
        {vote.cards.map(({ text, dots }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is on record stays as it is
          <li key={at}>
            <span role="img" aria-label={say("dots-count", { count: dots })} className={styles.count}>
              {number(dots)}
            </span>
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function namesOf(names: readonly string[], { language }: Pick<Words, "language">): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(
    names.filter((name) => name.trim() !== ""),
  );
}
