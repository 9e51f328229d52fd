/** A live room: the machine that opens it, and people who come in from devices of their own. */
import { type BrowserContextOptions, type Locator, type Page, type WebSocketRoute } from "@playwright/test";
import { openSample, pressByKey } from "./people";
import { expect, type Program, test as ofProgram } from "./program";
import { type Language, type Say, sayIn } from "./words";

export const SAMPLE = "Customer Data Hub";
/** The only address a journey opens a room on: nobody else can come in. */
const HERE = "127.0.0.1";

/** A page in a browser of its own, and everything its WebSocket brought. */
export type Device = { page: Page; say: Say; heard: string[] };

/** What a device is like; none of it: a desktop in English. */
export type Sort = { language?: Language; isPhone?: boolean; more?: BrowserContextOptions };

/** The way into a room. */
export type Door = { link: string; code: string | null };

/** Several browsers at once need their time where cores are few, in milliseconds. */
const SLOW = 180_000;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1280, height: 800 } };
const LOCALES = { en: "en-GB", de: "de-DE" };

/** `host` sits at the machine itself; `device` takes another one into one's hand, and all are put away at the end. */
export const test = ofProgram.extend<{ host: Device; device: (sort?: Sort) => Promise<Device> }>({
  host: async ({ page }, use) => use({ page, say: sayIn("en"), heard: listen(page) }),
  device: async ({ browser }, use, journey) => {
    journey.setTimeout(SLOW);
    const contexts: { close(): Promise<void> }[] = [];
    await use(async ({ language = "en", isPhone = false, more = {} } = {}) => {
      const context = await browser.newContext({ ...(isPhone ? PHONE : DESK), locale: LOCALES[language], ...more });
      contexts.push(context);
      const page = await context.newPage();
      return { page, say: sayIn(language), heard: listen(page) };
    });
    for (const context of contexts) await context.close();
  },
});

/** Everything the WebSockets of a page bring, from now on. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => heard.push(payload.toString())));
  return heard;
}

/** Opens the sample on the machine of the host, and a room around it. */
export async function openRoom(host: Device, program: Program, wish: { lobby?: boolean } = {}): Promise<Door> {
  await host.page.goto(program.address);
  await openSample(host.page, host.say);
  return openRoomAround(host, wish);
}

/** Opens a room around the product that is on the screen. */
export async function openRoomAround({ page, say }: Device, wish: { lobby?: boolean } = {}): Promise<Door> {
  await page.getByRole("button", { name: say("live-open"), exact: true }).click();
  await chooseHere(page, say);
  const dialog = page.getByRole("dialog");
  if (wish.lobby === false) await dialog.getByText(say("live-lobby-off"), { exact: true }).click();
  await dialog.getByRole("button", { name: say("live-open-go"), exact: true }).click();
  return readDoor(page, say);
}

/** Chooses the address that only this machine has. */
export async function chooseHere(page: Page, say: Say): Promise<void> {
  await page.getByRole("dialog").getByRole("button", { name: new RegExp(say("live-address")) }).click();
  await page.getByRole("option", { name: new RegExp(`^${HERE.replaceAll(".", "\\.")}`) }).click();
  await expect(page.getByText(say("live-address-here-hint"))).toBeVisible();
}

/** How one comes in, read off the sheet that is open; the sheet is closed. */
export async function readDoor(page: Page, say: Say): Promise<Door> {
  const dialog = page.getByRole("dialog", { name: say("live-share"), exact: true });
  const link = dialog.getByRole("textbox", { name: say("live-link"), exact: true });
  await expect(link).toHaveValue(new RegExp(`^http://${HERE}:[0-9]+/#room=`));
  const code = dialog.getByText(/^[A-Z0-9]{6}$/);
  const door = { link: await link.inputValue(), code: (await code.count()) > 0 ? await code.textContent() : null };
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  return door;
}

/** Says who one is, at the door. */
export async function joinAs({ page, say }: Device, door: Door, name: string): Promise<void> {
  await page.goto(door.link);
  await expect(page.getByRole("heading", { name: say("live-who") })).toBeVisible();
  const members = page.getByRole("group", { name: say("live-who-team") });
  const member = members.getByRole("button", { name, exact: true });
  if ((await member.count()) > 0) await member.click();
  else await page.getByRole("textbox", { name: say((await members.count()) > 0 ? "live-who-other" : "live-who-name") }).fill(name);
  await page.getByRole("button", { name: say("live-join"), exact: true }).click();
}

/** The same, by keyboard alone; the name is that of a member. */
export async function joinByKey({ page, say }: Device, door: Door, member: string): Promise<void> {
  await page.goto(door.link);
  await pressByKey(page, page.getByRole("button", { name: member, exact: true }));
  await pressByKey(page, page.getByRole("button", { name: say("live-join"), exact: true }));
}

/** The list of people, opened from the header. */
export async function showPeople({ page, say }: Device): Promise<Locator> {
  await page.getByRole("banner").getByRole("button", { name: anyCount(say, "live-people-open") }).click();
  const dialog = page.getByRole("dialog", { name: say("live-people"), exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Lets in those who wait at the door. */
export async function letIn(host: Device, names: readonly string[]): Promise<void> {
  const { page, say } = host;
  const atTheDoor = page.getByText(say("live-at-the-door", { count: names.length }));
  await expect(atTheDoor).toBeVisible();
  const people = await showPeople(host);
  const deed = names.length > 1 ? say("live-admit-all") : say("live-admit-who", { name: names[0] ?? "" });
  await people.getByRole("button", { name: deed, exact: true }).click();
  await expect(atTheDoor).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(people).toHaveCount(0);
}

/** The sentence with any count people in a journey can have. */
export function anyCount(say: Say, id: string): RegExp {
  const counts = Array.from({ length: 10 }, (_, count) => say(id, { count }));
  return new RegExp(counts.map((one) => one.replaceAll(/[.?()]/g, "\\$&")).join("|"));
}

/** One is in the room, and sees what there is. */
export async function expectIn({ page, say }: Device): Promise<void> {
  await expect(page.getByRole("region", { name: say("live-bar") })).toBeVisible();
}

/** Does something that those who lead find in the menu of the bar. */
export async function lead({ page, say }: Device, deed: string): Promise<void> {
  await page.getByRole("button", { name: say("live-lead"), exact: true }).click();
  await page.getByRole("menuitem", { name: say(deed), exact: true }).click();
}

/** Ends the room for everybody. */
export async function closeRoom({ page, say }: Device): Promise<void> {
  for (const words of ["live-share", "live-close", "live-close-go"])
    await page.getByRole("button", { name: say(words), exact: true }).click();
}

/** The line of a page, to be cut and mended, or to be held; ask for it before the page is opened. */
export async function lineOf(page: Page) {
  let isCut = false;
  let held: (() => void)[] | null = null;
  const open = new Set<WebSocketRoute>();
  await page.routeWebSocket(/.*/, (socket) => {
    if (isCut) return void socket.close();
    socket.connectToServer().onMessage((message) => {
      if (held) held.push(() => socket.send(message));
      else socket.send(message);
    });
    open.add(socket);
  });
  return {
    /** Nothing gets through, neither on the line there is nor on a new one. */
    async cut() {
      isCut = true;
      for (const socket of open) await socket.close();
      open.clear();
    },
    mend() {
      isCut = false;
    },
    /** What the program says does not arrive. */
    hold() {
      held = [];
    },
    /** All of it arrives. */
    letGo() {
      for (const arrive of held ?? []) arrive();
      held = null;
    },
  };
}

/** None of the texts stands in what a device was told so far. */
export function expectUnheard(devices: readonly Device[], texts: readonly string[]): void {
  for (const { heard } of devices)
    for (const text of texts) expect(heard.filter((message) => message.includes(text))).toEqual([]);
}

export { expect };
