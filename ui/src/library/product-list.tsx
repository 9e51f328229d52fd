/** The products of the library, in rows: name, vision, how many cards, when changed, and what can be done. */
import {
  Archive,
  ArchiveRestore,
  Copy,
  MoreHorizontal,
  Pencil,
  Radio,
  RotateCcw,
  Trash2,
} from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components/Link";
import { Button, IconButton } from "../kit/button";
import { InlineText } from "../kit/inline-text";
import { Menu, MenuItem, MenuLine } from "../kit/menu";
import { keepToRows } from "../kit/next-row";
import type { ProductId, ProductLine } from "../protocol/protocol";
import { useWords } from "../words/words";
import { useLibraryDeeds } from "./deeds";
import styles from "./product-list.module.css";

/** A list of products under a heading; nothing when there are none. */
export function ProductList(props: {
  heading: string;
  products: readonly ProductLine[];
  readOnly: boolean;
  now: number;
  onOpen: (product: ProductId) => void;
}) {
  if (props.products.length === 0) return null;
  return (
    <section aria-label={props.heading} className={styles.section}>
      <h2>{props.heading}</h2>
      <ul ref={keepToRows} className={styles.list}>
        {props.products.map((line) => (
          <li key={line.id} data-row={line.id} className={styles.row}>
            {line.recoverable_until === null ? (
              <Row line={line} {...props} />
            ) : (
              <DeletedRow line={line} until={line.recoverable_until} readOnly={props.readOnly} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row(props: { line: ProductLine; readOnly: boolean; now: number; onOpen: (id: ProductId) => void }) {
  const { line, readOnly, now, onOpen } = props;
  const { say, ago } = useWords();
  const { rename } = useLibraryDeeds();
  const [renaming, setRenaming] = useState(false);
  const [isBack, setBack] = useState(false);
  const leave = (byKey: boolean) => {
    setBack(byKey);
    setRenaming(false);
  };
  return (
    <>
      <div className={styles.words}>
        {renaming ? (
          <InlineText
            text={line.name}
            label={say("product-name")}
            autoFocus
            onChange={(name) => void rename(line, name)}
            onLeave={leave}
            className={styles.name}
          />
        ) : (
          <Link className={styles.name} autoFocus={isBack} onPress={() => onOpen(line.id)}>
            <span dir="auto">{line.name}</span>
          </Link>
        )}
        <p className={styles.statement} dir="auto">
          {line.statement ?? say("product-no-vision")}
        </p>
      </div>
      <p className={styles.facts}>
        {line.live && (
          <span className={styles.live}>
            <Radio aria-hidden size={16} />
            {say("product-live")}
          </span>
        )}
        <span>{say("cards", { count: line.cards })}</span>
        <time dateTime={line.changed_at}>{say("product-changed", { ago: ago(line.changed_at, now) })}</time>
      </p>
      {!readOnly && <RowMenu line={line} onRename={() => setRenaming(true)} />}
    </>
  );
}

function RowMenu({ line, onRename }: { line: ProductLine; onRename: () => void }) {
  const { say } = useWords();
  const deeds = useLibraryDeeds();
  const label = say("product-menu", { name: line.name });
  return (
    <Menu label={label} button={<IconButton icon={MoreHorizontal} label={label} />}>
      <MenuItem icon={Pencil} onAction={onRename}>
        {say("product-rename")}
      </MenuItem>
      <MenuItem icon={Copy} onAction={() => void deeds.duplicate(line)}>
        {say("product-duplicate")}
      </MenuItem>
      <MenuItem
        icon={line.archived ? ArchiveRestore : Archive}
        onAction={() => void deeds.archive(line, !line.archived)}
      >
        {say(line.archived ? "product-unarchive" : "product-archive")}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={Trash2} danger onAction={() => void deeds.remove(line)}>
        {say("product-delete")}
      </MenuItem>
    </Menu>
  );
}

function DeletedRow({ line, until, readOnly }: { line: ProductLine; until: string; readOnly: boolean }) {
  const { say, day } = useWords();
  const { recover } = useLibraryDeeds();
  return (
    <>
      <div className={styles.words}>
        <span className={styles.gone} dir="auto">
          {line.name}
        </span>
        <p className={styles.statement}>{say("product-recover-until", { day: day(until) })}</p>
      </div>
      {!readOnly && (
        <Button
          icon={RotateCcw}
          aria-label={`${say("product-recover")}: ${line.name}`}
          onPress={() => void recover(line)}
        >
          {say("product-recover")}
        </Button>
      )}
    </>
  );
}
