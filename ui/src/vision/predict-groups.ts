/**
 * Groups as they will be once the program has said yes to what was done here, so that a card is in its group the moment it
 * is put there. Pure. Judges nothing: what the rules would refuse is put right by the next look.
 */
import type { OwnAct } from "../product/product";
import type { Card, CardGroup, CardId, Command, EntryId, Section, SectionGroups } from "../protocol/protocol";

type Groups = readonly SectionGroups[];
type CommandOf<C extends Command["command"]> = Extract<Command, { command: C }>;

/** The groups with one's own acts in them that are newer than the look they were seen with. */
export function predictGroups(
  seen: Groups,
  seq: number,
  own: readonly OwnAct[],
  cards: readonly Card[],
): Groups {
  const ahead = own.filter((act) => act.seq === null || act.seq > seq);
  return ahead.reduce((groups, { command }) => predict(groups, command, cards), seen);
}

function predict(groups: Groups, command: Command, cards: readonly Card[]): Groups {
  switch (command.command) {
    case "start_group":
      return started(groups, command, cards);
    case "group_cards":
      return regrouped(groups, command);
    case "ungroup_all":
      return groups.map((one) =>
        command.section === null || command.section === one.section ? { ...one, groups: [] } : one,
      );
    case "delete_entries":
      return without(groups, command.entries);
    case "move_entry":
      return reordered(groups, command);
    default:
      return groups;
  }
}

function started(groups: Groups, command: CommandOf<"start_group">, cards: readonly Card[]): Groups {
  const { group: id, name } = command;
  const section = cards.find((card) => card.id === command.cards[0])?.section;
  const isThere = groups.some((one) => one.groups.some((group) => group.id === id));
  if (id === null || section === undefined || isThere) return groups;
  const group: CardGroup = { id, name, cards: [...command.cards] };
  const others = takenOut(groups, command.cards);
  if (!others.some((one) => one.section === section)) return [...others, sectionOf(section, group)];
  return others.map((one) => (one.section === section ? { ...one, groups: [...one.groups, group] } : one));
}

function sectionOf(section: Section, group: CardGroup): SectionGroups {
  return { section, groups: [group], rest: [] };
}

function regrouped(groups: Groups, { cards, group: id }: CommandOf<"group_cards">): Groups {
  return withEach(takenOut(groups, cards), (group) =>
    group.id === id ? { ...group, cards: [...group.cards, ...cards] } : group,
  );
}

function takenOut(groups: Groups, cards: readonly CardId[]): Groups {
  const gone = new Set(cards);
  return withEach(groups, (group) => ({ ...group, cards: group.cards.filter((card) => !gone.has(card)) }));
}

function withEach(groups: Groups, change: (group: CardGroup) => CardGroup): Groups {
  return groups.map((one) => ({ ...one, groups: one.groups.map(change) }));
}

function without(groups: Groups, entries: readonly EntryId[]): Groups {
  const isGone = (group: CardGroup) => entries.includes(group.id);
  if (!groups.some((one) => one.groups.some(isGone))) return groups;
  return groups.map((one) => ({ ...one, groups: one.groups.filter((group) => !isGone(group)) }));
}

/** Below a group of another section it stands above all of its own. */
function reordered(groups: Groups, { entry, after }: CommandOf<"move_entry">): Groups {
  return groups.map((one) => {
    const moved = one.groups.find((group) => group.id === entry);
    if (!moved || after === entry) return one;
    const others = one.groups.filter((group) => group !== moved);
    const at = others.findIndex((group) => group.id === after) + 1;
    return { ...one, groups: [...others.slice(0, at), moved, ...others.slice(at)] };
  });
}
