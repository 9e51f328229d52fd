import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { HostDoor } from "../host/context";
import { fakeHost } from "../host/fake";
import type { Voter } from "../protocol/protocol";
import { Speaking } from "../words/words";
import { Booth } from "./booth";
import { voteOn } from "./example";

afterEach(cleanup);

const jonas: Voter = { member: "jonas", name: "Jonas", discipline: "development" };

function show() {
  const host = fakeHost();
  render(
    <HostDoor host={host}>
      <Speaking language="en">
        <Booth
          vote={voteOn()}
          voter={jonas}
          isChanging={false}
          isOwnDevice
          proxy={null}
          onSeal={async () => true}
          onClose={() => {}}
        />
      </Speaking>
    </HostDoor>,
  );
  return host;
}

describe("the booth", () => {
  it("says beside its button that nothing can be sealed now, for as long as that is so", async () => {
    const host = show();
    await screen.findByRole("button", { name: "Seal my ballot" });
    act(() => host.become("offline"));
    expect(screen.getByRole("alert").textContent).toContain("Not connected. What you chose stays here.");
    act(() => host.become("online"));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
