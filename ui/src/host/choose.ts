/** Which door: the window's, the fake (only while developing, without a key), or the browser's. */
import { browserHost } from "./browser";
import type { Host } from "./host";

/** Opens the door this page has. */
export async function chooseHost(): Promise<Host> {
  if ("__TAURI_INTERNALS__" in window) return (await import("./tauri")).tauriHost();
  if (import.meta.env.DEV && !location.hash.includes("key=")) return (await import("./fake")).fakeHost();
  return browserHost();
}
