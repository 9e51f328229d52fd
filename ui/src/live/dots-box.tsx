/** Dots on cards as all see them: how many are left, who is done by number only, and after the reveal the most first. */
import { Button as AriaButton } from "react-aria-components/Button";
import { goTo } from "../frame/place";
import { Button } from "../kit/button";
import { Choice } from "../kit/choice";
import { classes } from "../kit/class";
import { useProduct } from "../product/product";
import type { DotVote } from "../protocol/protocol";
import { useWords } from "../words/words";
import { useDotNames } from "./card-dots";
import { mostDots } from "./dots";
import { useDotsShown } from "./dots-around";
import styles from "./dots-box.module.css";
import { presentIn, useLive } from "./live";

/** So many are listed in a strip, and so many on a projector. */
const FIRST = 3;
const LARGE = 10;

/** The dots there are. `isSlim`: a strip below the bar; `isLarge`: for a projector, without controls. */
export function DotsBox({ isSlim, isLarge }: { isSlim?: boolean; isLarge?: boolean }) {
  const { say } = useWords();
  const { room, me, leads } = useLive();
  const vote = room?.stage.dots;
  if (!me || !vote) return null;
  const where = vote.section && say(`section-${vote.section}`);
  return (
    <section
      aria-label={say("dots-name")}
      tabIndex={-1}
      className={classes(styles.box, isSlim && styles.slim, isLarge && styles.large)}
    >
      <h2 className={styles.title}>
        {say(vote.revealed ? "dots-most" : "dots-name")}
        {where && <span className={styles.where}>{where}</span>}
      </h2>
      {!vote.revealed && !isLarge && me.role !== "observer" && <Putting vote={vote} isSlim={isSlim} />}
      {!vote.revealed && <Done vote={vote} />}
      {(vote.revealed || (vote.open && isLarge)) && <Most first={isLarge ? LARGE : isSlim ? FIRST : null} />}
      {leads && !isLarge && <Leading vote={vote} />}
    </section>
  );
}

/** How many are left, and for whom they are put. */
function Putting({ vote, isSlim }: { vote: DotVote; isSlim?: boolean }) {
  const { say } = useWords();
  const { room, leads } = useLive();
  const { view } = useProduct();
  const { left, person, setPerson } = useDotsShown();
  const proxied = leads ? (room?.people ?? []).filter((one) => one.proxied && one.standing === "in") : [];
  return (
    <div className={styles.putting}>
      <p className={styles.left}>{say("dots-left", { left, each: vote.each })}</p>
      {vote.most < vote.each && (
        <p className={styles.quiet}>{say("dots-most-on-one", { most: vote.most })}</p>
      )}
      {proxied.length > 0 && (
        <Choice
          label={say("dots-for")}
          quietLabel={isSlim}
          value={person ?? ""}
          onChange={(id) => setPerson(id || null)}
          options={[
            { value: "", words: say("live-answer-for-me") },
            ...proxied.map(({ id, name }) => ({ value: id, words: name })),
          ]}
        />
      )}
      {!isSlim && (
        <Button weight="primary" onPress={() => goTo({ at: "product", product: view.id, room: "vision" })}>
          {say("dots-go")}
        </Button>
      )}
    </div>
  );
}

function Done({ vote }: { vote: DotVote }) {
  const { say } = useWords();
  const { room } = useLive();
  const all = room ? presentIn(room).filter(({ role }) => role !== "observer").length : 0;
  const more = [vote.anonymity === "none" && say("live-poll-anonymous"), !vote.open && say("dots-hidden")];
  return (
    <p className={styles.quiet} role="status">
      {[say("dots-done", { done: vote.done, all }), ...more.filter(Boolean)].join(" · ")}
    </p>
  );
}

function Leading({ vote }: { vote: DotVote }) {
  const { say } = useWords();
  const { ask } = useLive();
  const mayLower = !vote.revealed && !vote.begun && vote.anonymity === "names";
  return (
    <div className={styles.leading}>
      {!vote.revealed && (
        <Button weight="primary" isDisabled={!vote.begun} onPress={() => void ask({ ask: "reveal_dots" })}>
          {say(vote.open ? "dots-close" : "dots-reveal")}
        </Button>
      )}
      {mayLower && (
        <Button onPress={() => void ask({ ask: "anonymise_dots" })}>{say("live-anonymise")}</Button>
      )}
      <Button onPress={() => void ask({ ask: "end_dots" })}>{say("dots-end")}</Button>
    </div>
  );
}

/** The cards with the most dots; pressed, one is shown on the board. */
function Most({ first }: { first: number | null }) {
  const { say } = useWords();
  const { room } = useLive();
  const { view } = useProduct();
  const ranked = mostDots(room?.counted ?? [], view.cards);
  const shown = first === null ? ranked : ranked.slice(0, first);
  if (ranked.length === 0) return <p className={styles.quiet}>{say("dots-none")}</p>;
  return (
    <ol className={styles.most}>
      {shown.map(({ card, dots, by, on }) => (
        <li key={card} className={styles.card}>
          <span role="img" aria-label={say("dots-count", { count: dots })} className={styles.pill}>
            {dots}
          </span>
          <AriaButton
            className={styles.text}
            onPress={() => goTo({ at: "product", product: view.id, room: "vision", card })}
          >
            <span dir="auto">{on.text}</span>
          </AriaButton>
          <span className={styles.said}>
            {say(`section-${on.section}`)}
            {by.length > 0 && <Names by={by} />}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Names({ by }: { by: readonly string[] }) {
  return ` · ${useDotNames(by)}`;
}
