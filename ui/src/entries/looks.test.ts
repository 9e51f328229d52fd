import { describe, expect, it } from "vitest";
import { ProblemError } from "../host/host";
import type { Look, Push, Seen } from "../protocol/protocol";
import { Looks } from "./looks";

const LOOK = { look: "entries", kinds: ["member"] } as const satisfies Look;

/** A program that answers only when it is let. */
function slowProgram() {
  const open: { answer: (seq: number) => void; fail: () => void }[] = [];
  const looks = new Looks(
    () =>
      new Promise((resolve, reject) => {
        open.push({
          answer: (seq) => resolve({ seen: { look: "entries", entries: [] } as Seen, seq }),
          fail: () => reject(new ProblemError({ code: "gone", message: "Gone.", hint: "" })),
        });
      }),
  );
  const let_ = async (run: () => void) => {
    run();
    for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
  };
  return {
    looks,
    asked: () => open.length,
    answer: (at: number, seq: number) => let_(() => open[at]?.answer(seq)),
    fail: (at: number) => let_(() => open[at]?.fail()),
  };
}

function push(fresh: "entries" | "gone"): Extract<Push, { push: "product" }> {
  const news = fresh === "entries" ? { fresh, kinds: ["member"] } : { fresh, card: "c1" };
  return { push: "product", product: "p1", seq: 9, fresh: [news] } as unknown as Extract<
    Push,
    { push: "product" }
  >;
}

describe("a look", () => {
  it("is asked once for all who look, and kept while it is asked again", async () => {
    const { looks, asked, answer } = slowProgram();
    let heard = 0;
    looks.watch(LOOK, null, () => (heard += 1));
    looks.watch(LOOK, null, () => (heard += 1));
    expect(asked()).toBe(1);
    await answer(0, 3);
    expect(heard).toBe(2);
    looks.hear(push("entries"));
    expect(looks.state(LOOK, null)).toMatchObject({ seq: 3, seen: { look: "entries" } });
  });

  it("is asked once more when there was news during the question", async () => {
    const { looks, asked, answer } = slowProgram();
    looks.watch(LOOK, null, () => undefined);
    looks.hear(push("entries"));
    looks.hear(push("entries"));
    expect(asked()).toBe(1);
    await answer(0, 3);
    expect(asked()).toBe(2);
    await answer(1, 4);
    expect(asked()).toBe(2);
    expect(looks.state(LOOK, null).seq).toBe(4);
  });

  it("never goes back to an older answer", async () => {
    const { looks, answer } = slowProgram();
    looks.watch(LOOK, null, () => undefined);
    await answer(0, 5);
    looks.again(LOOK, null);
    await answer(1, 4);
    expect(looks.state(LOOK, null).seq).toBe(5);
  });

  it("keeps what was seen when the program does not answer, and says so", async () => {
    const { looks, answer, fail } = slowProgram();
    looks.watch(LOOK, null, () => undefined);
    await answer(0, 5);
    looks.againAll();
    await fail(1);
    expect(looks.state(LOOK, null)).toMatchObject({ seq: 5, problem: { code: "gone" } });
    looks.againAll();
    await answer(2, 6);
    expect(looks.state(LOOK, null)).toMatchObject({ seq: 6, problem: null });
  });

  it("that shows no card does not ask again for news about cards; one of the past never does", async () => {
    const { looks, asked, answer } = slowProgram();
    looks.watch(LOOK, null, () => undefined);
    looks.watch(LOOK, 2, () => undefined);
    await answer(0, 3);
    await answer(1, 2);
    looks.hear(push("gone"));
    expect(asked()).toBe(2);
    looks.hear(push("entries"));
    expect(asked()).toBe(3);
  });

  it("puts a ballot that was handed in to the votes that are seen, and asks only for a vote it does not know", async () => {
    const VOTES = { look: "votes" } as const satisfies Look;
    const votes = [
      { vote: { id: "v1" }, handed_in: [] },
      { vote: { id: "v2" }, handed_in: [] },
    ];
    let asked = 0;
    const looks = new Looks(async () => {
      asked += 1;
      return { seen: { look: "votes", votes } as unknown as Seen, seq: 1 };
    });
    const handedIn = (vote: string, member: string, at: string) =>
      looks.handedIn({ push: "handed_in", product: "p1", vote, handed_in: { member, at, proxy: null } });
    const seen = () => looks.state(VOTES, null).seen?.votes.map((vote) => vote.handed_in);
    handedIn("v1", "ada", "10:00");
    expect(asked).toBe(0);
    let heard = 0;
    looks.watch(VOTES, null, () => (heard += 1));
    for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
    handedIn("v1", "ada", "10:00");
    handedIn("v1", "ben", "10:01");
    handedIn("v1", "ada", "10:02");
    handedIn("v1", "ada", "09:59");
    expect(asked).toBe(1);
    expect(heard).toBe(5);
    expect(seen()).toEqual([
      [
        { member: "ben", at: "10:01", proxy: null },
        { member: "ada", at: "10:02", proxy: null },
      ],
      [],
    ]);
    handedIn("v3", "ada", "10:03");
    expect(asked).toBe(2);
  });

  it("is not asked for when nobody looks any more", async () => {
    const { looks, asked, answer } = slowProgram();
    const stop = looks.watch(LOOK, null, () => undefined);
    await answer(0, 3);
    stop();
    looks.hear(push("entries"));
    looks.againAll();
    expect(asked()).toBe(1);
  });
});
