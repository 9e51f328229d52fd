import { afterEach, describe, expect, it, vi } from "vitest";
import { type FakeHost, fakeHost } from "../host/fake";
import { type Host, ProblemError } from "../host/host";
import type { ProductLine } from "../protocol/protocol";
import { followLibrary, type Known, shelves } from "./library";

let stop = () => {};
afterEach(() => stop());

async function followed(fake: FakeHost = fakeHost(), host: Host = fake, languages = ["de-AT", "en"]) {
  const library = followLibrary(host, languages);
  stop = library.stop;
  const seen: Known[] = [];
  library.subscribe(() => seen.push(library.state()));
  await vi.waitFor(() => expect(library.state().library ?? library.state().problem).not.toBeNull());
  return { fake, library, seen };
}

describe("the library", () => {
  it("is known with its settings at once, never without", async () => {
    const { library, seen } = await followed(fakeHost({ settings: { theme: "dark", you: "Jo" } }));
    expect(seen).toHaveLength(1);
    expect(library.state()).toMatchObject({
      language: "de",
      version: "0.1.0",
      settings: { theme: "dark", you: "Jo" },
    });
  });

  it("speaks the language of the settings, or else the reader's", async () => {
    const { library } = await followed();
    await library.change({ language: "en" });
    expect(library.state().language).toBe("en");
    await library.change({ language: "system" });
    expect(library.state().language).toBe("de");
  });

  it("shows a changed setting at once and takes it back when it was not kept", async () => {
    const { fake, library } = await followed();
    fake.become("offline");
    const changing = library.change({ theme: "dark" });
    expect(library.state().settings.theme).toBe("dark");
    await expect(changing).rejects.toBeInstanceOf(ProblemError);
    expect(library.state().settings.theme).toBe("system");
  });

  it("follows what comes unasked", async () => {
    const { fake, library } = await followed();
    await fake.ask({ request: "start_product", name: "Hub" });
    expect(library.state().library).toMatchObject({ products: [{ name: "Hub" }] });
  });

  it("asks again when the connection is back", async () => {
    const { fake, library } = await followed();
    fake.become("offline");
    fake.become("online");
    await vi.waitFor(() => expect(fake.asked.filter((one) => one.request === "hello")).toHaveLength(2));
    expect(library.state().problem).toBeNull();
  });

  it("says why the program did not answer", async () => {
    const fake = fakeHost();
    fake.become("offline");
    const { library } = await followed(fake);
    expect(library.state().problem?.code).toBe("not_reached");
  });
});

describe("the shelves", () => {
  it("hold each product once: here, archived, or deleted", () => {
    const line = (id: string, archived: boolean, recoverable_until: string | null) =>
      ({ id, archived, recoverable_until }) as ProductLine;
    const until = "2026-04-02T00:00:00Z";
    const sorted = shelves([
      line("a", false, null),
      line("b", true, null),
      line("c", true, until),
      line("d", false, until),
    ]);
    const ids = (lines: ProductLine[]) => lines.map((line) => line.id).join("");
    expect([ids(sorted.here), ids(sorted.archived), ids(sorted.deleted)]).toEqual(["a", "b", "cd"]);
  });
});
