/** How the fake says no. */
import { ProblemError } from "../host";

/** Refuses. */
export function refuse(code: string): never {
  throw new ProblemError({ code, message: `Refused: ${code}.`, hint: "Nothing was changed." });
}
