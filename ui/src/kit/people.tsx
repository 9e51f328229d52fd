/** What is known of people by name, so that each is shown with the same shape, colour and letters everywhere. */
import { createContext, type ReactNode, useContext } from "react";

/** What somebody works on: management ●, development ■, operations ▲, anything else ◆. */
export type Discipline = "management" | "development" | "operations" | "other";

/** What is known of somebody. */
export interface Person {
  discipline: Discipline | null;
  /** The letters on their mark; empty: those the name begins with. */
  mark: string;
}

const Known = createContext<ReadonlyMap<string, Person>>(new Map());

/** Tells everything below who is known. */
export function PeopleKnown(props: { people: ReadonlyMap<string, Person>; children: ReactNode }) {
  return <Known.Provider value={props.people}>{props.children}</Known.Provider>;
}

/** What is known of somebody of this name. */
export function usePerson(name: string): Person {
  return personOf(useContext(Known), name);
}

/** “Mei-Ling 李” and “Amara (product)” are Mei-Ling and Amara, if no others are called so. */
export function personOf(people: ReadonlyMap<string, Person>, name: string): Person {
  const words = nameKey(name).split(/\s+/);
  for (let count = words.length; count > 0; count -= 1) {
    const person = people.get(words.slice(0, count).join(" "));
    if (person) return person;
  }
  return NOBODY;
}

/** How names are compared. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, " ");
}

const NOBODY: Person = { discipline: null, mark: "" };
