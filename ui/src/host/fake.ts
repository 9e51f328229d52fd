/**
 * A program in memory: for tests, and for working on screens without a host. Honest as far as it goes: it acts,
 * remembers, undoes, pushes and refuses like the real one, keeps nothing beyond the page, and prints no paper.
 */
import type {
  FileOut,
  Hit,
  LibraryState,
  ProductId,
  Push,
  Reply,
  Request,
  Settings,
} from "../protocol/protocol";
import { type FakeDoor, fakeDoor } from "./fake/door";
import { exported, readProduct } from "./fake/files";
import { cardsOfReport, readLines, readNotes } from "./fake/notes";
import {
  type Actor,
  act,
  type FakeProduct,
  freshBetween,
  historyOf,
  lineOf,
  nameRefusal,
  newProduct,
  putBack,
  redo,
  refusal,
  undo,
  viewOf,
} from "./fake/product";
import { refuse } from "./fake/refuse";
import { sampleCards } from "./fake/sample";
import { download } from "./files";
import { hearers } from "./hearers";
import { type Connection, type Host, ProblemError, type ReplyTo } from "./host";

/** The door, and what tests do to it. */
export interface FakeHost extends Host {
  /** The connection breaks, or comes back. */
  become(connection: Connection): void;
  /** Every request so far. */
  readonly asked: readonly Request[];
  /** Something comes unasked. */
  push(push: Push): void;
  /** What was saved. */
  readonly saved: readonly FileOut[];
  /** The live room. */
  readonly door: FakeDoor;
  /** The library becomes so. */
  setLibrary(library: LibraryState): void;
  /** The program is exchanged for one that speaks another version of the format. */
  renew(): void;
}

/** How the fake begins. */
export interface FakeOptions {
  settings?: Partial<Settings>;
  now?: () => string;
  /** Files go nowhere but into `saved`. */
  keepFiles?: boolean;
  /** This page is a guest's, in a room that somebody else leads: with a lobby, or without one. */
  guest?: { lobby: boolean };
}

const MONTH = 30 * 86_400_000;

/** A fake with an empty library. */
export function fakeHost(options: FakeOptions = {}): FakeHost {
  const pushes = hearers<Push>();
  const connections = hearers<Connection>();
  const products = new Map<ProductId, FakeProduct>();
  const asked: Request[] = [];
  const saved: FileOut[] = [];
  const backups = [{ name: "2026-03-03T09-00-00.backup", made_at: "2026-03-03T09:00:00Z", bytes: 48_210 }];
  let connection: Connection = "online";
  let isRenewed = false;
  let settings: Settings = {
    you: "",
    language: "system",
    theme: "system",
    paper: "a4",
    seats: {},
    ...options.settings,
  };
  let closed: LibraryState | null = null;
  const now = options.now ?? (() => new Date().toISOString());
  const newId = () => crypto.randomUUID();
  const actor = (you = settings.you): Actor => ({ you, at: now(), newId });
  const reveal: Parameters<typeof fakeDoor>[2] = (id, cards) => {
    for (const { author, ...card } of cards) {
      const command = {
        command: "add_card",
        card: { ...card, state: "assumption", author },
        after: null,
      } as const;
      changed(find(id), () => act(find(id), command, null, actor(author ?? "")));
    }
  };
  const door = fakeDoor({ now, newId }, pushes.tell, reveal, () => settings.you);

  function library(): LibraryState {
    const lines = [...products.values()].map(lineOf);
    const newestFirst = lines.sort((one, other) => other.changed_at.localeCompare(one.changed_at));
    return closed ?? { state: "open", folder: "/tmp/inter-pares", products: newestFirst, read_only: null };
  }

  function changed(product: FakeProduct, change: () => ReturnType<typeof act>) {
    const [before, seqBefore] = [product.now, product.kept.length];
    const done = change();
    if (!done) return { seq: null, act: null };
    const view = viewOf(product);
    const fresh = freshBetween(before, product.now);
    pushes.tell({
      push: "product",
      product: product.id,
      seq: view.seq,
      acts: view.seq - seqBefore,
      act: done,
      fresh,
      hints: view.hints,
      undo: view.undo,
    });
    pushes.tell({ push: "library", library: library() });
    return { seq: view.seq, act: done.id };
  }

  function find(id: ProductId): FakeProduct {
    return products.get(id) ?? refuse("no_such_product");
  }

  function start(snapshot: FakeProduct["now"], from: string | null): ProductId {
    const { name } = snapshot;
    const problem = nameRefusal(name);
    if (problem) refuse(problem);
    const product = newProduct(
      newId(),
      snapshot,
      from === null ? { what: "started", name } : { what: "copied", from },
      actor(),
    );
    products.set(product.id, product);
    pushes.tell({ push: "library", library: library() });
    return product.id;
  }

  function mark(id: ProductId, change: Partial<FakeProduct>) {
    Object.assign(find(id), change);
    pushes.tell({ push: "library", library: library() });
  }

  function answer(request: Request): Reply {
    return door.answer(request) ?? answerOthers(request);
  }

  function answerOthers(request: Request): Reply {
    switch (request.request) {
      case "hello":
        if (isRenewed) refuse("other_protocol");
        return {
          reply: "hello",
          protocol: request.protocol,
          version: "0.1.0",
          settings,
          library: library(),
          language: "en",
          guest: door.guest(),
        };
      case "set_settings":
        settings = request.settings;
        pushes.tell({ push: "settings", settings });
        return { reply: "set_settings", settings };
      case "start_product":
        return {
          reply: "start_product",
          product: start({ name: request.name.trim(), extended: false, cards: [] }, null),
        };
      case "open_sample": {
        const cards = sampleCards(newId, now());
        return {
          reply: "open_sample",
          product: start({ name: "Customer Data Hub", extended: false, cards }, null),
        };
      }
      case "archive_product":
        mark(request.product, { archived: request.archived });
        return { reply: "archive_product" };
      case "duplicate_product": {
        const from = find(request.product).now;
        return { reply: "duplicate_product", product: start({ ...from, name: request.name }, from.name) };
      }
      case "delete_product":
        mark(request.product, { deletedUntil: new Date(Date.parse(now()) + MONTH).toISOString() });
        return { reply: "delete_product" };
      case "recover_product":
        mark(request.product, { deletedUntil: null });
        return { reply: "recover_product" };
      case "search":
        return {
          reply: "search",
          hits: search([...products.values()], request.text).slice(0, request.limit),
        };
      case "open_product":
        return { reply: "open_product", view: viewOf(find(request.product)) };
      case "close_product":
        return { reply: "close_product" };
      case "do": {
        const product = find(request.product);
        const problem = refusal(product, request.command);
        if (problem) refuse(problem);
        const done = changed(product, () => act(product, request.command, request.writing, actor()));
        return { reply: "do", ...done };
      }
      case "undo": {
        const product = find(request.product);
        return { reply: "undo", ...changed(product, () => undo(product, actor())) };
      }
      case "redo": {
        const product = find(request.product);
        return { reply: "redo", ...changed(product, () => redo(product, actor())) };
      }
      case "put_back": {
        const product = find(request.product);
        return {
          reply: "put_back",
          ...changed(product, () => putBack(product, request.seq, request.card, actor())),
        };
      }
      case "history": {
        const entries = historyOf(find(request.product), request.before, request.about);
        return {
          reply: "history",
          entries: entries.slice(0, request.limit),
          more: entries.length > request.limit,
        };
      }
      case "as_of":
        return asOf(find(request.product), request.seq);
      case "look":
        // Nothing is tied to a board that stands alone.
        if (request.look.look !== "trace") return refuse("not_in_the_fake");
        return {
          reply: "look",
          seen: { look: "trace", trace: null },
          seq: find(request.product).kept.length,
        };
      case "read_lines":
        return { reply: "read_lines", lines: readLines(request.text) };
      case "read_notes": {
        const there = find(request.product).now.cards.map((card) => card.text);
        return { reply: "read_notes", report: readNotes(request.file, there) };
      }
      case "import_notes": {
        const product = find(request.product);
        const report = readNotes(
          request.file,
          product.now.cards.map((card) => card.text),
        );
        const command = {
          command: "add_cards",
          cards: cardsOfReport(report),
          file: request.file.name,
        } as const;
        return {
          reply: "import_notes",
          report,
          done: changed(product, () => act(product, command, null, actor())),
        };
      }
      case "import_product": {
        const snapshot = readProduct(request.file.base64);
        return { reply: "import_product", product: start(snapshot, request.file.name) };
      }
      case "export":
        return { reply: "export", file: exported(find(request.product), request.format) };
      case "list_backups":
        return { reply: "list_backups", backups };
      case "back_up": {
        const backup = { name: `${now().replaceAll(":", "-")}.backup`, made_at: now(), bytes: 51_000 };
        backups.unshift(backup);
        return { reply: "back_up", backup };
      }
      case "check_library": {
        const acts = [...products.values()].reduce((sum, product) => sum + product.kept.length, 0);
        return { reply: "check_library", report: { products: products.size, acts, faults: [] } };
      }
      case "restore_backup":
      case "open_read_only":
      case "choose_place":
      case "try_again":
        closed = null;
        pushes.tell({ push: "library", library: library() });
        return { reply: request.request, library: library() };
      default:
        return refuse("not_in_the_fake");
    }
  }

  if (options.guest) {
    const name = "Customer Data Hub";
    door.openTo(
      start({ name, extended: false, cards: sampleCards(newId, now()) }, null),
      name,
      options.guest.lobby,
    );
  }
  return {
    platform: "browser",
    door,
    guest: {
      isUsed: () => Boolean(options.guest),
      tryCode() {},
      isCodeWrong: () => false,
      needsLink: () => false,
      keepDevice() {},
      isServed: () => Promise.resolve(connection === "online"),
    },
    asked,
    saved,
    async ask<R extends Request>(request: R) {
      asked.push(request);
      await Promise.resolve();
      if (connection !== "online") {
        const code = request.request === "do" ? "not_saved" : "not_reached";
        throw new ProblemError({ code, message: "", hint: "" });
      }
      return structuredClone(answer(structuredClone(request))) as ReplyTo<R>;
    },
    listen: pushes.add,
    connection: () => connection,
    onConnection: connections.add,
    become(next) {
      connection = next;
      connections.tell(next);
    },
    push: pushes.tell,
    setLibrary(library) {
      closed = library.state === "closed" ? library : null;
      pushes.tell({ push: "library", library });
    },
    renew() {
      isRenewed = true;
    },
    save(file) {
      saved.push(file);
      if (!options.keepFiles) download(file);
      return Promise.resolve({ path: null });
    },
  };
}

function search(products: readonly FakeProduct[], text: string): Hit[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  if (words.length === 0) return [];
  return products.flatMap(({ id, now, kept, archived }): Hit[] => {
    const of = { product: id, name: now.name };
    const itself: Hit[] = has(now.name) ? [{ hit: "product", ...of, archived }] : [];
    const cards = now.cards
      .filter((card) => has(card.text))
      .map((card): Hit => ({ hit: "card", ...of, card }));
    const acts = kept.flatMap(({ act }, at): Hit[] =>
      "text" in act.what && has(act.what.text) ? [{ hit: "act", ...of, seq: at + 1, act }] : [],
    );
    return [...itself, ...cards, ...acts];
  });
}

function asOf(product: FakeProduct, seq: number): Extract<Reply, { reply: "as_of" }> {
  const kept = product.kept[seq - 1] ?? refuse("no_such_act");
  const then = new Map(kept.after.cards.map((card) => [card.id, card]));
  const now = new Map(product.now.cards.map((card) => [card.id, card]));
  const ids = [...new Set([...then.keys(), ...now.keys()])];
  const differs = (id: string) => JSON.stringify(then.get(id)) !== JSON.stringify(now.get(id));
  const cards = ids.filter(differs).map((card) => ({
    card,
    then: then.get(card) ?? null,
    now: now.get(card) ?? null,
    reordered: false,
  }));
  const name = kept.after.name === product.now.name ? null : kept.after.name;
  const extended = kept.after.extended === product.now.extended ? null : kept.after.extended;
  const view = { ...viewOf(product, kept.after, true), seq };
  return { reply: "as_of", view, difference: { name, extended, cards }, act: kept.act };
}
