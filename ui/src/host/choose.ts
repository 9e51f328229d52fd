/** Which door: the window's, the fake (only while developing, without a key or link), or the browser's. */
import { browserHost } from "./browser";
import type { Host } from "./host";

/** Opens the door this page has. */
export async function chooseHost(): Promise<Host> {
  if ("__TAURI_INTERNALS__" in window) return (await import("./tauri")).tauriHost();
  if (import.meta.env.DEV && !/key=|room=/.test(location.hash)) return fake();
  return browserHost();
}

/** “#guest” and “#lobby” show what a guest sees. */
async function fake(): Promise<Host> {
  const { fakeHost } = await import("./fake");
  const isGuest = /guest|lobby/.test(location.hash);
  const host = fakeHost(isGuest ? { guest: { lobby: location.hash.includes("lobby") } } : {});
  Object.assign(window, { __fake: host });
  return host;
}
