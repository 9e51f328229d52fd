/**
 * Pasted notes as the cards they will become: one for each line that says something; bullets, numbers and checkboxes
 * in front are left off. What is shown of it is exactly what is then sent.
 */

/** The text of each card. */
export function linesAsCards(notes: string): string[] {
  return notes
    .split(/\r\n|\r|\n/)
    .map(withoutBullet)
    .filter((line) => line !== "");
}

/** A copy from a spreadsheet: it has columns. */
export function looksLikeTable(notes: string): boolean {
  return (notes.split(/\r\n|\r|\n/, 1)[0] ?? "").includes("\t");
}

function withoutBullet(line: string): string {
  const said = line.replace(/\uFEFF/g, "").trim();
  const rest = said.replace(/^(?:[-*•–·▪◦‣]|\d{1,3}[.)])(?=\s|$)/, "").trimStart();
  return rest.replace(/^\[[ xX]\]/, "").trim();
}
