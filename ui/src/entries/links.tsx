/**
 * What an entry is tied to: chips that lead there, and a list to tie it to more. The threads themselves are fields of the
 * entry (`serves/<id>`); what may be tied is the program's business.
 */
import { Link2, X } from "lucide-react";
import { useRef, useState } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Button as AriaButton } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { TextField } from "react-aria-components/TextField";
import { goToThing } from "../frame/place";
import { Button, IconButton } from "../kit/button";
import { classes } from "../kit/class";
import box from "../kit/field.module.css";
import popup from "../kit/popup.module.css";
import { useProduct } from "../product/product";
import type { EntryId, Kind, Section, Thing } from "../protocol/protocol";
import { useWords, type Words } from "../words/words";
import { useEntryDeeds } from "./deeds";
import { useLook, useShown } from "./ground";
import styles from "./links.module.css";

export function EntryLinks(props: {
  of: EntryId;
  kind: Kind;
  /** The word of the fields: `serves`, `measured_by`, `about`. */
  field: string;
  /** What it is tied to now. */
  links: readonly Thing[];
  /** Cards of these sections can be tied. */
  sections?: readonly Section[];
  /** Entries of these kinds can be tied. */
  kinds?: readonly Kind[];
  label?: string;
  quietLabel?: boolean;
  isReadOnly?: boolean;
  className?: string;
}) {
  const { of, kind, field, links } = props;
  const { say } = useWords();
  const { set } = useEntryDeeds();
  const shown = useShown();
  const isReadOnly = shown.isReadOnly || props.isReadOnly === true;
  const label = props.label ?? say(`field-${kind}-${field}`);
  const group = useRef<HTMLDivElement>(null);
  const untie = (thing: Thing) => {
    void set(of, `${field}/${idOf(thing)}`, null);
    group.current?.querySelector<HTMLElement>("[data-tie]")?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links and a button, not a set of form fields
    <div ref={group} role="group" aria-label={label} className={classes(box.field, props.className)}>
      {!props.quietLabel && (
        <span aria-hidden className={box.label}>
          {label}
        </span>
      )}
      <div className={styles.links}>
        {links.map((thing) => (
          <ThingChip key={idOf(thing)} thing={thing} onRemove={isReadOnly ? undefined : () => untie(thing)} />
        ))}
        {!isReadOnly && (
          <Tie
            label={label}
            sections={props.sections ?? []}
            kinds={props.kinds ?? []}
            without={new Set([of, ...links.map(idOf)])}
            onTie={(id) => void set(of, `${field}/${id}`, { flag: true })}
          />
        )}
        {isReadOnly && links.length === 0 && <span className={styles.none}>{say("entry-no-links")}</span>}
      </div>
    </div>
  );
}

/** A card or an entry in a few words; a press leads to it. */
export function ThingChip(props: {
  thing: Thing;
  onRemove?: () => void;
  /** To its end, however long. */
  isWhole?: boolean;
}) {
  const { thing, onRemove } = props;
  const words = useWords();
  const { id } = useProduct();
  const title = thing.title || words.say("entry-unnamed");
  return (
    <span className={classes(styles.chip, props.isWhole && styles.whole)}>
      <AriaButton className={styles.thing} onPress={() => goToThing(id, thing)}>
        <span className={styles.sort}>{sortOf(thing, words)}</span>
        <span dir="auto" className={styles.title}>
          {title}
        </span>
      </AriaButton>
      {onRemove && (
        <IconButton
          icon={X}
          size={14}
          label={words.say("entry-untie", { title })}
          onPress={onRemove}
          className={styles.remove}
        />
      )}
    </span>
  );
}

/** A button that opens the list of what can be tied. */
export function Tie(props: {
  /** What is tied, for the list's name. */
  label: string;
  /** The button's words, when it does not just say that something can be tied. */
  words?: string;
  sections: readonly Section[];
  kinds: readonly Kind[];
  without: ReadonlySet<string>;
  onTie: (id: string) => void;
}) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const tie = (id: string) => {
    setOpen(false);
    props.onTie(id);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button weight="plain" icon={Link2} data-tie="" className={styles.tie}>
        {props.words ?? say("entry-tie")}
      </Button>
      <Popover className={classes(popup.paper, styles.popover)} placement="bottom start" offset={4}>
        <Dialog aria-label={say("entry-tie-to", { field: props.label })} className={styles.dialog}>
          <Candidates {...props} onTie={tie} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Candidates(props: Parameters<typeof Tie>[0]) {
  const words = useWords();
  const { say } = words;
  const { contains } = useFilter({ sensitivity: "base" });
  const { seen } = useLook({ look: "things", sections: [...props.sections], kinds: [...props.kinds] });
  const things = (seen?.things ?? []).filter((thing) => !props.without.has(idOf(thing)));
  return (
    <Autocomplete filter={contains}>
      <TextField aria-label={say("entry-search")} autoFocus className={styles.search}>
        <Input dir="auto" placeholder={say("entry-search")} className={box.box} />
      </TextField>
      <ListBox
        aria-label={props.label}
        items={things.map((thing) => ({ id: idOf(thing), thing }))}
        className={classes(popup.list, styles.list)}
        onAction={(id) => props.onTie(String(id))}
        renderEmptyState={() => <p className={styles.none}>{say("entry-nothing-to-tie")}</p>}
      >
        {({ thing }) => (
          <ListBoxItem textValue={`${thing.title} ${sortOf(thing, words)}`} className={popup.line}>
            <span dir="auto" className={popup.words}>
              {thing.title || say("entry-unnamed")}
            </span>
            <span className={styles.sort}>{sortOf(thing, words)}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}

function idOf(thing: Thing): string {
  return thing.thing === "card" ? thing.card : thing.entry;
}

function sortOf(thing: Thing, { say }: Pick<Words, "say">): string {
  return thing.thing === "card" ? say(`section-${thing.section}`) : say(`kind-${thing.kind}`);
}
