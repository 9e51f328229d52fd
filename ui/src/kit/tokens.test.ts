import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = join(import.meta.dirname, "..");
const TOKENS = readFileSync(join(SRC, "kit/tokens.css"), "utf8");

/** Each colour token as [light, dark]. */
const colours = new Map(
  [...TOKENS.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((match) => [
    match[1] ?? "",
    [match[2] ?? "", match[3] ?? ""] as const,
  ]),
);

const GROUNDS = ["paper", "sheet", "raised"];
const CARDS = ["sun", "sky", "leaf", "rose", "lilac", "stone"].map((tint) => `card-${tint}`);
const TINTS = ["accent-soft", "warn-soft", "bad-soft", "good-soft"];

/** Which text stands on which ground. */
const PAIRS: [string, string][] = [
  ...["ink", "ink-2"].flatMap((ink) =>
    [...GROUNDS, ...CARDS, ...TINTS].map((ground) => [ink, ground] as [string, string]),
  ),
  ...["ink-3", "accent", "warn", "bad", "good", "management", "development", "operations"].flatMap((ink) =>
    GROUNDS.map((ground) => [ink, ground] as [string, string]),
  ),
  ["accent-ink", "accent"],
  ["accent-ink", "accent-strong"],
  ["accent", "accent-soft"],
];

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function ratio(ink: string, ground: string, theme: 0 | 1): number {
  return contrast(colours.get(ink)?.[theme] ?? "", colours.get(ground)?.[theme] ?? "");
}

/** Set by React Aria on what floats. */
const FROM_ARIA = ["--trigger-width"];

/** The places and counts that the screens of a room set themselves. */
function setIn(folder: string): string[] {
  const screens = readdirSync(join(SRC, folder)).filter((name) => name.endsWith(".tsx"));
  const texts = screens.map((name) => readFileSync(join(SRC, folder, name), "utf8"));
  return texts.flatMap((text) => [...text.matchAll(/"(--[a-z0-9-]+)":/g)].map((match) => match[1] ?? ""));
}

describe("the tokens", () => {
  it.each(PAIRS)("let %s be read on %s in both themes", (ink, ground) => {
    expect(ratio(ink, ground, 0), "light").toBeGreaterThanOrEqual(4.5);
    expect(ratio(ink, ground, 1), "dark").toBeGreaterThanOrEqual(4.5);
  });

  it.each(GROUNDS)("let the edge of a field be seen on %s", (ground) => {
    expect(ratio("edge", ground, 0)).toBeGreaterThanOrEqual(3);
    expect(ratio("edge", ground, 1)).toBeGreaterThanOrEqual(3);
  });

  it("are the only place that names a colour", () => {
    const sheets = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
      (path) => path.endsWith(".css") && path !== join("kit", "tokens.css"),
    );
    const naming = sheets.filter((path) => {
      const rules = readFileSync(join(SRC, path), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
      return /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|lab)a?\(|:\s*(white|black|red|green|blue|gray|grey)\b/i.test(
        rules,
      );
    });
    expect(sheets.length).toBeGreaterThan(10);
    expect(naming).toEqual([]);
  });

  it("know every token that is used", () => {
    const ours = [...TOKENS.matchAll(/(--[a-z0-9-]+):/g)].map((match) => match[1]);
    const known = new Set([...ours, ...FROM_ARIA]);
    const sheets = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".css"),
    );
    const unknown = sheets.flatMap((path) => {
      const text = readFileSync(join(SRC, path), "utf8");
      const own = new Set([...text.matchAll(/(--[a-z0-9-]+):/g)].map((match) => match[1]));
      for (const name of setIn(dirname(path))) own.add(name);
      const used = [...text.matchAll(/var\((--[a-z0-9-]+)\)/g)].map((match) => match[1]);
      return used.filter((token) => !known.has(token) && !own.has(token)).map((token) => `${path} ${token}`);
    });
    expect(unknown).toEqual([]);
  });
});
