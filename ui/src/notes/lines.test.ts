import { describe, expect, it } from "vitest";
import { hasSeveralLines, looksLikeTable } from "./lines";

describe("pasted notes", () => {
  it("are several lines when more than one of them is not blank", () => {
    for (const several of ["a\nb", "a\r\n\r\nb", "\n a \r b"]) expect(hasSeveralLines(several)).toBe(true);
    for (const one of ["", "a", "\n a b \n", "\r\n\r\n"]) expect(hasSeveralLines(one)).toBe(false);
  });

  it("are a table when they come from a spreadsheet", () => {
    expect(looksLikeTable("section\ttext\nneeds\tFast")).toBe(true);
    expect(looksLikeTable("Fast, and safe\nneeds\tno")).toBe(false);
  });
});
