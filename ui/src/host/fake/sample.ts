/** The cards the fake's sample hangs up; the true sample is made in Rust. */
import type { Card, CardState, Section } from "../../protocol/protocol";

type Line = [Section, CardState, string, string];

const LINES: readonly Line[] = [
  ["vision", "assumption", "Amina", "One customer, one truth, available to whoever serves them"],
  [
    "target_group",
    "confirmed",
    "Jonas",
    "Shop teams that show a customer their own data: web, app, call centre",
  ],
  [
    "target_group",
    "confirmed",
    "Mei-Ling",
    "Billing: four people who reconcile addresses by hand every month",
  ],
  ["target_group", "assumption", "Priya", "Marketing analysts, read-only, in batches"],
  ["needs", "to_validate", "Jonas", "A change made anywhere is visible everywhere within two seconds"],
  [
    "needs",
    "confirmed",
    "Ahmed",
    "No customer is ever lost between import and delivery, and we can prove it",
  ],
  ["needs", "confirmed", "Mei-Ling", "Delete a person completely when they ask, with a receipt"],
  ["product", "assumption", "Ahmed", "Imports customer events from the queue, in order per customer"],
  ["product", "assumption", "Jörg", "Stores every version; the newest is read in under 50 ms"],
  ["product", "assumption", "Ahmed", "Replays: rebuild any consumer from any day"],
  [
    "business_goals",
    "to_validate",
    "Amina",
    "Escalations about wrong data: from 40 a month to under 5 by autumn",
  ],
  ["business_goals", "assumption", "Mei-Ling", "Replace two legacy systems, saving 210 000 € a year"],
];

/** The sample's cards. */
export function sampleCards(newId: () => string, at: string): Card[] {
  return LINES.map(([section, state, author, text]) => ({
    id: newId(),
    section,
    state,
    author,
    text,
    created_at: at,
  }));
}
