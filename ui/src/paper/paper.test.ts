import { describe, expect, it } from "vitest";
import { toBase64 } from "../host/files";
import { beginning, FORMATS, isDrawn, previewOf } from "./paper";

function file(text: string) {
  const base64 = toBase64(new TextEncoder().encode(text));
  return { name: "board.md", media_type: "text/markdown", base64, more: [], warnings: [] };
}

describe("a page to hand out", () => {
  it("is looked at as SVG when it is drawn, and as itself when it is written", () => {
    expect(FORMATS.filter(isDrawn)).toEqual(["pdf", "png", "svg"]);
    expect(FORMATS.map(previewOf)).toEqual(["svg", "svg", "svg", "md", "csv", "json"]);
  });

  it("shows its beginning as people wrote it, without the mark spreadsheets want", () => {
    expect(beginning(file("\uFEFFKöln, 李, 🚢"), 10)).toBe("Köln, 李, 🚢");
  });

  it("says that it goes on", () => {
    expect(beginning(file("a\nb\nc"), 2)).toBe("a\nb\n…");
  });
});
