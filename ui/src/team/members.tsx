/**
 * The members, each edited where they stand: name, letters, discipline, first and last day. The line in which the next
 * one is written stays where it is while the first one comes: whoever writes there writes on.
 */
import { Crown, Ellipsis, MoveDown, MoveUp, Trash2, UserCheck, UserX } from "lucide-react";
import { useEffect, useRef } from "react";
import { AddEntry, EntryDay, EntryText, EntryWord, useEntryDeeds, useShown } from "../entries/entries";
import { IconButton } from "../kit/button";
import { initials, PersonMark } from "../kit/card";
import { classes } from "../kit/class";
import { Empty } from "../kit/empty";
import { Menu, MenuItem, MenuLine } from "../kit/menu";
import { keepToRows } from "../kit/next-row";
import { Shape } from "../kit/shape";
import type { Discipline, EntryId, MemberLine, TeamView } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./members.module.css";
import { useSeat } from "./people";

const DISCIPLINES: readonly Discipline[] = ["management", "development", "operations", "other"];

export function Members({ team, chosen }: { team: TeamView; chosen?: EntryId }) {
  const { say, number } = useWords();
  const { isReadOnly } = useShown();
  const here = team.members.filter((member) => member.is_here);
  const gone = team.members.filter((member) => !member.is_here);
  const isNobody = team.members.length === 0;
  return (
    <section
      ref={keepToRows}
      className={classes(styles.members, isNobody && styles.nobody)}
      aria-label={say("team-members")}
    >
      {isNobody ? (
        <Empty title={say("team-none")} purpose={say("team-purpose")} example={say("team-example")} />
      ) : (
        <h2>
          {say("team-members")} <span className={styles.count}>{number(here.length)}</span>
        </h2>
      )}
      {here.length > 0 && <MemberList members={here} chosen={chosen} all={team.members} />}
      <AddEntry
        kind="member"
        field="name"
        label={say("team-add")}
        placeholder={say("team-add-name")}
        className={classes(styles.add, isNobody && styles.first)}
      />
      {gone.length > 0 && (
        <>
          <h3>{say("team-gone")}</h3>
          <MemberList members={gone} chosen={chosen} all={team.members} />
        </>
      )}
      {!isReadOnly && !isNobody && <p className={styles.note}>{say("team-seat-why")}</p>}
    </section>
  );
}

interface ListProps {
  members: readonly MemberLine[];
  all: readonly MemberLine[];
  chosen?: EntryId;
}

function MemberList({ members, all, chosen }: ListProps) {
  return (
    <ul className={styles.list}>
      <Columns />
      {members.map((member) => (
        <MemberRow key={member.id} member={member} all={all} isChosen={member.id === chosen} />
      ))}
    </ul>
  );
}

/** What stands in the columns, where there are columns; the fields have their own labels for everybody else. */
function Columns() {
  const { say } = useWords();
  return (
    <li aria-hidden className={classes(styles.row, styles.columns)}>
      <span />
      {["name", "discipline", "mark", "joined", "left"].map((field) => (
        <span key={field}>{say(`field-member-${field}`)}</span>
      ))}
    </li>
  );
}

function MemberRow(props: { member: MemberLine; all: readonly MemberLine[]; isChosen: boolean }) {
  const { member } = props;
  const { say } = useWords();
  const { isReadOnly } = useShown();
  const seat = useSeat();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (props.isChosen) row.current?.querySelector("textarea")?.focus();
  }, [props.isChosen]);
  const of = { of: member.id, kind: "member" } as const;
  return (
    <li
      ref={row}
      className={classes(styles.row, !member.is_here && styles.gone)}
      data-row={member.id}
      data-member={member.name}
    >
      <span className={styles.mark}>
        <PersonMark name={member.name || "?"} />
      </span>
      <div className={styles.name}>
        <EntryText {...of} field="name" text={member.name} quietLabel className={styles.nameText} />
        <span className={styles.signs}>
          {member.is_primus && (
            <span className={styles.primus}>
              <Crown aria-hidden size={13} strokeWidth={2} />
              {say("team-sign-primus")}
            </span>
          )}
          {seat.member === member.id && (
            <span className={styles.you}>
              <UserCheck aria-hidden size={13} strokeWidth={2} />
              {say("team-sign-you")}
            </span>
          )}
        </span>
      </div>
      <div className={styles.discipline}>
        <Shape discipline={member.discipline} size={12} />
        <EntryWord
          {...of}
          field="discipline"
          word={member.discipline}
          options={DISCIPLINES.map((value) => ({ value, words: say(`discipline-${value}`) }))}
          none={say("discipline-none")}
          quietLabel
        />
      </div>
      <EntryText
        {...of}
        field="mark"
        text={member.mark}
        placeholder={initials(member.name)}
        className={styles.letters}
      />
      <EntryDay {...of} field="joined" day={member.joined} className={classes(styles.day, styles.joined)} />
      <EntryDay {...of} field="left" day={member.left} className={styles.day} />
      {!isReadOnly && <MemberMenu member={member} all={props.all} />}
    </li>
  );
}

function MemberMenu({ member, all }: { member: MemberLine; all: readonly MemberLine[] }) {
  const { say } = useWords();
  const { move, remove } = useEntryDeeds();
  const seat = useSeat();
  const at = all.findIndex((one) => one.id === member.id);
  const isYou = seat.member === member.id;
  const button = <IconButton icon={Ellipsis} label={say("team-more", { name: member.name })} />;
  return (
    <Menu label={say("team-more", { name: member.name })} button={button}>
      <MenuItem icon={isYou ? UserX : UserCheck} onAction={() => seat.sit(isYou ? null : member.id)}>
        {say(isYou ? "team-not-you" : "team-be", { name: member.name })}
      </MenuItem>
      <MenuLine />
      <MenuItem
        icon={MoveUp}
        isDisabled={at === 0}
        onAction={() => void move(member.id, all[at - 2]?.id ?? null)}
      >
        {say("team-up")}
      </MenuItem>
      <MenuItem
        icon={MoveDown}
        isDisabled={at === all.length - 1}
        onAction={() => void move(member.id, all[at + 1]?.id ?? null)}
      >
        {say("team-down")}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={Trash2} danger onAction={() => void remove([member.id], member.name)}>
        {say("team-remove")}
      </MenuItem>
    </Menu>
  );
}
