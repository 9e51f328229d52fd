/** The door of the room: opening it, and letting people in by link, QR code and short code. */
import { Check, Copy, DoorClosed, Maximize2, RefreshCw, ShieldCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import { Button } from "../kit/button";
import { Choice } from "../kit/choice";
import { Dialog } from "../kit/dialog";
import { TextField } from "../kit/field";
import { Progress } from "../kit/progress";
import { Segments } from "../kit/segments";
import { useLibrary, useLibraryState } from "../library/library";
import { useProduct } from "../product/product";
import type {
  AddressView,
  DoorReport,
  DoorView,
  NamedDoor,
  Problem,
  Reply,
  Request,
} from "../protocol/protocol";
import { useProblemWords } from "../words/problem";
import { useWords } from "../words/words";
import { useLive } from "./live";
import { showPanel } from "./panels";
import { Qr } from "./qr";
import styles from "./share.module.css";

/** The window. */
export function Share({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const { room, door, me } = useLive();
  const [isLarge, setLarge] = useState(false);
  const title = say(!room ? "live-open" : "live-share");
  return (
    <Dialog
      title={title}
      width={isLarge ? "wide" : "normal"}
      isSteady={door !== null}
      isOpen
      onClose={onClose}
    >
      {!room && <Opening />}
      {room && door && (isLarge ? <LargeDoor door={door} /> : <SmallDoor door={door} />)}
      {room && door && (
        <div className={styles.deeds}>
          <Button icon={Maximize2} onPress={() => setLarge(!isLarge)}>
            {say(isLarge ? "live-door-small" : "live-door-large")}
          </Button>
          {me?.host && !isLarge && <Keeper />}
        </div>
      )}
    </Dialog>
  );
}

/** Opens a room: where, and whether people wait at the door. */
function Opening() {
  const { say } = useWords();
  const live = useLive();
  const { id } = useProduct();
  const [addresses, setAddresses] = useState<readonly AddressView[] | null>(null);
  const [address, setAddress] = useState("");
  const [lobby, setLobby] = useState<"on" | "off">("on");
  const { ask, problem, isBusy } = useAsking();
  const library = useLibrary();
  const { settings } = useLibraryState();
  const isNameless = !settings.you && !settings.seats[id];
  const [you, setYou] = useState("");
  useEffect(() => {
    void ask({ request: "list_addresses" }).then((reply) => {
      setAddresses(reply?.addresses ?? []);
      setAddress(reply?.addresses[0]?.address ?? "");
    });
  }, [ask]);
  async function open() {
    if (isNameless && you.trim()) await library.change({ you: you.trim() }).catch(() => {});
    const reply = await ask({ request: "open_room", product: id, address, lobby: lobby === "on" });
    if (!reply) return;
    live.opened(reply.door);
    await live.enter();
  }
  if (!addresses) return <Progress label={say("opening")} />;
  const chosen = addresses.find((one) => one.address === address);
  return (
    <div className={styles.opening}>
      <p>{say("live-open-more")}</p>
      {addresses.length > 0 && (
        <Choice
          label={say("live-address")}
          value={address}
          onChange={setAddress}
          options={addresses.map((one) => ({
            value: one.address,
            words: say(one.reachable ? "live-address-line" : "live-address-here", { ...wordsOf(one) }),
          }))}
        />
      )}
      {chosen && !chosen.reachable && <p className={styles.hint}>{say("live-address-here-hint")}</p>}
      <div className={styles.lobby}>
        <span className={styles.label}>{say("live-lobby-choice")}</span>
        <Segments
          label={say("live-lobby-choice")}
          value={lobby}
          onChange={setLobby}
          options={[
            { value: "on", words: say("live-lobby-on") },
            { value: "off", words: say("live-lobby-off") },
          ]}
        />
        <p className={styles.hint}>{say(lobby === "on" ? "live-lobby-on-hint" : "live-lobby-off-hint")}</p>
      </div>
      {isNameless && (
        <TextField
          label={say("live-who-name")}
          value={you}
          maxLength={120}
          autoComplete="name"
          onChange={setYou}
        />
      )}
      {problem && <Trouble problem={problem} />}
      <Button
        weight="primary"
        isDisabled={!address || isBusy}
        onPress={() => void open()}
        className={styles.open}
      >
        {say("live-open-go")}
      </Button>
    </div>
  );
}

function SmallDoor({ door }: { door: DoorView }) {
  const { say } = useWords();
  return (
    <div className={styles.door}>
      <Qr qr={door.qr} label={say("live-qr")} className={styles.qr} />
      <div className={styles.ways}>
        <Link label={say("live-link")} link={door.link} />
        {door.code ? (
          <div>
            <p className={styles.label}>{say("live-code-of", { address: door.address })}</p>
            <p className={styles.code}>{door.code}</p>
          </div>
        ) : (
          <p className={styles.hint}>{say("live-code-none")}</p>
        )}
        {door.named && <Named named={door.named} hasCode={door.code !== null} />}
      </div>
    </div>
  );
}

/** The same door by a name: easier to type, where the devices there know names. */
function Named({ named, hasCode }: { named: NamedDoor; hasCode: boolean }) {
  const { say } = useWords();
  return (
    <details className={styles.named}>
      <summary>{say("live-named")}</summary>
      <p className={styles.hint}>{say("live-named-more")}</p>
      {hasCode ? (
        <p className={styles.address}>{named.address}</p>
      ) : (
        <Link label={say("live-named-link")} link={named.link} />
      )}
    </details>
  );
}

/** The door as it is shown on a wall. */
function LargeDoor({ door }: { door: DoorView }) {
  const { say } = useWords();
  return (
    <div className={styles.large}>
      <Qr qr={door.qr} label={say("live-qr")} className={styles.largeQr} />
      <div>
        <p className={styles.largeWords}>{say("live-large")}</p>
        {door.code && (
          <>
            <p className={styles.largeWords}>{say("live-code-of", { address: door.address })}</p>
            <p className={styles.largeCode}>{door.code}</p>
          </>
        )}
      </div>
    </div>
  );
}

/** The link to be copied; a page without a secure address has no clipboard, so it is chosen when it has the focus. */
function Link({ label, link }: { label: string; link: string }) {
  const { say } = useWords();
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  }
  return (
    <div className={styles.link}>
      <TextField
        label={label}
        value={link}
        isReadOnly
        onFocus={(event) => event.target.select()}
        className={styles.linkField}
      />
      {"clipboard" in navigator && (
        <Button icon={isCopied ? Check : Copy} onPress={() => void copy()}>
          {say(isCopied ? "live-link-copied" : "live-link-copy")}
        </Button>
      )}
    </div>
  );
}

/** What only the machine that opened the room can do with its door. */
function Keeper() {
  const { say } = useWords();
  const live = useLive();
  const { id } = useProduct();
  const { ask, problem, isBusy } = useAsking();
  const [report, setReport] = useState<DoorReport | null>(null);
  const [isClosing, setClosing] = useState(false);
  const lobby = live.room?.stage.lobby ?? false;
  async function check() {
    const reply = await ask({ request: "check_door", product: id });
    if (reply) setReport(reply.report);
  }
  async function change() {
    const reply = await ask({ request: "new_link", product: id });
    if (reply) live.opened(reply.door);
  }
  async function turnLobby() {
    await live.ask({ ask: "lobby", on: !lobby });
    // The code comes and goes with the lobby.
    await live.enter();
  }
  async function close() {
    if (!(await ask({ request: "close_room", product: id }))) return;
    showPanel(null);
    await live.enter();
  }
  return (
    <>
      <Button icon={ShieldCheck} isDisabled={isBusy} onPress={() => void check()}>
        {say("live-check")}
      </Button>
      <Button icon={RefreshCw} isDisabled={isBusy} onPress={() => void change()}>
        {say("live-new-link")}
      </Button>
      <Button onPress={() => void turnLobby()}>
        {say(lobby ? "live-lobby-turn-off" : "live-lobby-turn-on")}
      </Button>
      {!isClosing && (
        <Button icon={DoorClosed} weight="danger" onPress={() => setClosing(true)}>
          {say("live-close")}
        </Button>
      )}
      {isClosing && (
        <div className={styles.closing} role="status">
          <p>{say("live-close-sure")}</p>
          <Button weight="danger" autoFocus isDisabled={isBusy} onPress={() => void close()}>
            {say("live-close-go")}
          </Button>
          <Button onPress={() => setClosing(false)}>{say("live-close-not")}</Button>
        </div>
      )}
      {report && <Report report={report} />}
      {problem && <Trouble problem={problem} />}
    </>
  );
}

function Report({ report }: { report: DoorReport }) {
  const { say } = useWords();
  return (
    <div role="status" className={styles.report}>
      <p>{say(report.answers ? "live-check-good" : "live-check-bad")}</p>
      {report.advice.length > 0 && (
        <ul>
          {report.advice.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Trouble({ problem }: { problem: Problem }) {
  const { message, hint } = useProblemWords(problem);
  return (
    <p role="alert" className={styles.trouble}>
      {message} {hint}
    </p>
  );
}

function wordsOf({ address, adapter }: AddressView) {
  return { address, adapter };
}

type AnswerTo<R extends Request> = Extract<Reply, { reply: R["request"] }>;

function useAsking() {
  const host = useHost();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [ask] = useState(() => async <R extends Request>(request: R): Promise<AnswerTo<R> | null> => {
    setBusy(true);
    setProblem(null);
    try {
      return (await host.ask(request)) as AnswerTo<R>;
    } catch (thrown) {
      setProblem(problemOf(thrown));
      return null;
    } finally {
      setBusy(false);
    }
  });
  return { ask, problem, isBusy };
}
