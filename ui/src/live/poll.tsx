/** Quick polls: fist of five, yes · no · sideways, one word. Everyone answers on their own device; leaders reveal. */
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { Button } from "../kit/button";
import { Choice } from "../kit/choice";
import { classes } from "../kit/class";
import { Dialog } from "../kit/dialog";
import { TextField } from "../kit/field";
import { Segments } from "../kit/segments";
import type { PersonId, PollKind, PollView } from "../protocol/protocol";
import { useWords, type Words } from "../words/words";
import { presentIn, useLive } from "./live";
import styles from "./poll.module.css";
import { type Counted, countAnswers, SAYS } from "./poll-count";

const KINDS: readonly PollKind[] = ["fist_of_five", "thumbs", "word"];

/** The poll there is, to answer and to see. `isSlim`: a strip below the bar, gone once it is answered. */
export function PollBox({ isSlim, isLarge }: { isSlim?: boolean; isLarge?: boolean }) {
  const { say } = useWords();
  const { room, me, leads } = useLive();
  const poll = room?.stage.poll ?? null;
  if (!room || !me || !poll) return null;
  const title = poll.question || say(`live-poll-${poll.kind}`);
  return (
    <section
      aria-label={say("live-poll-name")}
      tabIndex={-1}
      className={classes(styles.poll, isSlim && styles.slim, isLarge && styles.large)}
    >
      <h2 className={styles.question} dir="auto">
        {title}
      </h2>
      {poll.answers ? (
        <Revealed poll={poll} isSlim={isSlim} />
      ) : (
        <>
          {me.role !== "observer" && !isLarge && <Answering key={poll.id} poll={poll} />}
          <p className={styles.quiet} role="status">
            {say("live-answered", { answered: poll.answered, all: votersIn() })}
            {poll.anonymous && ` · ${say("live-poll-anonymous")}`}
          </p>
        </>
      )}
      {leads && !isLarge && <Leading poll={poll} />}
    </section>
  );

  function votersIn(): number {
    return room ? presentIn(room).filter(({ role }) => role !== "observer").length : 0;
  }
}

/** One's own answer, and those one enters for people without a device. */
function Answering({ poll }: { poll: PollView }) {
  const { say } = useWords();
  const { room, answer, leads, give } = useAnswering();
  const [forWhom, setForWhom] = useState("");
  const proxied = leads ? (room?.people ?? []).filter((one) => one.proxied && one.standing === "in") : [];
  const person: PersonId | null = forWhom || null;
  const mine = person === null ? answer : null;
  return (
    <div className={styles.answering}>
      {proxied.length > 0 && (
        <Choice
          label={say("live-answer-for")}
          value={forWhom}
          onChange={setForWhom}
          options={[
            { value: "", words: say("live-answer-for-me") },
            ...proxied.map(({ id, name }) => ({ value: id, words: name })),
          ]}
        />
      )}
      {poll.kind === "word" ? (
        <Word key={forWhom} answer={mine} give={(says) => give(says, person)} />
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: the answers are buttons that stay pressed, not fields
        <div role="group" aria-label={say("live-your-answer")} className={styles.answers}>
          {SAYS[poll.kind].map((says) => (
            <ToggleButton
              key={says}
              aria-label={says.length === 1 ? say("live-fingers", { count: Number(says) }) : undefined}
              isSelected={mine === says}
              onChange={() => give(says, person)}
              className={styles.answer}
            >
              {saidWords(says, say)}
            </ToggleButton>
          ))}
        </div>
      )}
      {mine !== null && <p className={styles.quiet}>{say("live-answer-kept")}</p>}
    </div>
  );
}

function Word({ answer, give }: { answer: string | null; give: (says: string) => void }) {
  const { say } = useWords();
  const [text, setText] = useState(answer ?? "");
  return (
    <Form
      className={styles.word}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) give(text.trim());
      }}
    >
      <TextField label={say("live-your-word")} value={text} maxLength={60} onChange={setText} />
      <Button type="submit" weight="primary">
        {say(answer ? "live-word-change" : "live-word-give")}
      </Button>
      <Button weight="plain" onPress={() => give("")}>
        {say("live-pass")}
      </Button>
    </Form>
  );
}

function useAnswering() {
  const { room, leads, ask } = useLive();
  const give = (says: string, person: PersonId | null) => void ask({ ask: "answer", says, person });
  return { room, leads, answer: room?.answer ?? null, give };
}

function Leading({ poll }: { poll: PollView }) {
  const { say } = useWords();
  const { ask } = useLive();
  const { kind, question, anonymous } = poll;
  async function again() {
    await ask({ ask: "end_poll" });
    await ask({ ask: "start_poll", kind, question, anonymous });
  }
  return (
    <div className={styles.leading}>
      {poll.answers ? (
        <Button onPress={() => void again()}>{say("live-poll-again")}</Button>
      ) : (
        <Button
          weight="primary"
          isDisabled={poll.answered === 0}
          onPress={() => void ask({ ask: "reveal_poll" })}
        >
          {say("live-poll-reveal")}
        </Button>
      )}
      <Button onPress={() => void ask({ ask: "end_poll" })}>{say("live-poll-end")}</Button>
    </div>
  );
}

function Revealed({ poll, isSlim }: { poll: PollView; isSlim?: boolean }) {
  const { say } = useWords();
  const { room } = useLive();
  const counted = countAnswers(poll, (id) => room?.people.find((one) => one.id === id)?.name ?? "");
  const most = Math.max(1, ...counted.map(({ count }) => count));
  if (poll.kind === "word" || isSlim) {
    return (
      <ul className={styles.words}>
        {counted
          .filter(({ count }) => count > 0)
          .map((one) => (
            <li key={one.says}>
              <b dir="auto">
                {poll.kind === "word" ? one.says || say("live-passed") : saidWords(one.says, say)}
              </b>
              <span className={styles.quiet}>{besides(one)}</span>
            </li>
          ))}
      </ul>
    );
  }
  return (
    <ul className={styles.bars}>
      {counted.map((one) => (
        <li key={one.says} className={styles.bar}>
          <span className={styles.says}>{saidWords(one.says, say)}</span>
          <span className={styles.track}>
            <span className={styles.fill} style={{ width: `${(100 * one.count) / most}%` }} />
          </span>
          <span className={styles.number}>{one.count}</span>
          <span className={styles.names}>{one.names.join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}

/** How often it was said, and by whom, where that is known. */
function besides({ names, count }: Counted): string {
  return [`× ${count}`, names.join(", ")].filter(Boolean).join(" · ");
}

function saidWords(says: string, say: Words["say"]): string {
  if (says === "") return say("live-passed");
  return says.length === 1 ? says : say(`live-says-${says}`);
}

/** Begins a poll. */
export function NewPoll({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const { ask } = useLive();
  const [kind, setKind] = useState<PollKind>("fist_of_five");
  const [question, setQuestion] = useState("");
  const [names, setNames] = useState<"names" | "none">("names");
  async function start() {
    const asked = await ask({
      ask: "start_poll",
      kind,
      question: question.trim(),
      anonymous: names === "none",
    });
    if (asked.ok) onClose();
  }
  return (
    <Dialog title={say("live-poll")} isOpen onClose={onClose}>
      <Form
        className={styles.new}
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <Segments
          label={say("live-poll-kind")}
          value={kind}
          onChange={setKind}
          options={KINDS.map((kind) => ({ value: kind, words: say(`live-poll-${kind}`) }))}
        />
        <TextField
          label={say("live-poll-question")}
          value={question}
          maxLength={200}
          autoFocus
          onChange={setQuestion}
        />
        <Segments
          label={say("live-names")}
          value={names}
          onChange={setNames}
          options={[
            { value: "names", words: say("live-names-with") },
            { value: "none", words: say("live-names-without") },
          ]}
        />
        <Button type="submit" weight="primary" className={styles.start}>
          {say("live-poll-start")}
        </Button>
      </Form>
    </Dialog>
  );
}
