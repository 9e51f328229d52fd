/** For tests of rooms: a product in the fake, opened in its frame the way a person would see it. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { goInstead, type Room } from "../frame/place";
import { HostDoor } from "../host/context";
import { type FakeHost, fakeHost } from "../host/fake";
import { followLibrary, LibraryRoom } from "../library/library";
import type { Card, Command, NewCard, ProductId, Section } from "../protocol/protocol";
import { App } from "./app";

/** An opened product, and the hand on it. */
export interface Opened {
  host: FakeHost;
  product: ProductId;
  user: ReturnType<typeof userEvent.setup>;
  stop: () => void;
}

/** A card to begin with. */
export function note(section: Section, text: string, more: Partial<NewCard> = {}): NewCard {
  return { id: null, section, text, state: "assumption", author: null, ...more };
}

/** A product with these cards in the fake. */
export async function productWith(
  cards: readonly NewCard[],
): Promise<{ host: FakeHost; product: ProductId }> {
  const host = fakeHost({ settings: { you: "Jo" }, keepFiles: true });
  const { product } = await host.ask({ request: "start_product", name: "Hub" });
  const command: Command = { command: "add_cards", cards: [...cards], file: null };
  if (cards.length > 0) await host.ask({ request: "do", product, command, writing: null });
  return { host, product };
}

/** Opens a room of a product. */
export async function openRoom(room: Room, host: FakeHost, product: ProductId): Promise<Opened> {
  goInstead({ at: "product", product, room });
  const library = followLibrary(host, ["en"]);
  render(
    <HostDoor host={host}>
      <LibraryRoom library={library}>
        <App />
      </LibraryRoom>
    </HostDoor>,
  );
  await screen.findByRole("heading", { level: 1 });
  return { host, product, user: userEvent.setup(), stop: library.stop };
}

/** The cards of a section as the program has them. */
export async function cardsIn(
  { host, product }: Pick<Opened, "host" | "product">,
  section: Section,
): Promise<Card[]> {
  const { view } = await host.ask({ request: "open_product", product });
  return view.cards.filter((card) => card.section === section);
}
