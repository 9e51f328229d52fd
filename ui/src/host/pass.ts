/**
 * What a page in a browser shows at the door: the key of its own machine, the link of a room, or the short code
 * somebody typed. Secrets come in the fragment of the address, which then forgets them; they are kept for the tab,
 * those of rooms for the device as well, so that whoever closes the tab finds the way back.
 */
import { keep, kept } from "./device-memory";
import { remember, remembered } from "./tab-memory";

/** What is shown first of all. `device` is what the program gave this device when its person joined. */
export type Pass = { key: string } | { room: string; device?: string } | { code: string; device?: string };

/** What a page has to show, and what it learns. */
export interface Wallet {
  /** What to show now. */
  pass(): Pass;
  /** A code was typed; `null`: it is no good. */
  keepCode(code: string | null): void;
  /** The program knows this device by this from now on. */
  keepDevice(device: string): void;
}

/** Shown by a page that has nothing to show: the program answers which door this is, and whether a code would open it. */
export const NOTHING: Pass = { code: "" };

const KEY = "inter-pares-key";
const ROOM = "inter-pares-room";
const CODE = "inter-pares-code";
const DEVICE = "inter-pares-device";

/** The wallet of this page. */
export function pageWallet(): Wallet {
  takeFromAddress();
  // A new link opened in the same tab changes the fragment only.
  addEventListener("hashchange", () => /key=|room=/.test(location.hash) && location.reload());
  const device = () => kept(DEVICE) ?? remembered(DEVICE) ?? undefined;
  return {
    pass() {
      const [key, room, code] = [remembered(KEY), remembered(ROOM) ?? kept(ROOM), remembered(CODE)];
      if (key !== null) return { key };
      if (code !== null) return { code, device: device() };
      if (room !== null) return { room, device: device() };
      return NOTHING;
    },
    keepCode: (code) => (code === null ? forget(CODE) : void remember(CODE, code)),
    keepDevice(device) {
      keep(DEVICE, device);
      remember(DEVICE, device);
    },
  };
}

/** Takes key or link out of the address; it forgets them only if the tab remembers. */
function takeFromAddress() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const [key, room] = [fragment.get("key"), fragment.get("room")];
  if (key === null && room === null) return;
  for (const name of [KEY, ROOM, CODE]) forget(name);
  const remembers = key !== null ? remember(KEY, key) : remember(ROOM, room ?? "");
  if (room !== null) keep(ROOM, room);
  if (remembers) history.replaceState(null, "", location.pathname + location.search);
}

function forget(name: string) {
  try {
    sessionStorage.removeItem(name);
  } catch {
    return;
  }
}
