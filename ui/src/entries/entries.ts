/**
 * The page's common ground for everything that is not a card. A room looks at its artefact and edits it where it stands:
 *
 * ```
 * <Looking look={{ look: "team" }}>                      // asks; waits, tells trouble; asks again with every news
 *   {(seen) => <Team team={seen.team} />}                // seen: what the rules worked out
 * </Looking>
 *
 * <EntryText of={member.id} kind="member" field="name" text={member.name} />                  // one line; Enter is done
 * <EntryText of={goal.id} kind="goal" field="features" text={goal.features} isLong />         // many lines
 * <EntryWord of={m.id} kind="member" field="discipline" word={m.discipline} options={…} />    // one of a few words
 * <EntryDay … day={m.joined} /> · <EntryNumber … number={metric.target} /> · <EntryFlag … flag={metric.is_kpi} />
 * <EntryLinks of={goal.id} kind="goal" field="serves" links={goal.serves} sections={["needs"]} kinds={["metric"]} />
 * <AddEntry kind="member" field="name" label={say("team-add")} />                             // type, Enter, next one
 *
 * const { add, set, move, remove, restore } = useEntryDeeds();    // shown by the next look; `remove` offers undo
 * const { seen, seq, problem, again } = useLook({ look: "team" }, { asOf });                  // without the waiting
 * ```
 * All fields stand below a `<Looking>`, which tells them up to which act the room is shown; looked at with `asOf`, or in
 * a product for reading only, they only show. Their label is `field-<kind>-<field>` of the words, unless `label` says
 * another; `quietLabel` keeps it for screen readers. Nothing here judges: what the rules refuse is said and taken back.
 */
export { AddButton, AddEntry } from "./add";
export { type EntryDeeds, useEntryDeeds } from "./deeds";
export { EntriesRoom, type HowLooked, Looking, ShownUpTo, useLook, useShown } from "./ground";
export { EntryLinks, ThingChip, Tie } from "./links";
export { EntryText } from "./text";
export { EntryDay, EntryFlag, EntryNumber, EntryWord } from "./values";
