/** A QR code, drawn: dark on light in both themes, for cameras want it so. */

import { classes } from "../kit/class";
import type { QrView } from "../protocol/protocol";
import styles from "./qr.module.css";

/** The code; `label` says what it leads to. */
export function Qr(props: { qr: QrView; label: string; className?: string }) {
  const { quiet, rows } = props.qr;
  const size = rows.length + 2 * quiet;
  return (
    <svg
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={classes(styles.qr, props.className)}
    >
      <path d={pathOf(rows, quiet)} />
    </svg>
  );
}

/** The dark modules, run by run. */
export function pathOf(rows: readonly string[], quiet: number): string {
  return rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map((run) => bar(quiet + run.index, quiet + y, run[0].length)),
    )
    .join("");
}

function bar(x: number, y: number, length: number): string {
  return `M${x} ${y}h${length}v1h-${length}z`;
}
