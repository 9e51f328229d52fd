import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Message, parse, type VariableReference, Visitor } from "@fluent/syntax";
import { describe, expect, it } from "vitest";
import { bestLanguage, wordsOf } from "./words";

const SRC = join(import.meta.dirname, "..");
/** Files whose sentences are (also) said by the Rust side. */
const SHARED = new Set([
  "board.ftl",
  "acts.ftl",
  "entries.ftl",
  "metrics.ftl",
  "roadmap.ftl",
  "decisions.ftl",
  "team.ftl",
  "problems.ftl",
  "room.ftl",
  "print.ftl",
  "terminal.ftl",
  "window.ftl",
]);

class Variables extends Visitor {
  readonly found = new Set<string>();
  override visitVariableReference(node: VariableReference) {
    this.found.add(node.id.name);
  }
}

function sentences(language: string, file: string): Map<string, string> {
  const source = readFileSync(join(SRC, "words", language, file), "utf8");
  const resource = parse(source, { withSpans: false });
  const junk = resource.body.filter((entry) => entry.type === "Junk");
  expect(junk, `${language}/${file} has lines that are no Fluent`).toEqual([]);
  const messages = resource.body.filter((entry): entry is Message => entry.type === "Message");
  return new Map(
    messages.map((message) => {
      const variables = new Variables();
      variables.visit(message);
      return [message.id.name, [...variables.found].sort().join(" ")];
    }),
  );
}

function files(): string[] {
  return readdirSync(join(SRC, "words", "en")).filter((name) => name.endsWith(".ftl"));
}

function code(): string {
  const paths = readdirSync(SRC, { recursive: true, encoding: "utf8" });
  const sources = paths.filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|fake|protocol/.test(path));
  return sources.map((path) => withoutComments(readFileSync(join(SRC, path), "utf8"))).join("\n");
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

const ids = (keep: (file: string) => boolean) =>
  files()
    .filter(keep)
    .flatMap((file) => [...sentences("en", file).keys()]);

describe("the words", () => {
  it("are the same files in both languages", () => {
    const german = readdirSync(join(SRC, "words", "de")).filter((name) => name.endsWith(".ftl"));
    expect(german).toEqual(files());
  });

  it.each(files())("say the same in both languages, with the same gaps: %s", (file) => {
    expect([...sentences("de", file)].sort()).toEqual([...sentences("en", file)].sort());
  });

  it("say each sentence in one place only", () => {
    const all = ids((file) => !["print.ftl", "terminal.ftl", "problems.ftl", "window.ftl"].includes(file));
    expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([]);
  });

  it("have every sentence that the screens ask for", () => {
    const known = new Set(ids(() => true));
    const asked = [...code().matchAll(/\bsay\(\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((id) => !known.has(id))).toEqual([]);
  });

  it("have no sentence that nobody says", () => {
    const text = code();
    const literals = new Set([...text.matchAll(/"([a-z][a-z0-9_-]*)"/g)].map((match) => match[1]));
    const heads = [...text.matchAll(/`([a-z][a-z0-9_-]*-)\$\{/g)].map((match) => match[1] ?? "");
    const said = (id: string) => literals.has(id) || heads.some((head) => id.startsWith(head));
    expect(ids((file) => !SHARED.has(file)).filter((id) => !said(id))).toEqual([]);
  });
});

describe("a language", () => {
  it("is the first of the reader's that the program speaks", () => {
    expect(bestLanguage(["fr-FR", "de-AT", "en"])).toBe("de");
    expect(bestLanguage(["fr"])).toBe("en");
    expect(bestLanguage([])).toBe("en");
  });

  it("fills gaps and counts", () => {
    expect(wordsOf("en").say("cards", { count: 1 })).toBe("1 card");
    expect(wordsOf("de").say("cards", { count: 2 })).toBe("2 Karten");
  });

  it("says how long ago something was", () => {
    const { ago } = wordsOf("de");
    const now = Date.parse("2026-03-10T12:00:00Z");
    expect(ago("2026-03-10T11:59:30Z", now)).toBe("gerade eben");
    expect(ago("2026-03-10T11:55:00Z", now)).toBe("vor 5 Minuten");
    expect(ago("2026-03-09T11:00:00Z", now)).toBe("gestern");
    expect(ago("2025-03-09T11:00:00Z", now)).toContain("2025");
  });

  it("writes sizes as people read them", () => {
    expect(wordsOf("en").size(0)).toBe("0 byte");
    expect(wordsOf("en").size(48_210)).toBe("48 kB");
    expect(wordsOf("en").size(1_240_000)).toBe("1.2 MB");
  });
});
