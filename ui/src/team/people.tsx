/** The team of the open product, told to everything below: who has which shape, and who sits at this machine. */
import { type ReactNode, useMemo } from "react";
import { useLook } from "../entries/entries";
import { problemOf } from "../host/host";
import { nameKey, PeopleKnown } from "../kit/people";
import { tell } from "../kit/toast";
import { useLibrary, useLibraryState } from "../library/library";
import { useProduct } from "../product/product";
import type { EntryId, MemberLine, Settings } from "../protocol/protocol";

const NONE: readonly MemberLine[] = [];

/** Knows the members by name, for every mark of a person below. */
export function TeamKnown({ children }: { children: ReactNode }) {
  const members = useMembers();
  const people = useMemo(
    () =>
      new Map(
        members.map(
          ({ name, discipline, mark }) => [nameKey(name), { discipline, mark: mark.trim() }] as const,
        ),
      ),
    [members],
  );
  return <PeopleKnown people={people}>{children}</PeopleKnown>;
}

/** The members of the open product. */
export function useMembers(): readonly MemberLine[] {
  return useLook({ look: "team" }).seen?.team.members ?? NONE;
}

/**
 * Which member sits at this machine, and how another one sits down; `null`: whoever the settings name, who can be called
 * otherwise.
 */
export function useSeat() {
  const { id } = useProduct();
  const library = useLibrary();
  const { settings } = useLibraryState();
  const members = useMembers();
  const member = settings.seats[id]?.member ?? null;
  const seated = members.find((one) => one.id === member);
  const sit = (who: EntryId | null) => {
    const { [id]: _, ...others } = settings.seats;
    const name = members.find((one) => one.id === who)?.name ?? "";
    change({ seats: who === null ? others : { ...others, [id]: { member: who, name } } });
  };
  const call = (you: string) => change({ you });
  const change = (to: Partial<Settings>) => {
    library.change(to).catch((thrown) => tell({ problem: problemOf(thrown) }));
  };
  return { member: seated ? member : null, name: seated?.name || settings.you, sit, call };
}
