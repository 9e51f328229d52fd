/** Who is here: in the lobby, with a hand up, and everybody else, with what those who lead can do for them. */
import { DoorOpen, Ellipsis, Hand, UserPlus, X } from "lucide-react";
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button, IconButton } from "../kit/button";
import { PersonMark } from "../kit/card";
import { Dialog } from "../kit/dialog";
import { TextField } from "../kit/field";
import { keepFocus } from "../kit/kept-focus";
import { Menu, MenuItem, MenuLine, MenuSection } from "../kit/menu";
import { newId } from "../product/id";
import type { PersonView, Role } from "../protocol/protocol";
import { useMembers } from "../team/people";
import { useWords } from "../words/words";
import { peopleIn, useLive, waitingIn } from "./live";
import styles from "./people.module.css";
import { SendAway } from "./send-away";
import { screenWords } from "./whereabouts";

const ROLES: readonly Role[] = ["facilitator", "co_facilitator", "participant", "observer"];
const LEADING: ReadonlySet<Role> = new Set(["facilitator", "co_facilitator"]);

/** The window. */
export function People({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const { room, leads } = useLive();
  if (!room) return null;
  const people = peopleIn(room);
  const hands = handsIn(people);
  return (
    <Dialog title={say("live-people")} isSteady isOpen onClose={onClose}>
      <div ref={keepFocus} className={styles.people}>
        {leads && <Waiting />}
        {hands.length > 0 && <Hands hands={hands} />}
        <ul aria-label={say("live-people")} tabIndex={-1} data-standing="" className={styles.list}>
          {people.map((person) => (
            <Line key={person.id} person={person} />
          ))}
        </ul>
        {leads && <AddSomebody />}
      </div>
    </Dialog>
  );
}

/** Raised hands, the first one first. */
export function handsIn(people: readonly PersonView[]): PersonView[] {
  return people
    .filter(({ hand }) => hand !== null)
    .sort((one, other) => (one.hand ?? "").localeCompare(other.hand ?? ""));
}

function Waiting() {
  const { say } = useWords();
  const { room, ask } = useLive();
  const waiting = room ? waitingIn(room) : [];
  if (waiting.length === 0) return null;
  return (
    <section aria-label={say("live-waiting", { count: waiting.length })} className={styles.waiting}>
      <header>
        <h3>{say("live-waiting", { count: waiting.length })}</h3>
        {waiting.length > 1 && (
          <Button weight="primary" icon={DoorOpen} onPress={() => void ask({ ask: "admit", person: null })}>
            {say("live-admit-all")}
          </Button>
        )}
      </header>
      <ul className={styles.list}>
        {waiting.map(({ id, name }) => (
          <li key={id} className={styles.line}>
            <span dir="auto" className={styles.name}>
              {name}
            </span>
            <Button
              weight="primary"
              aria-label={say("live-admit-who", { name })}
              onPress={() => void ask({ ask: "admit", person: id })}
            >
              {say("live-admit")}
            </Button>
            <Button
              aria-label={say("live-turn-away-who", { name })}
              onPress={() => void ask({ ask: "send_away", person: id })}
            >
              {say("live-turn-away")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Hands({ hands }: { hands: readonly PersonView[] }) {
  const { say } = useWords();
  const { ask, leads, me } = useLive();
  return (
    <section aria-label={say("live-hands")}>
      <h3>{say("live-hands")}</h3>
      <ol className={styles.list}>
        {hands.map(({ id, name }) => (
          <li key={id} className={styles.line}>
            <Hand aria-hidden size={16} strokeWidth={1.8} />
            <span dir="auto" className={styles.name}>
              {name}
            </span>
            {(leads || id === me?.id) && (
              <IconButton
                icon={X}
                size={16}
                label={say("live-hand-down-of", { name })}
                onPress={() => void ask({ ask: "hand", person: id === me?.id ? null : id, up: false })}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Line({ person }: { person: PersonView }) {
  const { say } = useWords();
  const { me, leads } = useLive();
  const { name, role, here, proxied } = person;
  const [isLeaving, setLeaving] = useState(false);
  return (
    <li className={styles.line} data-here={here || proxied || undefined}>
      <span aria-hidden>
        <PersonMark name={name} />
      </span>
      <span className={styles.name}>
        <span dir="auto">{person.id === me?.id ? say("live-you", { name }) : name}</span>
        <span className={styles.more}>{useDoing(person)}</span>
      </span>
      {role !== "participant" && <span className={styles.role}>{say(`live-role-${role}`)}</span>}
      {leads && person.id !== me?.id && <Deeds person={person} onSendAway={() => setLeaving(true)} />}
      {person.id === me?.id && <TakeBack />}
      {leads && isLeaving && <SendAway person={person} onDone={() => setLeaving(false)} />}
    </li>
  );
}

/** What somebody is doing, in a few words. */
function useDoing({ here, proxied, ready, typing, at }: PersonView): string {
  const { say } = useWords();
  if (proxied) return say("live-proxied");
  if (!here) return say("live-away");
  const where = at && screenWords(at.screen, say);
  const parts = [where, typing ? say("live-typing") : null, ready ? say("live-is-ready") : null];
  return parts.filter(Boolean).join(" · ") || say("live-here");
}

/** Whoever sits at the machine of the room has the lead again whenever they want it. */
function TakeBack() {
  const { say } = useWords();
  const { ask, me } = useLive();
  if (!me?.host || me.role === "facilitator") return null;
  return (
    <Button onPress={() => void ask({ ask: "set_role", person: me.id, role: "facilitator" })}>
      {say("lead-take-back")}
    </Button>
  );
}

function Deeds({ person, onSendAway }: { person: PersonView; onSendAway: () => void }) {
  const { say } = useWords();
  const { ask, me } = useLive();
  const { id, name, host } = person;
  const mayGive = me?.role === "facilitator" || me?.host;
  if (host && !mayGive) return null;
  return (
    <Menu label={name} button={<IconButton icon={Ellipsis} label={say("live-more-of", { name })} />}>
      {mayGive && (
        <MenuSection heading={say("live-make")}>
          {rolesFor(person).map((role) => (
            <MenuItem key={role} onAction={() => void ask({ ask: "set_role", person: id, role })}>
              {say(`live-role-${role}`)}
            </MenuItem>
          ))}
        </MenuSection>
      )}
      {!host && mayGive && <MenuLine />}
      {!host && (
        <MenuItem danger onAction={onSendAway}>
          {say("live-send-away")}
        </MenuItem>
      )}
    </Menu>
  );
}

/** The other roles there are; who has no device here leads nobody. */
function rolesFor({ role, proxied }: PersonView): readonly Role[] {
  return ROLES.filter((one) => one !== role && !(proxied && LEADING.has(one)));
}

/** Somebody in the room without a device; things are entered for them. */
function AddSomebody() {
  const { say } = useWords();
  const { ask, room } = useLive();
  const [name, setName] = useState("");
  const members = useMembers();
  async function add() {
    const taken = new Set(room?.people.map(({ member }) => member));
    const member = members.find((one) => one.name === name.trim() && !taken.has(one.id))?.id ?? null;
    const asked = await ask({ ask: "add_proxied", person: newId(), name: name.trim(), member });
    if (asked.ok) setName("");
  }
  return (
    <Form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) void add();
      }}
    >
      <TextField
        label={say("live-add")}
        hint={say("live-add-hint")}
        value={name}
        maxLength={120}
        onChange={setName}
        className={styles.addName}
      />
      <Button type="submit" icon={UserPlus}>
        {say("live-add-go")}
      </Button>
    </Form>
  );
}
