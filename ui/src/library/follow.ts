/** The library and the settings as the program tells them: asked for at the start, and each time the connection is back. */
import { type Host, ProblemError, problemOf, type Stop } from "../host/host";
import {
  type GuestView,
  type LibraryState,
  PROTOCOL,
  type Problem,
  type Settings,
} from "../protocol/protocol";
import { bestLanguage, type Language } from "../words/language";
import { keepOwn, ownSettings } from "./own-settings";

/** What is known of the program and its library. */
export interface Known {
  /** `null` until the program has answered. */
  library: LibraryState | null;
  settings: Settings;
  language: Language;
  version: string;
  /** Why the program did not answer as it should. */
  problem: Problem | null;
  /** Where this page is a guest in a room. */
  guest: GuestView | null;
  /** Where it was one and is not any more: why. */
  over: Over | null;
}

/** How a guest's time in a room ended. */
export type Over = "closed" | "sent_away";

/** The library, and what can be done with its settings. */
export interface Library {
  state(): Known;
  subscribe(changed: () => void): Stop;
  /** Changes some settings; shows them at once. Rejects with a `ProblemError` and takes them back. */
  change(settings: Partial<Settings>): Promise<void>;
  /** A request answered with the library: shows the answer. */
  became(library: LibraryState): void;
  /** A guest is known, waits or is in. */
  joined(guest: Partial<GuestView>): void;
  /** As whom a guest acts from now on. */
  seat(settings: Pick<Settings, "you" | "seats">): void;
  /** A guest's time in the room ended. */
  ended(over: Over): void;
  /** Asks everything again. */
  refresh(): Promise<void>;
}

const BEFORE: Settings = { you: "", language: "system", theme: "system", paper: "a4", seats: {} };

/** Follows a library through the door. */
export function followLibrary(host: Host, languages: readonly string[]): Library & { stop: Stop } {
  const hearers = new Set<() => void>();
  let known: Known = {
    library: null,
    settings: BEFORE,
    language: bestLanguage(languages),
    version: "",
    problem: null,
    guest: null,
    over: null,
  };

  function show(news: Partial<Known>) {
    known = { ...known, ...news };
    for (const hear of [...hearers]) hear();
  }

  function spoken(settings: Settings) {
    const language = settings.language === "system" ? bestLanguage(languages) : settings.language;
    return { settings, language };
  }

  async function refresh() {
    try {
      const hello = await host.ask({ request: "hello", protocol: PROTOCOL, languages: [...languages] });
      const { library, version, guest } = hello;
      // A guest's language and colours are those of their own device, and who they are the room says.
      const { you, seats } = known.settings;
      const settings = guest ? { ...hello.settings, you, seats, ...ownSettings() } : hello.settings;
      const over = guest?.standing === "sent_away" ? "sent_away" : null;
      show({ library, version, guest, over, problem: null, ...spoken(settings) });
    } catch (thrown) {
      show({ problem: problemOf(thrown) });
    }
  }

  async function change(news: Partial<Settings>) {
    const before = known.settings;
    const settings = { ...before, ...news };
    show(spoken(settings));
    if (known.guest) return keepOwn(settings);
    try {
      const reply = await host.ask({ request: "set_settings", settings });
      show(spoken(reply.settings));
    } catch (thrown) {
      show(spoken(before));
      throw new ProblemError(problemOf(thrown));
    }
  }

  const stops = [
    host.listen((push) => {
      if (push.push === "library") show({ library: push.library });
      if (push.push === "settings" && !known.guest) show(spoken(push.settings));
    }),
    host.onConnection((connection) => {
      if (connection === "online" && (known.library || known.problem)) void refresh();
    }),
  ];
  void refresh();

  return {
    state: () => known,
    subscribe(changed) {
      hearers.add(changed);
      return () => hearers.delete(changed);
    },
    change,
    became: (library) => show({ library }),
    joined: (guest) => known.guest && show({ guest: { ...known.guest, ...guest } }),
    seat: (settings) => show({ settings: { ...known.settings, ...settings } }),
    ended: (over) => show({ over }),
    refresh,
    stop() {
      for (const stop of stops) stop();
    },
  };
}
