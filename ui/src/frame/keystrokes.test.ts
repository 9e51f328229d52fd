import { describe, expect, it } from "vitest";
import { beginsPair, isShortcut, type Stroke } from "./keystrokes";

function stroke(key: string, held: Partial<Stroke> = {}): Stroke {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

const is = (shortcut: string, one: Stroke, before: string | null = null, mac = false) =>
  isShortcut(shortcut, one, before, mac);

describe("a shortcut", () => {
  it("is a letter alone", () => {
    expect(is("N", stroke("n"))).toBe(true);
    expect(is("N", stroke("N", { shiftKey: true }))).toBe(false);
    expect(is("N", stroke("n", { ctrlKey: true }))).toBe(false);
    expect(is("N", stroke("m"))).toBe(false);
  });

  it("is a letter with the command key of the machine", () => {
    expect(is("Mod+K", stroke("k", { ctrlKey: true }))).toBe(true);
    expect(is("Mod+K", stroke("k", { metaKey: true }))).toBe(false);
    expect(is("Mod+K", stroke("k", { ctrlKey: true, metaKey: true }))).toBe(false);
    expect(is("Mod+K", stroke("k", { metaKey: true }), null, true)).toBe(true);
    expect(is("Mod+K", stroke("k", { ctrlKey: true }), null, true)).toBe(false);
  });

  it("tells undo from redo", () => {
    const both = stroke("Z", { ctrlKey: true, shiftKey: true });
    expect(is("Mod+Shift+Z", both)).toBe(true);
    expect(is("Mod+Z", both)).toBe(false);
  });

  it("is a sign wherever the keyboard has it", () => {
    expect(is("?", stroke("?", { shiftKey: true }))).toBe(true);
    expect(is("?", stroke("?"))).toBe(true);
  });

  it("is an arrow with Alt", () => {
    expect(is("Alt+Up", stroke("ArrowUp", { altKey: true }))).toBe(true);
    expect(is("Alt+Up", stroke("ArrowUp"))).toBe(false);
  });

  it("may be two keys after each other", () => {
    expect(beginsPair(["G V", "N"], stroke("g"), false)).toBe("g");
    expect(beginsPair(["G V", "N"], stroke("n"), false)).toBeNull();
    expect(is("G V", stroke("v"), "g")).toBe(true);
    expect(is("G V", stroke("v"))).toBe(false);
    expect(is("V", stroke("v"), "g")).toBe(false);
  });
});
