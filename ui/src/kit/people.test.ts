import { describe, expect, it } from "vitest";
import { nameKey, type Person, personOf } from "./people";

const person = (discipline: Person["discipline"]): Person => ({ discipline, mark: "" });
const people = new Map([
  [nameKey("Mei-Ling"), person("operations")],
  [nameKey("Anna"), person("development")],
  [nameKey("Anna Maria"), person("management")],
]);

describe("a person", () => {
  it.each([
    ["Mei-Ling", "operations"],
    [" mei-ling  李", "operations"],
    ["Anna Maria", "management"],
    ["Anna  Maria (product)", "management"],
    ["Anna Schmidt", "development"],
    ["Maria", null],
    ["", null],
  ])("called %j is known by the longest name that fits", (name, discipline) => {
    expect(personOf(people, name).discipline).toBe(discipline);
  });
});
