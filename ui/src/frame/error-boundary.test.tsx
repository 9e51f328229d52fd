import { render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { HostDoor } from "../host/context";
import { fakeHost } from "../host/fake";
import type { Host } from "../host/host";
import { Speaking } from "../words/words";
import { ErrorBoundary } from "./error-boundary";

// What broke is told on the console, too; that is not what these are about.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

function Broken({ error }: { error: Error }): ReactNode {
  throw error;
}

function page(host: Host, at: string, error: Error) {
  return (
    <HostDoor host={host}>
      <Speaking language="en">
        <nav>Rooms</nav>
        <ErrorBoundary at={at}>{at === "roadmap" ? <Broken error={error} /> : <p>The team</p>}</ErrorBoundary>
      </Speaking>
    </HostDoor>
  );
}

function show(error: Error) {
  const host = fakeHost();
  const { rerender } = render(page(host, "roadmap", error));
  return { go: (at: string) => rerender(page(host, at, error)) };
}

describe("a part of the page that breaks", () => {
  it("says so and what happened, and leaves the rest of the page alone", () => {
    const { go } = show(new Error("no such step"));
    expect(screen.getByRole("alert").textContent).toContain("This part of the page broke");
    expect(screen.getByText("no such step")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Load the page again" })).toBeTruthy();
    expect(screen.getByText("Rooms")).toBeTruthy();
    go("team");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByText("The team")).toBeTruthy();
  });

  it("is told apart from one that did not come", () => {
    const error = new Error("Failed to fetch");
    dispatchEvent(Object.assign(new Event("vite:preloadError"), { payload: error }));
    show(error);
    expect(screen.getByRole("alert").textContent).toContain("This part of the page did not arrive");
    expect(screen.queryByText("Failed to fetch")).toBeNull();
  });
});
