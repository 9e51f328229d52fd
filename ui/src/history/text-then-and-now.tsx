/** The text of a card then, with what was taken out and put in since. */
import { useMemo } from "react";
import { VisuallyHidden } from "../kit/hidden";
import { useWords } from "../words/words";
import { type Piece, type Shown, textPieces } from "./changes";
import styles from "./text-then-and-now.module.css";

export function TextThenAndNow({ shown }: { shown: Shown }) {
  const then = shown.change?.then?.text;
  const now = shown.change?.now?.text;
  if (then === undefined || now === undefined || then === now) return shown.card.text;
  return <Pieces then={then} now={now} />;
}

function Pieces({ then, now }: { then: string; now: string }) {
  const pieces = useMemo(() => textPieces(then, now), [then, now]);
  return pieces.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
    <PieceOfText key={at} piece={piece} />
  ));
}

function PieceOfText({ piece }: { piece: Piece }) {
  const { say } = useWords();
  if (piece.was === "both") return piece.text;
  const Tag = piece.was === "then" ? "del" : "ins";
  return (
    <Tag className={styles[piece.was]}>
      <VisuallyHidden elementType="span">{say(`history-text-${piece.was}`)} </VisuallyHidden>
      {piece.text}
    </Tag>
  );
}
