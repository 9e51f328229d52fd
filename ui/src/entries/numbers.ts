/** Numbers as people write them: “1.2”, “1,2”, “1 000”, “1.000,5”. Pure. */

/** The number in a text; `null`: there is none; `undefined`: it is something else. `decimal` is the reader's own sign. */
export function numberIn(text: string, decimal: "." | ","): number | null | undefined {
  const bare = text
    .trim()
    .replace(/[\s'’]/g, "")
    .replace("−", "-");
  if (bare === "") return null;
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(bare)) return undefined;
  const sign = decimalOf(bare, decimal);
  const group = sign === "." ? "," : ".";
  const number = Number(bare.replaceAll(group, "").replace(sign, "."));
  return Number.isFinite(number) ? number : undefined;
}

/** Where both signs stand, the last one is the decimal one; a lone foreign one is, unless it groups thousands. */
function decimalOf(bare: string, own: "." | ","): "." | "," {
  const foreign = own === "." ? "," : ".";
  if (bare.includes(own) && bare.includes(foreign))
    return bare.lastIndexOf(",") > bare.lastIndexOf(".") ? "," : ".";
  const groups = new RegExp(`^[+-]?\\d{1,3}(\\${foreign}\\d{3})+$`).test(bare);
  return bare.includes(foreign) && !groups ? foreign : own;
}
