/** Calls to the votes one has a ballot in and has not handed in yet, on whichever screen one is. */
import { Vote } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useLook } from "../entries/entries";
import type { Place } from "../frame/place";
import { Button } from "../kit/button";
import { Call } from "../live/calls";
import { useVotingHands } from "../live/voting";
import type { VoteView } from "../protocol/protocol";
import { useWords } from "../words/words";

const OwnBooth = lazy(() => import("../decisions/own-booth"));

/** The calls; none for the decision that is on the screen. Only while a room is open. */
export function VoteCalls({ place }: { place: Extract<Place, { at: "product" }> }) {
  const { own } = useVotingHands();
  const votes = useLook({ look: "votes" }).seen?.votes ?? [];
  if (own === null) return null;
  return votes
    .filter(({ vote, revealed, has_key }) => !revealed && has_key && vote.decision !== place.entry)
    .filter(({ vote }) => vote.voters.some(({ member }) => member === own))
    .map((one) => <VoteCall key={one.vote.id} underWay={one} own={own} />);
}

function VoteCall({ underWay, own }: { underWay: VoteView; own: string }) {
  const { say } = useWords();
  const { vote, handed_in } = underWay;
  const [isRefused, setRefused] = useState(false);
  const [isVoting, setVoting] = useState(false);
  const isIn = handed_in.some(({ member }) => member === own);
  const called = vote.voting.secret ? "live-vote-secret-called" : "live-vote-called";
  return (
    <>
      {!isIn && !isRefused && (
        <Call icon={Vote} words={say(called, { question: vote.question })}>
          <Button weight="primary" onPress={() => setVoting(true)}>
            {say("live-vote-go")}
          </Button>
          <Button onPress={() => setRefused(true)}>{say("live-follow-not")}</Button>
        </Call>
      )}
      <Suspense fallback={null}>
        {isVoting && <OwnBooth underWay={underWay} onClose={() => setVoting(false)} />}
      </Suspense>
    </>
  );
}
