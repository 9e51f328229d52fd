/** Products as files, for the fake: it prints no paper. */
import type { FileOut, Format } from "../../protocol/protocol";
import { fromBase64, toBase64 } from "../files";
import type { FakeProduct } from "./product";
import { refuse } from "./refuse";

/** A product as a file, in the formats the fake knows. */
export function exported(product: FakeProduct, format: Format): FileOut {
  const { name, cards } = product.now;
  const texts: Partial<Record<Format, [string, string]>> = {
    json: ["application/json", JSON.stringify(product.now)],
    csv: [
      "text/csv",
      cards.map((card) => `${card.section};"${card.text.replaceAll('"', '""')}"`).join("\r\n"),
    ],
    md: ["text/markdown", [`# ${name}`, ...cards.map((card) => `- ${card.text}`)].join("\n")],
    svg: ["image/svg+xml", paper(name, cards.length)],
  };
  const [media_type, text] = texts[format] ?? refuse("fake_prints_no_paper");
  const base64 = toBase64(new TextEncoder().encode(text));
  return { name: `${name}.${format}`, media_type, base64, more: [], warnings: [] };
}

function paper(name: string, cards: number): string {
  const safe = name.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const text = `<text x="24" y="48" font-size="24">${safe}: ${cards}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 842 595"><rect width="842" height="595" fill="white"/>${text}</svg>`;
}

/** A product from its file. */
export function readProduct(base64: string): FakeProduct["now"] {
  try {
    const read = JSON.parse(new TextDecoder().decode(fromBase64(base64))) as FakeProduct["now"];
    if (typeof read.name === "string" && Array.isArray(read.cards)) return read;
  } catch {
    return refuse("not_a_product");
  }
  return refuse("not_a_product");
}
