import { render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { keepToRows } from "./next-row";

afterEach(() => document.querySelector('[role="menu"]')?.remove());

function List({ rows }: { rows: readonly string[] }) {
  return (
    <main id="main" tabIndex={-1}>
      <section ref={keepToRows}>
        {rows.map((row) => (
          <div key={row} data-row={row}>
            <button type="button">{`up ${row}`}</button>
            <button type="button" disabled={row === "closed"}>{`remove ${row}`}</button>
          </div>
        ))}
        <button type="button" data-add="">
          add
        </button>
      </section>
      <button type="button">elsewhere</button>
    </main>
  );
}

function shown(...rows: string[]) {
  const { rerender } = render(<List rows={rows} />);
  return { show: async (...now: string[]) => rerender(<List rows={now} />) };
}

const focus = (name: string) => screen.getByRole("button", { name }).focus();
const focused = () => document.activeElement?.textContent;

it("leads to the same button of the row that takes the place of the one that went", async () => {
  const { show } = shown("one", "two", "three");
  focus("remove two");
  await show("one", "three");
  expect(focused()).toBe("remove three");
  await show("one");
  expect(focused()).toBe("remove one");
  await show();
  expect(focused()).toBe("add");
});

it("leads to another button where that one rests", async () => {
  const { show } = shown("one", "closed");
  focus("remove one");
  await show("closed");
  expect(focused()).toBe("up closed");
});

it("leads on from the menu of a row, which is still closing", async () => {
  const { show } = shown("one", "two");
  focus("up one");
  const menu = document.body.appendChild(document.createElement("div"));
  menu.setAttribute("role", "menu");
  menu.tabIndex = -1;
  menu.focus();
  await show("two");
  expect(focused()).toBe("up two");
});

it("leaves whoever is elsewhere where they are", async () => {
  const { show } = shown("one", "two");
  focus("remove one");
  focus("elsewhere");
  await show("two");
  expect(focused()).toBe("elsewhere");
});
