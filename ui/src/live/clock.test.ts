import { describe, expect, it } from "vitest";
import type { Timer } from "../protocol/protocol";
import { leftOf, paceOf, saidBetween, written } from "./clock";

const NOON = Date.parse("2026-03-03T12:00:00Z");
const running: Timer = { seconds: 300, ends_at: "2026-03-03T12:05:00Z", left_ms: 0 };
const held: Timer = { seconds: 300, ends_at: null, left_ms: 90_000 };

describe("the clock of a room", () => {
  it("runs down to nothing and no further, and stands while it is held", () => {
    expect(leftOf(running, NOON)).toBe(300_000);
    expect(leftOf(running, NOON + 400_000)).toBe(0);
    expect(leftOf(held, NOON)).toBe(leftOf(held, NOON + 400_000));
  });

  it("says whether it runs", () => {
    expect(paceOf(running, NOON)).toBe("runs");
    expect(paceOf(running, NOON + 300_000)).toBe("up");
    expect(paceOf(held, NOON)).toBe("held");
  });

  it("is written so that a second that has begun counts", () => {
    expect(written(300_000)).toBe("05:00");
    expect(written(299_001)).toBe("05:00");
    expect(written(58_000)).toBe("00:58");
    expect(written(0)).toBe("00:00");
    expect(written(3_898_000)).toBe("1:04:58");
  });

  it("speaks up at a minute, at ten seconds and at the end, once each", () => {
    expect(saidBetween(61_000, 60_000)).toBe(60_000);
    expect(saidBetween(60_000, 59_000)).toBeNull();
    expect(saidBetween(10_400, 9_400)).toBe(10_000);
    expect(saidBetween(700, 0)).toBe(0);
    expect(saidBetween(0, 0)).toBeNull();
  });
});
