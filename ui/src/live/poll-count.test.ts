import { describe, expect, it } from "vitest";
import type { PollView } from "../protocol/protocol";
import { countAnswers } from "./poll-count";

function poll(kind: PollView["kind"], answers: PollView["answers"]): PollView {
  return { id: "p", kind, question: "", anonymous: false, answered: answers?.length ?? 0, answers };
}

describe("the answers of a poll", () => {
  it("have a place each, also those nobody gave", () => {
    const counted = countAnswers(
      poll("thumbs", [
        { by: "a", says: "no" },
        { by: "b", says: "no" },
      ]),
      (id) => id.toUpperCase(),
    );
    expect(counted).toEqual([
      { says: "yes", count: 0, names: [] },
      { says: "sideways", count: 0, names: [] },
      { says: "no", count: 2, names: ["A", "B"] },
    ]);
  });

  it("name nobody where they have no names", () => {
    const counted = countAnswers(poll("fist_of_five", [{ by: null, says: "3" }]), () => "somebody");
    expect(counted[3]).toEqual({ says: "3", count: 1, names: [] });
  });

  it("are words by how common they are; passing is one of them", () => {
    const words = ["calm", "", "tired", "tired"].map((says) => ({ by: null, says }));
    expect(countAnswers(poll("word", words), () => "").map(({ says, count }) => [says, count])).toEqual([
      ["tired", 2],
      ["calm", 1],
      ["", 1],
    ]);
  });
});
