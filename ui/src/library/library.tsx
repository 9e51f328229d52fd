/**
 * The library of products and the settings, as the program last told them.
 *
 * `useLibraryState()` is the state; `useLibrary()` has what can be done. It asks `hello` at the start and again each
 * time the connection comes back.
 */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import { type Host, ProblemError, problemOf, type Stop } from "../host/host";
import {
  type LibraryState,
  PROTOCOL,
  type Problem,
  type ProductLine,
  type Settings,
} from "../protocol/protocol";
import { bestLanguage, type Language } from "../words/words";

/** What is known of the program and its library. */
export interface Known {
  /** `null` until the program has answered. */
  library: LibraryState | null;
  settings: Settings;
  language: Language;
  version: string;
  /** Why the program did not answer as it should. */
  problem: Problem | null;
}

/** The library, and what can be done with its settings. */
export interface Library {
  state(): Known;
  subscribe(changed: () => void): Stop;
  /** Changes some settings; shows them at once. Rejects with a `ProblemError` and takes them back. */
  change(settings: Partial<Settings>): Promise<void>;
  /** A request answered with the library: shows the answer. */
  became(library: LibraryState): void;
  /** Asks everything again. */
  refresh(): Promise<void>;
}

const BEFORE: Settings = { you: "", language: "system", theme: "system", paper: "a4" };

/** Follows a library through the door. */
export function followLibrary(host: Host, languages: readonly string[]): Library & { stop: Stop } {
  const hearers = new Set<() => void>();
  let known: Known = {
    library: null,
    settings: BEFORE,
    language: bestLanguage(languages),
    version: "",
    problem: null,
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
      show({ library: hello.library, version: hello.version, problem: null, ...spoken(hello.settings) });
    } catch (thrown) {
      show({ problem: problemOf(thrown) });
    }
  }

  async function change(news: Partial<Settings>) {
    const before = known.settings;
    const settings = { ...before, ...news };
    show(spoken(settings));
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
      if (push.push === "settings") show(spoken(push.settings));
    }),
    host.onConnection((connection) => {
      if (connection === "online" && known.library) void refresh();
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
    refresh,
    stop() {
      for (const stop of stops) stop();
    },
  };
}

const Shelves = createContext<Library | null>(null);

/** The library, and what can be done with it. */
export function useLibrary(): Library {
  const library = useContext(Shelves);
  if (!library) throw new Error("useLibrary is called outside of a LibraryRoom");
  return library;
}

/** What is known now; the caller is drawn again when it changes. */
export function useLibraryState(): Known {
  const library = useLibrary();
  return useSyncExternalStore(library.subscribe, library.state);
}

/** Hands the library down. */
export function LibraryRoom({ library, children }: { library: Library; children: ReactNode }) {
  return <Shelves.Provider value={library}>{children}</Shelves.Provider>;
}

/** The products of an open library by where they belong on the first screen. */
export function shelves(products: readonly ProductLine[]) {
  return {
    here: products.filter((line) => !line.archived && line.recoverable_until === null),
    archived: products.filter((line) => line.archived && line.recoverable_until === null),
    deleted: products.filter((line) => line.recoverable_until !== null),
  };
}
