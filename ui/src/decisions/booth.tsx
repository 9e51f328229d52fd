/**
 * The sheet on which one person alone fills in a ballot. What is chosen lives in this sheet until it is sealed, and
 * goes with it: it is in no storage, no draft, no undo, and no message comes back with it.
 */
import { CloudOff, EyeOff, LockKeyhole } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useConnection } from "../host/context";
import { Button } from "../kit/button";
import { useWayBack } from "../kit/way-back";
import type { Ballot, Method, OpenedVote, Voter } from "../protocol/protocol";
import { useWords } from "../words/words";
import { isFilledIn } from "./ballots/ballot";
import { type BallotProps, ConsentBallot, FistBallot, OptionBallot } from "./ballots/choose";
import { DotsBallot } from "./ballots/dots";
import { RankedBallot } from "./ballots/ranked";
import styles from "./booth.module.css";
import { Person } from "./person";
import { hasBar, isOnProposal, optionWords } from "./telling";

export function Booth(props: {
  vote: OpenedVote;
  voter: Voter;
  /** The person has a ballot in already; it is replaced. */
  isChanging: boolean;
  /** It is filled in on the person's own device: nobody else stands before it. */
  isOwnDevice?: boolean;
  /** Who fills it in for them. */
  proxy: string | null;
  /** Seals it; says whether that worked. */
  onSeal: (ballot: Ballot) => Promise<boolean>;
  onClose: () => void;
}) {
  const { say } = useWords();
  useWayBack();
  const [isHere, setHere] = useState(props.proxy !== null || props.isOwnDevice === true);
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && props.onClose()}
      className={styles.veil}
      data-veil=""
    >
      <Modal className={styles.window}>
        <Dialog className={styles.sheet}>
          <Person voter={props.voter} className={styles.who} />
          {isHere ? (
            <Paper {...props} />
          ) : (
            <div className={styles.hello}>
              <Heading slot="title" level={2}>
                {say("decide-booth-for", { name: props.voter.name })}
              </Heading>
              <p>{say("decide-booth-hello")}</p>
              <Ways onClose={props.onClose}>
                <Button weight="primary" autoFocus onPress={() => setHere(true)}>
                  {say("decide-booth-here", { name: props.voter.name })}
                </Button>
              </Ways>
            </div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Paper(props: Parameters<typeof Booth>[0]) {
  const { say } = useWords();
  const { vote, voter, proxy } = props;
  const [ballot, setBallot] = useState<Ballot | null>(null);
  const [isSealing, setSealing] = useState(false);
  const isOffline = useConnection() === "offline";
  const Form = FORMS[vote.voting.method];
  const seal = async () => {
    if (!isFilledIn(ballot) || isSealing) return;
    setSealing(true);
    if (await props.onSeal(ballot)) props.onClose();
    else setSealing(false);
  };
  return (
    <div className={styles.paper}>
      <header className={styles.head}>
        <Heading slot="title" level={2} className={styles.question}>
          <span dir="auto">{vote.question}</span>
        </Heading>
        <Means vote={vote} />
        {proxy !== null && (
          <p className={styles.note}>
            {say("decide-booth-proxy", { name: voter.name, proxy: proxy || say("decide-somebody") })}
          </p>
        )}
        {props.isChanging && <p className={styles.note}>{say("decide-booth-again")}</p>}
      </header>
      <Form vote={vote} ballot={ballot} onChange={setBallot} />
      <p className={styles.secret}>
        <EyeOff aria-hidden size={16} strokeWidth={1.8} />
        {say(vote.voting.secret ? "decide-booth-secret" : "decide-booth-open")}
      </p>
      {isOffline && (
        <p role="alert" className={styles.offline}>
          <CloudOff aria-hidden size={16} strokeWidth={1.8} />
          {say("decide-booth-offline")}
        </p>
      )}
      <Ways onClose={props.onClose}>
        <Button
          weight="primary"
          icon={LockKeyhole}
          isDisabled={!isFilledIn(ballot)}
          onPress={() => void seal()}
        >
          {say("decide-booth-seal")}
        </Button>
      </Ways>
    </div>
  );
}

function Means({ vote }: { vote: OpenedVote }) {
  const words = useWords();
  const { say } = words;
  const { voting, options } = vote;
  const [proposal] = options;
  if (isOnProposal(voting) && proposal) {
    return (
      <p className={styles.means}>{say("decide-on-proposal", { option: optionWords(proposal, words) })}</p>
    );
  }
  const base = say(`base-${voting.base}`);
  const gaps = { dots: voting.dots, floor: voting.floor, base: hasBar(voting) ? base : "" };
  return <p className={styles.means}>{say(`decide-method-${voting.method}`, gaps)}</p>;
}

function Ways({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { say } = useWords();
  return (
    <div className={styles.ways}>
      {children}
      <Button weight="plain" onPress={onClose}>
        {say("decide-booth-leave")}
      </Button>
    </div>
  );
}

const FORMS: Record<Method, (props: BallotProps) => ReactNode> = {
  majority: OptionBallot,
  two_thirds: OptionBallot,
  consent: ConsentBallot,
  fist: FistBallot,
  dots: DotsBallot,
  ranked: RankedBallot,
};
