/**
 * A vote under way: who has voted, never what. On a machine alone the device goes from hand to hand; in a live room
 * everybody votes on their own.
 */
import { Check, EyeOff, Hand, Trash2, UserRoundPen, Vote } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "../kit/button";
import { PersonMark } from "../kit/card";
import { Dialog } from "../kit/dialog";
import { SpotlitTag } from "../live/spotlight";
import { useVotingHands } from "../live/voting";
import type { EntryId, HandedInView, Voter, VoteView } from "../protocol/protocol";
import { useWords } from "../words/words";
import { Booth } from "./booth";
import { type DecisionDeeds, useBusy } from "./deeds";
import { howWords, listed, optionWords, quorumNeeded } from "./telling";
import styles from "./voting.module.css";
import { WhoFillsIn } from "./who-fills-in";

/** Who is at the device, and whether somebody fills in for them. */
type AtDevice = { voter: Voter; proxy: string | null };

export function Voting(props: {
  underWay: VoteView;
  /** Who sits at this machine. */
  you: string;
  onSit: (member: EntryId) => void;
  /** Lets somebody say their name who sits here and is no member. */
  onName: (name: string) => void;
  deeds: DecisionDeeds;
}) {
  const words = useWords();
  const { say } = words;
  const { underWay, deeds } = props;
  const { vote, handed_in } = underWay;
  const [at, setAt] = useState<AtDevice | null>(null);
  const handedIn = new Map(handed_in.map((one) => [one.member, one]));
  const hands = useVotingHands();
  const own = vote.voters.find(({ member }) => member === hands.own);
  const isOver = underWay.revealed || !underWay.has_key;
  return (
    <section className={styles.voting} aria-labelledby="voting">
      <header className={styles.head}>
        <h2 id="voting" tabIndex={-1} data-standing="">
          {say("decide-round", { round: vote.round })}
        </h2>
        <p className={styles.how}>{howWords(vote, words)}</p>
      </header>
      <ul className={styles.options} aria-label={say("decide-options")}>
        {vote.options.map((option) => (
          <li key={option.id} dir="auto">
            {optionWords(option, words)} <SpotlitTag of={option.id} />
          </li>
        ))}
      </ul>
      {own && !isOver && (
        <OwnBallot isIn={handedIn.has(own.member)} onVote={() => setAt({ voter: own, proxy: null })} />
      )}
      <p role="status" className={styles.count}>
        <Vote aria-hidden size={20} strokeWidth={1.8} />
        {say("decide-have-voted", { count: handed_in.length, voters: vote.voters.length })}
      </p>
      <Trouble underWay={underWay} />
      <ul className={styles.people}>
        {vote.voters.map((voter) => (
          <VoterRow
            key={voter.member}
            voter={voter}
            isPrimus={voter.member === vote.primus}
            handedIn={handedIn.get(voter.member) ?? null}
            isOver={isOver}
            onHand={hands.isLive ? undefined : () => setAt({ voter, proxy: null })}
            onProxy={hands.mayFillInFor(voter.member) ? () => setAt({ voter, proxy: props.you }) : undefined}
          />
        ))}
      </ul>
      <p className={styles.sealed}>
        <EyeOff aria-hidden size={16} strokeWidth={1.8} />
        {say("decide-sealed")}
      </p>
      {hands.mayLead && <Ends underWay={underWay} deeds={deeds} />}
      {at && at.proxy === "" && (
        <WhoFillsIn
          voter={at.voter}
          others={vote.voters.filter(
            ({ member }) => member !== at.voter.member && hands.mayFillInFor(member),
          )}
          onIs={(proxy) => {
            props.onSit(proxy.member);
            setAt({ ...at, proxy: proxy.name });
          }}
          onIsNamed={(proxy) => {
            props.onName(proxy);
            setAt({ ...at, proxy });
          }}
          onClose={() => setAt(null)}
        />
      )}
      {at && at.proxy !== "" && (
        <Booth
          vote={vote}
          voter={at.voter}
          proxy={at.proxy}
          isOwnDevice={hands.isLive}
          isChanging={handedIn.has(at.voter.member)}
          onSeal={(ballot) => deeds.cast(vote.id, at.voter.member, ballot, at.proxy !== null)}
          onClose={() => setAt(null)}
        />
      )}
    </section>
  );
}

/** One's own ballot, on one's own device. */
function OwnBallot({ isIn, onVote }: { isIn: boolean; onVote: () => void }) {
  const { say } = useWords();
  return (
    <div className={styles.own}>
      <Button weight={isIn ? "outline" : "primary"} icon={Vote} onPress={onVote}>
        {say(isIn ? "live-vote-change" : "live-vote-go")}
      </Button>
      <p role="status">{say(isIn ? "live-vote-sealed" : "live-vote-own")}</p>
    </div>
  );
}

function VoterRow(props: {
  voter: Voter;
  isPrimus: boolean;
  handedIn: HandedInView | null;
  /** No ballot is taken any more. */
  isOver: boolean;
  /** Hands the device over; none: everybody has their own. */
  onHand?: () => void;
  /** Fills in for them. */
  onProxy?: () => void;
}) {
  const { say } = useWords();
  const { voter, handedIn } = props;
  const name = voter.name;
  return (
    <li className={styles.voter} data-voted={handedIn !== null || undefined}>
      <span aria-hidden>
        <PersonMark name={name} />
      </span>
      <span className={styles.name}>
        <span dir="auto">{name}</span>
        {props.isPrimus && <small>{say("decide-primus")}</small>}
      </span>
      <span className={styles.has}>
        {handedIn && <Check aria-hidden size={16} strokeWidth={2.4} />}
        {say(handedIn ? "decide-has-voted" : "decide-not-yet")}
        {handedIn && handedIn.proxy !== null && (
          <small>{say("decide-by-proxy", { proxy: handedIn.proxy || say("decide-somebody") })}</small>
        )}
      </span>
      <span className={styles.acts}>
        {props.onHand && (
          <Button
            isDisabled={props.isOver}
            weight={handedIn ? "plain" : "outline"}
            icon={Hand}
            onPress={props.onHand}
            aria-label={say(handedIn ? "decide-change-ballot-of" : "decide-hand-to", { name })}
          >
            {say(handedIn ? "decide-change-ballot" : "decide-hand-to", { name })}
          </Button>
        )}
        {props.onProxy && (
          <IconButton
            icon={UserRoundPen}
            label={say("decide-fill-in-for", { name })}
            isDisabled={props.isOver}
            onPress={props.onProxy}
          />
        )}
      </span>
    </li>
  );
}

/** Why no ballot is taken any more. */
function Trouble({ underWay }: { underWay: VoteView }) {
  const { say } = useWords();
  if (!underWay.has_key) {
    return (
      <p role="alert" className={styles.trouble}>
        {say("problem-vote_key_lost")} {say("problem-vote_key_lost-hint")}
      </p>
    );
  }
  if (!underWay.revealed) return null;
  return (
    <p role="alert" className={styles.trouble}>
      {say("decide-revealing")}
    </p>
  );
}

/** Revealing, or abandoning; both ask first when something would be lost. */
function Ends({ underWay, deeds }: { underWay: VoteView; deeds: DecisionDeeds }) {
  const { say } = useWords();
  const { vote, handed_in } = underWay;
  const [asked, setAsked] = useState<"reveal" | "abandon" | null>(null);
  const [isBusy, begin] = useBusy();
  const missing = underWay.revealed ? 0 : vote.voters.length - handed_in.length;
  const run = (what: "reveal" | "abandon") =>
    begin(async () => {
      await (what === "reveal" ? deeds.reveal(vote.id) : deeds.abandon(vote.id));
      setAsked(null);
    });
  return (
    <div className={styles.ends}>
      <Button
        weight={missing === 0 ? "primary" : "outline"}
        isDisabled={isBusy || handed_in.length === 0 || !underWay.has_key}
        onPress={() => (missing === 0 ? run("reveal") : setAsked("reveal"))}
      >
        {say("decide-reveal")}
      </Button>
      <Button weight="plain" icon={Trash2} isDisabled={isBusy} onPress={() => setAsked("abandon")}>
        {say("decide-abandon")}
      </Button>
      <Dialog
        title={say(asked === "abandon" ? "decide-abandon-title" : "decide-reveal-title")}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        width="narrow"
        footer={
          <Button
            weight={asked === "abandon" ? "danger" : "primary"}
            isDisabled={isBusy}
            onPress={() => asked && run(asked)}
          >
            {say(asked === "abandon" ? "decide-abandon-go" : "decide-reveal-go")}
          </Button>
        }
      >
        {asked === "abandon" ? <p>{say("decide-abandon-means")}</p> : <Missing underWay={underWay} />}
      </Dialog>
    </div>
  );
}

function Missing({ underWay: { vote, handed_in } }: { underWay: VoteView }) {
  const { say, language } = useWords();
  const voted = new Set(handed_in.map(({ member }) => member));
  const names = vote.voters.filter(({ member }) => !voted.has(member)).map(({ name }) => name);
  const needed = quorumNeeded(vote.voting.quorum, vote.voters.length);
  return (
    <div className={styles.missing}>
      <p>{say("decide-reveal-missing", { count: names.length, names: listed(names, language) })}</p>
      {handed_in.length < needed && <p>{say("decide-reveal-no-quorum", { needed })}</p>}
      <p>{say("decide-reveal-means")}</p>
    </div>
  );
}
