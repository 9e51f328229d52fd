/** One's own ballot, filled in where one is: nobody has to go to the decision first. */
import { useVotingHands } from "../live/voting";
import type { VoteView } from "../protocol/protocol";
import { Booth } from "./booth";
import { useDecisionDeeds } from "./deeds";

export default function OwnBooth(props: { underWay: VoteView; onClose: () => void }) {
  const { vote, handed_in } = props.underWay;
  const { own } = useVotingHands();
  const { cast } = useDecisionDeeds();
  const voter = vote.voters.find(({ member }) => member === own);
  if (!voter) return null;
  return (
    <Booth
      vote={vote}
      voter={voter}
      proxy={null}
      isOwnDevice
      isChanging={handed_in.some(({ member }) => member === own)}
      onSeal={(ballot) => cast(vote.id, voter.member, ballot, false)}
      onClose={props.onClose}
    />
  );
}
