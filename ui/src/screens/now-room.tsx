/** What the live room is doing, in the frame, with the votes that are open. */
import { Vote } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useLook } from "../entries/entries";
import { goTo } from "../frame/place";
import { Button } from "../kit/button";
import { Now } from "../live/now";
import styles from "../live/now.module.css";
import { useVotingHands } from "../live/voting";
import { useProduct } from "../product/product";
import type { VoteView } from "../protocol/protocol";
import { useWords } from "../words/words";

const OwnBooth = lazy(() => import("../decisions/own-booth"));

/** The room. */
export default function NowRoom() {
  const votes = (useLook({ look: "votes" }).seen?.votes ?? []).filter(({ revealed }) => !revealed);
  return (
    <Now vote={votes.length > 0 && votes.map((vote) => <OpenVote key={vote.vote.id} underWay={vote} />)} />
  );
}

function OpenVote({ underWay }: { underWay: VoteView }) {
  const { vote, handed_in, has_key } = underWay;
  const { say } = useWords();
  const [isVoting, setVoting] = useState(false);
  const { id } = useProduct();
  const { own } = useVotingHands();
  const isVoter = vote.voters.some(({ member }) => member === own);
  const isIn = handed_in.some(({ member }) => member === own);
  const go = () => goTo({ at: "product", product: id, room: "decisions", entry: vote.decision });
  return (
    <section className={styles.box}>
      <p className={styles.what}>{say(vote.voting.secret ? "live-vote-secret" : "live-vote-open")}</p>
      <h2 dir="auto">{vote.question}</h2>
      <p className={styles.quiet}>
        {say("decide-have-voted", { count: handed_in.length, voters: vote.voters.length })}
      </p>
      {isVoter && isIn && <p>{say("live-vote-sealed")}</p>}
      <div className={styles.ways}>
        {isVoter && !isIn && has_key && (
          <Button weight="primary" icon={Vote} onPress={() => setVoting(true)} className={styles.go}>
            {say("live-vote-go")}
          </Button>
        )}
        <Button onPress={go} className={styles.go}>
          {say("live-vote-look")}
        </Button>
      </div>
      <Suspense fallback={null}>
        {isVoting && <OwnBooth underWay={underWay} onClose={() => setVoting(false)} />}
      </Suspense>
    </section>
  );
}
