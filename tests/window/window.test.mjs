/**
 * The real window, from the first start to a page on paper: what only the whole program can show. The rules, the
 * screens and the formats have their own checks.
 */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { comesIn } from "./guest.mjs";
import { Key, openWindow, putUpScreen, startPlain, text, waitFor } from "./stage.mjs";

const NAME = "Lighthouse";
const SAVED = "People need to see the harbour at night";
const FROM_ELSEWHERE = "Boats without radio find home, too";
const BEING_TYPED = "Fog is the worst of it";
const PLACE = { x: 40, y: 30, width: 1100, height: 760 };
const needs = "//section[.//h2[normalize-space()='Needs']]";
const inTheList = `//a[contains(., ${text(NAME)})] | //*[@role='link'][contains(., ${text(NAME)})]`;
const card = (words) => `${needs}//*[contains(., ${text(words)})]`;

describe("the window", { timeout: 300_000 }, () => {
  let screen;
  let library;
  let elsewhere;
  let savedTo;
  let window;

  before(async () => {
    screen = await putUpScreen();
    [library, elsewhere, savedTo] = await Promise.all(
      ["library", "elsewhere", "saved"].map((name) => mkdtemp(join(tmpdir(), `inter-pares-${name}-`))),
    );
  });

  after(async () => {
    await window?.closes();
    await screen?.takeDown();
    await Promise.all([library, elsewhere, savedTo].map((folder) => rm(folder, { recursive: true, force: true })));
  });

  const opens = async () => {
    window = await openWindow(screen, library, { INTERPARES_SAVE_TO: savedTo });
  };
  const closes = async () => {
    const closing = window;
    window = undefined;
    await closing.closes();
  };

  it("draws its first screen where its first frame stood", async () => {
    await opens();
    await window.sees("//main//h1");
    const frame = await window.firstFrame();
    assert.deepEqual(await window.boxesIn("#root header"), frame);
    assert.ok(frame.every(({ width, height }) => width > 0 && height > 0));
  });

  it("opens where it was left, as large as it was", async () => {
    await window.moves(PLACE);
    await closes();
    await opens();
    await waitFor("the window is where it was", async () => isDeepStrictEqual(await window.place(), PLACE));
  });

  it("starts a product and hangs a card", async () => {
    await (await window.sees("//button[contains(., 'Start a product')]")).click();
    await window.sees("//label[contains(., 'Name of the product')]");
    await window.types(NAME, Key.ENTER);
    await window.presses("Add a card", needs);
    await window.types(SAVED, Key.ENTER);
    await window.sees(card(SAVED));
    await window.sees("//*[normalize-space()='Saved']");
  });

  it("keeps what was being typed when it is closed", async () => {
    await window.types(BEING_TYPED);
    await closes();
    // Only the library may have kept it, not the page's own memory.
    await rm(join(library, "window", "webview"), { recursive: true });
    await opens();
    await (await window.sees(inTheList)).click();
    await window.sees(card(SAVED));
    await window.sees(card(BEING_TYPED));
  });

  it("is raised by a second start, which ends", async () => {
    const neighbour = startPlain(screen, elsewhere);
    await waitFor("another library's window comes to the front", async () => !(await window.asks("document.hasFocus()")));
    const second = startPlain(screen, library);
    assert.equal(await second.ended, 0);
    await waitFor("the first window comes to the front", () => window.asks("document.hasFocus()"));
    await neighbour.end();
    assert.equal(await neighbour.ended, 0);
  });

  it("saves the board as a PDF", async () => {
    await window.presses("Export");
    await window.presses("Save as PDF");
    const file = await waitFor("a file is saved", async () => (await readdir(savedTo)).find((name) => name.endsWith(".pdf")));
    const bytes = await readFile(join(savedTo, file));
    assert.equal(bytes.subarray(0, 5).toString("latin1"), "%PDF-");
    await window.sees(`//*[contains(., ${text(join(savedTo, file))})]`);
    assert.match(bytes.subarray(-1024).toString("latin1"), /%%EOF\s*$/);
  });

  it("hosts a room: what somebody puts up from another device hangs in the window", async () => {
    await closes();
    await opens();
    await (await window.sees(inTheList)).click();
    await window.presses("Open a room");
    const sheet = "//*[@role='dialog']";
    await (await window.sees(`${sheet}//button[@aria-haspopup='listbox']`)).click();
    await (await window.sees("//*[@role='option'][contains(., '127.0.0.1')]")).click();
    await window.sees(`${sheet}//button[contains(., '127.0.0.1')]`);
    await (await window.sees(`${sheet}//*[normalize-space()='Whoever has the link']`)).click();
    await (await window.sees(`${sheet}//label[contains(., 'Your name')]`)).click();
    await window.types("Amara");
    await window.presses("Open the room", sheet);
    const link = await (await window.sees(`${sheet}//input[contains(@value, '#room=')]`)).getAttribute("value");
    const kim = await comesIn(link, "Kim");
    await kim.does({
      command: "add_card",
      card: { id: randomUUID(), section: "needs", text: FROM_ELSEWHERE, state: "assumption", author: null },
      after: null,
    });
    await window.sees(card(FROM_ELSEWHERE));
    await window.sees("//*[normalize-space()='Online with one other']");
    await kim.leaves();
    await window.sees("//*[normalize-space()='Nobody else is here']");
    await window.presses("Close the room", sheet);
  });

  it("reaches nothing but its own page", async () => {
    const foreign = await window.page.executeAsyncScript(
      "const tell = arguments[0]; fetch('http://127.0.0.1:9/').then(() => tell('reached'), () => tell('kept in'));",
    );
    assert.equal(foreign, "kept in");
    assert.equal(await window.asks("typeof window.__TAURI__"), "undefined");
  });
});
