import { describe, expect, it } from "vitest";
import { isAtEdge, walk } from "./walk";

const text = (value: string, at: number) => ({ value, start: at, end: at });

describe("an arrow in a cell", () => {
  it("goes on only at the edge of the text", () => {
    expect(isAtEdge("ArrowLeft", text("ab", 0))).toBe(true);
    expect(isAtEdge("ArrowLeft", text("ab", 1))).toBe(false);
    expect(isAtEdge("ArrowRight", text("ab", 2))).toBe(true);
    expect(isAtEdge("ArrowUp", text("ab", 1))).toBe(true);
    expect(isAtEdge("ArrowUp", text("a\nb", 2))).toBe(false);
    expect(isAtEdge("ArrowDown", text("a\nb", 3))).toBe(true);
    expect(isAtEdge("ArrowRight", { value: "ab", start: 0, end: 2 })).toBe(false);
  });

  it("leads to the neighbour in the same row, or in the same step", () => {
    document.body.innerHTML = ["a", "b"]
      .map(
        (step) =>
          `<section data-step="${step}">${["name", "goal"]
            .map(
              (field) =>
                `<div data-field="${field}"><textarea id="${step}-${field}">${step}</textarea></div>`,
            )
            .join("")}</section>`,
      )
      .join("");
    Element.prototype.scrollIntoView = () => undefined;
    const at = (id: string) => document.getElementById(id) as HTMLTextAreaElement;
    at("a-name").focus();
    at("a-name").setSelectionRange(1, 1);
    expect(walk("ArrowRight", at("a-name"))).toBe(true);
    expect(document.activeElement?.id).toBe("b-name");
    expect(walk("ArrowDown", at("b-name"))).toBe(true);
    expect(document.activeElement?.id).toBe("b-goal");
    at("b-goal").setSelectionRange(0, 0);
    expect(walk("ArrowLeft", at("b-goal"))).toBe(true);
    expect(document.activeElement?.id).toBe("a-goal");
    at("a-goal").setSelectionRange(0, 0);
    expect(walk("ArrowLeft", at("a-goal"))).toBe(false);
  });
});
