/** The kinds of files a board can become. Making them is the program's business. */
import { fromBase64 } from "../host/files";
import type { FileOut, Format, Paper } from "../protocol/protocol";

export const FORMATS: readonly Format[] = ["pdf", "png", "svg", "md", "csv", "json"];
export const PAPERS: readonly Paper[] = ["a4", "a3", "letter"];

/** Whether it is a drawn page: it has a paper, and looks the same in each of these formats. */
export function isDrawn(format: Format): boolean {
  return format === "pdf" || format === "png" || format === "svg";
}

/** The format to look at before this one is made. */
export function previewOf(format: Format): Format {
  return isDrawn(format) ? "svg" : format;
}

/** The beginning of a written file, as text. */
export function beginning(file: FileOut, lines: number): string {
  const text = new TextDecoder().decode(fromBase64(file.base64)).replace(/^\uFEFF/, "");
  const all = text.split("\n");
  return all.length > lines ? `${all.slice(0, lines).join("\n")}\n…` : text;
}
