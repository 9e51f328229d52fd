/**
 * One open product: its state as the program knows it, with one's own acts on top until they are acknowledged.
 * Knows no screen; words nothing. `product.tsx` brings it into React.
 */
import { type Host, problemOf, type Stop } from "../host/host";
import type {
  Act,
  Command,
  Done,
  Problem,
  ProductId,
  ProductView,
  Push,
  WritingId,
} from "../protocol/protocol";
import { foldPush, type ProductPush, predict } from "./fold";

/** How the product stands for whoever shows it. */
export interface ProductState {
  /** The product with one's own acts in it; `null` until it is open. */
  view: ProductView | null;
  /** Acts that are not on disk yet. */
  saving: number;
  /** Why it could not be opened. */
  problem: Problem | null;
  /** The latest act heard of while it was open. */
  latest: Act | null;
  /** One's own latest acts, for whoever shows something that may not know of them yet. */
  own: readonly OwnAct[];
}

/** Something one did; `seq` is `null` until it is on disk. */
export interface OwnAct {
  readonly command: Command;
  readonly seq: number | null;
}

/** What became of an act. */
export type Acted = { ok: true; done: Done } | { ok: false; problem: Problem };

/** Circumstances of an act. */
export interface How {
  /** The stay in a text it belongs to. */
  writing?: WritingId;
  /** The one who asks says by themselves what went wrong. */
  quiet?: boolean;
}

/** An open product. */
export interface OpenProduct {
  readonly id: ProductId;
  state(): ProductState;
  subscribe(changed: () => void): Stop;
  /** Does something; shows it at once. Never rejects. */
  act(command: Command, how?: How): Promise<Acted>;
  undo(how?: How): Promise<Acted>;
  redo(how?: How): Promise<Acted>;
  /** Takes a card or the whole board back to how it stood after an act. */
  putBack(seq: number, card: string | null, how?: How): Promise<Acted>;
  /** Asks again for the whole product. */
  reopen(): void;
  /** Shows it no more. */
  close(): void;
}

/** What an open product needs of the world. */
export interface World {
  host: Host;
  you(): string;
  now(): string;
  /** An act was refused or lost: say so. */
  trouble(problem: Problem): void;
}

/** So many of one's own acts are remembered; no look lags behind by more. */
const REMEMBERED = 32;

interface Pending {
  command: Command;
  at: string;
  seq: number | null;
}

/** Opens a product. */
export function openProduct(id: ProductId, world: World): OpenProduct {
  const { host } = world;
  const hearers = new Set<() => void>();
  let truth: ProductView | null = null;
  let pending: Pending[] = [];
  let state: ProductState = { view: null, saving: 0, problem: null, latest: null, own: [] };
  let opening = false;
  let newest = 0;
  let closed = false;

  function show(news: Partial<ProductState> = {}) {
    pending = pending.filter((one) => one.seq === null || one.seq > (truth?.seq ?? 0));
    const view =
      truth && pending.reduce((view, one) => predict(view, one.command, world.you(), one.at), truth);
    const saving = pending.filter((one) => one.seq === null).length;
    state = { ...state, ...news, view, saving };
    for (const hear of [...hearers]) hear();
  }

  async function open() {
    if (opening || closed) return;
    opening = true;
    try {
      const { view } = await host.ask({ request: "open_product", product: id });
      truth = view;
      show({ problem: null });
    } catch (thrown) {
      show({ problem: problemOf(thrown) });
    } finally {
      opening = false;
    }
    if (truth && newest > truth.seq && !state.problem) void open();
  }

  function hear(push: Push) {
    if (push.push === "reopen" && push.product === id) void open();
    if (push.push === "product" && push.product === id) take(push);
  }

  function take(push: ProductPush) {
    newest = Math.max(newest, push.seq);
    const next = truth && foldPush(truth, push);
    if (next === null || next === "gap") return void open();
    truth = next;
    show({ latest: push.act });
  }

  async function acting(ask: () => Promise<Done>, how: How | undefined, one?: Pending): Promise<Acted> {
    try {
      const done = await ask();
      if (one) settle(one, done);
      return { ok: true, done };
    } catch (thrown) {
      if (one) drop(one);
      const problem = problemOf(thrown);
      if (!how?.quiet) world.trouble(problem);
      return { ok: false, problem };
    }
  }

  function settle(one: Pending, done: Done) {
    if (done.seq === null) return drop(one);
    one.seq = done.seq;
    show({ own: [...state.own] });
  }

  function drop(one: Pending) {
    pending = pending.filter((other) => other !== one);
    show({ own: state.own.filter((other) => other !== one) });
  }

  const stops = [
    host.listen(hear),
    host.onConnection((connection) => {
      if (connection === "online") void open();
    }),
  ];
  void open();

  return {
    id,
    state: () => state,
    subscribe(changed) {
      hearers.add(changed);
      return () => hearers.delete(changed);
    },
    act(command, how) {
      const one: Pending = { command, at: world.now(), seq: null };
      pending = [...pending, one];
      show({ own: [...state.own.slice(1 - REMEMBERED), one] });
      const request = { request: "do", product: id, command, writing: how?.writing ?? null } as const;
      return acting(() => host.ask(request), how, one);
    },
    undo: (how) => acting(() => host.ask({ request: "undo", product: id }), how),
    redo: (how) => acting(() => host.ask({ request: "redo", product: id }), how),
    putBack: (seq, card, how) => acting(() => host.ask({ request: "put_back", product: id, seq, card }), how),
    reopen: () => void open(),
    close() {
      closed = true;
      for (const stop of stops) stop();
      host.ask({ request: "close_product", product: id }).catch(() => {});
    },
  };
}
