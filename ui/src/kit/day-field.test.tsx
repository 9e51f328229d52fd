import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { type Language, Speaking } from "../words/words";
import { DayField } from "./day-field";

afterEach(cleanup);

function Held(props: { first: string; onDone: (day: string) => void }) {
  const [day, setDay] = useState(props.first);
  return <DayField label="Day" day={day} onChange={setDay} onDone={props.onDone} />;
}

function show(language: Language, first = "") {
  const done: string[] = [];
  render(
    <Speaking language={language}>
      <Held first={first} onDone={(day) => done.push(day)} />
    </Speaking>,
  );
  const parts = () => within(screen.getByRole("group", { name: "Day" })).getAllByRole("spinbutton");
  return { done, parts, user: userEvent.setup() };
}

const shown = (parts: HTMLElement[]) => parts.map((part) => part.textContent).join(" ");

describe("a field for days", () => {
  it("stands in the order of the program's language, not of the browser's", () => {
    expect(navigator.language).toBe("en-US");
    expect(shown(show("de", "2027-01-15").parts())).toBe("15 01 2027");
    cleanup();
    expect(shown(show("de").parts())).toBe("tt mm jjjj");
  });

  it("is typed part by part, and meant when it is left", async () => {
    const { done, parts, user } = show("de");
    await user.click(parts()[0] as HTMLElement);
    await user.keyboard("15032027");
    expect(done).toEqual([]);
    await user.tab();
    await user.tab();
    expect(done.at(-1)).toBe("2027-03-15");
  });

  it("takes a year of two digits for one of this century", async () => {
    const { done, parts, user } = show("de");
    await user.click(parts()[0] as HTMLElement);
    await user.keyboard("150327{Enter}");
    expect(done).toEqual(["2027-03-15"]);
    expect(shown(parts())).toBe("15 03 2027");
  });

  it("is chosen in a calendar", async () => {
    const { done, user } = show("de", "2027-03-15");
    await user.click(screen.getByRole("button", { name: /Kalender/ }));
    await user.click(await screen.findByRole("button", { name: /20\. März 2027/ }));
    expect(done).toEqual(["2027-03-20"]);
  });
});
