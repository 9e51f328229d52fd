/** The settings of a guest: kept on their own device, for the host's are not theirs. */
import { keep, kept } from "../host/device-memory";
import type { Settings } from "../protocol/protocol";

const NAME = "inter-pares-settings";
type Own = Pick<Settings, "language" | "theme" | "paper">;
const FIRST: Own = { language: "system", theme: "system", paper: "a4" };

/** What this device likes. */
export function ownSettings(): Own {
  try {
    return { ...FIRST, ...(JSON.parse(kept(NAME) ?? "{}") as Partial<Own>) };
  } catch {
    return FIRST;
  }
}

/** Keeps what this device likes. */
export function keepOwn({ language, theme, paper }: Own): void {
  keep(NAME, JSON.stringify({ language, theme, paper }));
}
