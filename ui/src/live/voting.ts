/** Who may hand in whose ballot while a room is open: everybody their own, on their own device. */
import type { EntryId } from "../protocol/protocol";
import { useLive } from "./live";

/** Whose hands are at this device. */
export interface VotingHands {
  /** A room is open: nobody hands their device around. */
  isLive: boolean;
  /** Which member one is. */
  own: EntryId | null;
  /** May open, reveal, give up and conclude. */
  mayLead: boolean;
  /** May fill in for this member, who has no device here. */
  mayFillInFor: (member: EntryId) => boolean;
  /** May use the double vote of this member. */
  mayUse: (holder: EntryId) => boolean;
}

/** The hands at this device. */
export function useVotingHands(): VotingHands {
  const { room, me, leads } = useLive();
  if (!room || !me) {
    return {
      isLive: false,
      own: null,
      mayLead: true,
      mayFillInFor: () => true,
      mayUse: () => true,
    };
  }
  const own = me.role === "observer" ? null : me.member;
  const withDevice = new Set(
    room.people.filter(({ here, proxied }) => here && !proxied).map(({ member }) => member),
  );
  return {
    isLive: true,
    own,
    mayLead: leads,
    mayFillInFor: (member) => leads && !withDevice.has(member),
    mayUse: (holder) => own === holder,
  };
}
