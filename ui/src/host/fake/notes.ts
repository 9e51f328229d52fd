/** Reading notes, for the fake: enough of lines and CSV to show every outcome; the true readers are in Rust. */
import type {
  CardState,
  FileIn,
  NewCard,
  NotesReport,
  NotesRow,
  Section,
  Separator,
} from "../../protocol/protocol";
import { fromBase64 } from "../files";

const SEPARATORS: Record<Separator, string> = { comma: ",", semicolon: ";", tab: "\t" };
const SECTION_NAMES: Record<string, Section> = {
  vision: "vision",
  "target group": "target_group",
  zielgruppe: "target_group",
  needs: "needs",
  bedürfnisse: "needs",
  product: "product",
  produkt: "product",
  "business goals": "business_goals",
  geschäftsziele: "business_goals",
  competitors: "competitors",
  "revenue streams": "revenue_streams",
  "cost factors": "cost_factors",
  channels: "channels",
};
const STATE_NAMES: Record<string, CardState> = {
  "": "assumption",
  assumption: "assumption",
  "to validate": "to_validate",
  confirmed: "confirmed",
};
const HEADERS: Record<string, "section" | "text" | "author" | "state"> = {
  section: "section",
  bereich: "section",
  text: "text",
  note: "text",
  notiz: "text",
  author: "author",
  who: "author",
  name: "author",
  state: "state",
  status: "state",
};

/** Says which cards lines would become. */
export function readLines(text: string): string[] {
  const said = text.split(/\r?\n/).map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, "").trim());
  return said.filter(Boolean);
}

/** Says what each row would become. */
export function readNotes(file: FileIn, there: readonly string[]): NotesReport {
  const text = new TextDecoder().decode(fromBase64(file.base64)).replace(/^\uFEFF/, "");
  const separator = separatorOf(text.split("\n")[0] ?? "");
  const [head, ...records] = parse(text, SEPARATORS[separator]);
  const headers = head?.fields.map((field) => field.trim()) ?? [];
  const known = headers.map((header) => HEADERS[header.toLowerCase()]);
  const said = new Map<string, number>(there.map((text) => [text, 0]));
  const rows = records.map((record) => rowOf(record, known, said));
  const cards = rows.filter((row) => row.outcome.outcome === "card").length;
  const unknown_headers = headers.filter((_, at) => !known[at]);
  return { separator, unknown_headers, rows, cards, left_out: rows.length - cards };
}

/** The cards of a report. */
export function cardsOfReport(report: NotesReport): NewCard[] {
  return report.rows.flatMap((row) => (row.outcome.outcome === "card" ? [row.outcome.card] : []));
}

interface Row {
  line: number;
  fields: string[];
}

function rowOf(row: Row, known: readonly (string | undefined)[], said: Map<string, number>): NotesRow {
  const field = (name: string) => row.fields[known.indexOf(name)]?.trim() ?? "";
  const [text, sectionName, stateName] = [field("text"), field("section"), field("state")];
  const out = (reason: Extract<NotesRow["outcome"], { outcome: "left_out" }>["reason"]): NotesRow => ({
    line: row.line,
    outcome: { outcome: "left_out", reason, text: text.slice(0, 120) },
  });
  const section = SECTION_NAMES[sectionName.toLowerCase().replace("_", " ")];
  const state = STATE_NAMES[stateName.toLowerCase().replace("_", " ")];
  if (!text) return out({ reason: "no_text" });
  if (!sectionName) return out({ reason: "no_section" });
  if (!section) return out({ reason: "unknown_section", section: sectionName });
  if (!state) return out({ reason: "unknown_state", state: stateName });
  const before = said.get(text);
  if (before === 0) return out({ reason: "already_there" });
  if (before !== undefined) return out({ reason: "said_before", line: before });
  said.set(text, row.line);
  const card: NewCard = { id: null, section, text, state, author: field("author") || null };
  return { line: row.line, outcome: { outcome: "card", card } };
}

function separatorOf(line: string): Separator {
  const count = (name: Separator) => line.split(SEPARATORS[name]).length;
  const names = Object.keys(SEPARATORS) as Separator[];
  return names.reduce((best, name) => (count(name) > count(best) ? name : best), "comma" as Separator);
}

function parse(text: string, separator: string): Row[] {
  const rows: Row[] = [];
  let [field, fields, quoted, line, began] = ["", [] as string[], false, 1, 1];
  const end = () => {
    if (field || fields.length) rows.push({ line: began, fields: [...fields, field] });
    [field, fields, began] = ["", [], line];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "\n") line += 1;
    if (quoted && character === '"' && text.charAt(at + 1) === '"') [field, at] = [`${field}"`, at + 1];
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === separator) [fields, field] = [[...fields, field], ""];
    else if (!quoted && character === "\n") end();
    else if (character !== "\r") field += character;
  }
  end();
  return rows;
}
