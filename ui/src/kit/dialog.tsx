/** A window over the page (dialog), or a sheet at its side (drawer). Both close with Escape and give the focus back. */
import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useWords } from "../words/words";
import { IconButton } from "./button";
import { classes } from "./class";
import styles from "./dialog.module.css";

/** A dialog with a title. */
export function Dialog(props: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** How wide it may become. */
  width?: "narrow" | "normal" | "wide";
  /** What is in it comes and goes while it is open: it stays where it is, and grows downwards only. */
  isSteady?: boolean;
  /** Buttons along its bottom. */
  footer?: ReactNode;
  children: ReactNode;
}) {
  const { say } = useWords();
  useEscapeFromNowhere(props.isOpen, props.onClose);
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={(open) => !open && props.onClose()}
      isDismissable
      data-veil=""
      className={classes(styles.veil, props.isSteady && styles.hanging)}
    >
      <Modal className={classes(styles.window, styles[props.width ?? "normal"])}>
        <AriaDialog className={styles.dialog}>
          <header className={styles.header}>
            <Heading slot="title" level={2} className={styles.title}>
              {props.title}
            </Heading>
            <IconButton icon={X} label={say("close")} onPress={props.onClose} />
          </header>
          <div className={styles.body}>{props.children}</div>
          {props.footer && <footer className={styles.footer}>{props.footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A control that vanishes takes the focus with it; Escape closes the dialog even then. */
function useEscapeFromNowhere(isOpen: boolean, onClose: () => void) {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!isOpen) return;
    const hear = (event: KeyboardEvent) => {
      if (event.key === "Escape" && event.target === document.body) close.current();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [isOpen]);
}

/**
 * A drawer at the right of the page: beside it on a wide screen, where the page stays in use; over it on a narrow one.
 * The frame shows it in its own column; see `frame/drawer.tsx` for the slot.
 */
export function Drawer(props: { title: string; onClose: () => void; children: ReactNode }) {
  const { say } = useWords();
  return (
    <aside
      className={styles.drawer}
      aria-label={props.title}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) props.onClose();
      }}
    >
      <header className={styles.header}>
        <h2 className={styles.title}>{props.title}</h2>
        <IconButton icon={X} label={say("close")} onPress={props.onClose} />
      </header>
      <div className={styles.body}>{props.children}</div>
    </aside>
  );
}
