/**
 * The command palette: everything that can be done here, and every product, card and act by name. Commands are found
 * at once; the rest is asked of the program when the typing pauses.
 */
import { CornerDownLeft, FileText, History, type LucideIcon, Package } from "lucide-react";
import { useEffect, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { TextField } from "react-aria-components/TextField";
import { type Deed, useAllDeeds } from "../frame/deeds";
import { goTo, goToThing } from "../frame/place";
import { useHost } from "../host/context";
import { Keys } from "../kit/keys";
import { useLibraryState } from "../library/library";
import type { Hit, ProductLine } from "../protocol/protocol";
import { actWords } from "../words/act";
import { useWords, type Words } from "../words/words";
import { showParking } from "../workshop/parked";
import styles from "./palette.module.css";

interface Line {
  id: string;
  words: string;
  more?: string;
  icon: LucideIcon;
  keys?: string;
  run: () => void;
}

interface Part {
  heading: string;
  lines: readonly Line[];
}

const HITS = 30;
const PAUSE = 120;

/** The palette. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { say } = words;
  const [text, setText] = useState("");
  const parts = useParts(text, words).filter((part) => part.lines.length > 0);
  const lines = new Map(parts.flatMap((part) => part.lines.map((line) => [line.id, line])));
  const choose = (id: string) => {
    onClose();
    lines.get(id)?.run();
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      data-veil=""
      className={styles.veil}
    >
      <Modal className={styles.window}>
        <Dialog aria-label={say("palette-title")} className={styles.dialog}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <TextField type="search" aria-label={say("palette-ask")} autoFocus className={styles.field}>
              <Input placeholder={say("palette-ask")} dir="auto" className={styles.input} />
            </TextField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list may be longer than the window and must scroll by keyboard */}
            <div tabIndex={0} className={styles.list}>
              <ListBox
                aria-label={say("palette-title")}
                onAction={(key) => choose(String(key))}
                renderEmptyState={() => <p className={styles.nothing}>{say("palette-nothing")}</p>}
              >
                {parts.map((part) => (
                  <ListBoxSection key={part.heading} id={part.heading} aria-label={part.heading}>
                    <Header className={styles.heading}>{part.heading}</Header>
                    {part.lines.map((line) => (
                      <PaletteLine key={line.id} line={line} />
                    ))}
                  </ListBoxSection>
                ))}
              </ListBox>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteLine({ line }: { line: Line }) {
  const Icon = line.icon;
  return (
    <ListBoxItem id={line.id} textValue={line.words} className={styles.line}>
      <Icon aria-hidden size={16} strokeWidth={1.8} className={styles.icon} />
      <span className={styles.words} dir="auto">
        {line.words}
      </span>
      {line.more && <span className={styles.more}>{line.more}</span>}
      {line.keys && <Keys keys={line.keys} isHint />}
    </ListBoxItem>
  );
}

function useParts(text: string, words: Words): Part[] {
  const { say } = words;
  const deeds = useAllDeeds().flatMap((group) => group.deeds);
  const { library } = useLibraryState();
  const products = library?.state === "open" ? library.products : [];
  const hits = useHits(text);
  return [
    { heading: say("palette-commands"), lines: deeds.filter((deed) => fits(deed, text)).map(deedLine) },
    { heading: say("palette-products"), lines: productLines(products, text, words) },
    { heading: say("palette-cards"), lines: hits.flatMap((hit) => cardLine(hit, words)) },
    { heading: say("palette-entries"), lines: hits.flatMap((hit) => entryLine(hit, words)) },
    { heading: say("palette-acts"), lines: hits.flatMap((hit) => actLine(hit, words)) },
  ];
}

/** Hits for a text, asked when the typing pauses; those of an older text never come late. */
function useHits(text: string): readonly Hit[] {
  const host = useHost();
  const [hits, setHits] = useState<readonly Hit[]>([]);
  useEffect(() => {
    let stale = false;
    if (text.trim() === "") return setHits([]);
    const timer = setTimeout(() => {
      host.ask({ request: "search", text, limit: HITS }).then(
        (reply) => !stale && setHits(reply.hits),
        () => !stale && setHits([]),
      );
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [host, text]);
  return hits;
}

function fits(deed: Deed, text: string): boolean {
  return Boolean(deed.run) && !deed.notInPalette && hasAll(deed.words, text);
}

function hasAll(words: string, text: string): boolean {
  const said = words.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

function deedLine(deed: Deed): Line {
  return {
    id: `deed ${deed.id} ${deed.words}`,
    words: deed.words,
    icon: deed.icon ?? CornerDownLeft,
    keys: deed.keys,
    run: () => deed.run?.(),
  };
}

function productLines(products: readonly ProductLine[], text: string, { say }: Words): Line[] {
  const found = products.filter((line) => line.recoverable_until === null && hasAll(line.name, text));
  return found.slice(0, HITS).map((line) => ({
    id: `product ${line.id}`,
    words: line.name,
    more: line.archived ? say("palette-archived") : undefined,
    icon: Package,
    run: () => goTo({ at: "product", product: line.id, room: "vision" }),
  }));
}

function cardLine(hit: Hit, { say }: Words): Line[] {
  if (hit.hit !== "card") return [];
  const { product, name, card } = hit;
  return [
    {
      id: `card ${card.id}`,
      words: card.text,
      more: `${say(`section-${card.section}`)} ${say("palette-of", { product: name })}`,
      icon: FileText,
      run: () => goTo({ at: "product", product, room: "vision", card: card.id }),
    },
  ];
}

function entryLine(hit: Hit, { say }: Words): Line[] {
  if (hit.hit !== "entry") return [];
  const { product, name, entry, kind, title } = hit;
  return [
    {
      id: `entry ${entry}`,
      words: title || say("entry-unnamed"),
      more: `${say(`kind-${kind}`)} ${say("palette-of", { product: name })}`,
      icon: FileText,
      run: () => {
        goToThing(product, { thing: "entry", entry, kind, title });
        if (kind === "parked") showParking(true);
      },
    },
  ];
}

function actLine(hit: Hit, words: Words): Line[] {
  if (hit.hit !== "act") return [];
  const { product, seq, act } = hit;
  return [
    {
      id: `act ${product} ${seq}`,
      words: words.say("palette-who", {
        who: act.by || words.say("history-someone"),
        act: actWords(act.what, words),
      }),
      more: words.day(act.at),
      icon: History,
      run: () => goTo({ at: "product", product, room: "history", act: seq }),
    },
  ];
}
