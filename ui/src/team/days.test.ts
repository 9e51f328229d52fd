import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { beginOf, dayOf, endOf } from "./days";

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

describe("a day", () => {
  it.each([
    ["Europe/Berlin", "2027-03-28", "2027-03-28T00:00:00+01:00", "2027-03-29T00:00:00+02:00"],
    ["Europe/Berlin", "2027-10-31", "2027-10-31T00:00:00+02:00", "2027-11-01T00:00:00+01:00"],
    ["America/New_York", "2027-03-14", "2027-03-14T00:00:00-05:00", "2027-03-15T00:00:00-04:00"],
    ["America/St_Johns", "2027-12-31", "2027-12-31T00:00:00-03:30", "2028-01-01T00:00:00-03:30"],
    ["Asia/Kathmandu", "2028-02-29", "2028-02-29T00:00:00+05:45", "2028-03-01T00:00:00+05:45"],
  ])("in %s: %s is from %s until %s", (name, day, from, until) => {
    process.env.TZ = name;
    expect(beginOf(day)).toBe(from);
    expect(endOf(day)).toBe(until);
  });

  it("is the same day again, wherever it is read off", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1980-01-02"), max: new Date("2100-01-01"), noInvalidDate: true }),
        fc.constantFrom("Europe/Berlin", "America/Los_Angeles", "Pacific/Auckland", "UTC"),
        (time, name) => {
          process.env.TZ = name;
          const day = dayOf(time);
          expect(beginOf(day).slice(0, 10)).toBe(day);
          expect(Date.parse(beginOf(day))).toBeLessThanOrEqual(time.getTime());
          expect(Date.parse(endOf(day))).toBeGreaterThan(time.getTime());
        },
      ),
    );
  });
});
