/**
 * The team: who is primus inter pares and until when, who is in it, and who held the role when. The rules are the
 * program's; here they are only shown.
 */
import { Handshake } from "lucide-react";
import { useEffect, useState } from "react";
import { useShown } from "../entries/entries";
import { useDeeds } from "../frame/deeds";
import { Button } from "../kit/button";
import { HintLine } from "../kit/hint-line";
import { Title } from "../kit/title";
import type { EntryId, TeamHint, TeamView } from "../protocol/protocol";
import { useWords } from "../words/words";
import { HandOverDialog } from "./hand-over";
import { Members } from "./members";
import { Primus } from "./primus";
import { RoleRecord } from "./record";
import styles from "./team.module.css";

/** The team; `again` looks anew when the role changes hands by itself. */
export function Team(props: { team: TeamView; member?: EntryId; again: () => void }) {
  const { team } = props;
  const { say } = useWords();
  const { isReadOnly } = useShown();
  const [isHandingOver, setHandingOver] = useState(false);
  useNextTurn(team.next_turn, props.again);
  const canHandOver = !isReadOnly && team.members.length > 0;
  const handOver = () => setHandingOver(true);
  useDeeds(say("room-team"), [
    ...(canHandOver
      ? [{ id: "hand-over", words: handOverWords(team, say), icon: Handshake, run: handOver }]
      : []),
  ]);
  const isBegun = team.members.length > 0 || team.record.length > 0;
  return (
    <div className={styles.team}>
      <header className={styles.head}>
        <Title>{say("room-team")}</Title>
        {canHandOver && (
          <Button icon={Handshake} onPress={handOver}>
            {handOverWords(team, say)}
          </Button>
        )}
      </header>
      {isBegun && <Primus team={team} />}
      {isBegun && <Hints hints={team.hints} />}
      <Members team={team} chosen={props.member} />
      {isBegun && <RoleRecord team={team} />}
      {isHandingOver && <HandOverDialog team={team} onClose={() => setHandingOver(false)} />}
    </div>
  );
}

function handOverWords(team: TeamView, say: ReturnType<typeof useWords>["say"]): string {
  return say(team.hand_overs.length === 0 ? "team-name-primus" : "team-hand-over");
}

function Hints({ hints }: { hints: readonly TeamHint[] }) {
  const { say, day } = useWords();
  const spoken = hints.filter((hint) => hint.hint !== "no_primus").map((hint) => spokenHint(hint, say, day));
  if (spoken.length === 0) return null;
  return (
    <ul className={styles.hints}>
      {spoken.map((words) => (
        <li key={words}>
          <HintLine words={words} />
        </li>
      ))}
    </ul>
  );
}

type Words = ReturnType<typeof useWords>;

function spokenHint(hint: TeamHint, say: Words["say"], day: Words["day"]): string {
  switch (hint.hint) {
    case "no_primus":
      return say("team-no-primus");
    case "nobody_of":
      return say("team-hint-nobody_of", { discipline: say(`discipline-${hint.discipline}`) });
    case "holder_is_gone":
      return say("team-hint-holder_is_gone", { name: hint.name });
    case "holder_leaves":
      return say("team-hint-holder_leaves", { name: hint.name, day: day(`${hint.day}T12:00`) });
  }
}

/** Looks again when the role goes to somebody else. */
function useNextTurn(turn: string | null, again: () => void) {
  useEffect(() => {
    if (turn === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const left = Date.parse(turn) - Date.now();
      timer = setTimeout(left > 0 ? wait : again, Math.min(Math.max(left, 1_000), LONGEST));
    };
    wait();
    return () => clearTimeout(timer);
  }, [turn, again]);
}

/** Timers of more than some weeks go off at once. */
const LONGEST = 86_400_000;
