/**
 * The stage for the real window: a screen of its own, the driver, and the program. Waits for facts, never for time
 * to pass, and ends exactly what it started. Knows nothing of what the program shows.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, readdir } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { Builder, By, Capabilities, Key, until } from "selenium-webdriver";

/** Measures what is drawn: the first drawing, and the first words to their last letter. */
const BOXES = `
  const inside = document.querySelector(arguments[0]);
  const words = document.createRange();
  words.selectNodeContents(inside.querySelector("span"));
  return [inside.querySelector("svg"), words].map((seen) => {
    const { x, y, width, height } = seen.getBoundingClientRect();
    return { x, y, width, height };
  });`;

/** How long a fact may take to come true on a slow machine. */
const PATIENCE = 60_000;

/** Waits until `fact` gives something, and gives it. */
export async function waitFor(what, fact) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const found = await fact();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await pause(50);
  }
}

/** The program under test. */
export function program() {
  const path = process.env.INTERPARES_DESKTOP;
  if (!path) throw new Error("INTERPARES_DESKTOP names the program to check, for example ../../target/debug/inter-pares");
  return path;
}

/** Puts up a screen nobody sees. */
export async function putUpScreen() {
  const server = start("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = await once(createInterface({ input: server.stdio[3] }), "line");
  return { display: `:${number}`, takeDown: () => end(server) };
}

/** What the program and the driver find around them: this screen, English, and nothing of the person at work. */
export function surroundings(screen, more = {}) {
  const { WAYLAND_DISPLAY: _, DBUS_SESSION_BUS_ADDRESS: __, INTERPARES_DATA: ___, ...rest } = process.env;
  return { ...rest, DISPLAY: screen.display, GDK_BACKEND: "x11", LC_ALL: "C.UTF-8", LANGUAGE: "en", NO_AT_BRIDGE: "1", ...more };
}

/** Starts the program without a driver. */
export function startPlain(screen, folder) {
  const started = start(program(), ["--data", folder], { stdio: "inherit", env: surroundings(screen) });
  return { ended: once(started, "exit").then(([code]) => code), end: () => end(started) };
}

/** Opens the program's window on a library and gives a hand at it. */
export async function openWindow(screen, folder, more = {}) {
  const port = await freePort();
  const driver = start("WebKitWebDriver", [`--port=${port}`], {
    stdio: ["ignore", "ignore", "inherit"],
    env: surroundings(screen, { TAURI_WEBVIEW_AUTOMATION: "true", ...more }),
  });
  try {
    await waitFor("the driver answers", () => answers(port));
    const page = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(
        new Capabilities()
          .setBrowserName("wry")
          .set("webkitgtk:browserOptions", { binary: program(), args: ["--data", folder] }),
      )
      .build();
    return new Hand(page, driver, await childOf(driver.pid));
  } catch (thrown) {
    await end(driver);
    throw thrown;
  }
}

/** Does in the window what a person would, by the names a person reads. */
class Hand {
  constructor(page, driver, pid) {
    this.page = page;
    this.driver = driver;
    this.pid = pid;
  }

  /** Finds what is written so, once it is to be seen. */
  async sees(path) {
    const found = await this.page.wait(until.elementLocated(By.xpath(path)), PATIENCE, `waited in vain for ${path}`);
    await this.page.wait(until.elementIsVisible(found), PATIENCE, `waited in vain to see ${path}`);
    return found;
  }

  /** Presses the button of this name, inside of what `within` leads to. */
  async presses(name, within = "") {
    await (await this.sees(`${within}//button[normalize-space()=${text(name)} or @aria-label=${text(name)}]`)).click();
  }

  /** Types where the cursor stands. */
  async types(...keys) {
    await this.page.actions().sendKeys(...keys).perform();
  }

  /** Asks the page for a fact. */
  async asks(script) {
    return this.page.executeScript(`return (${script});`);
  }

  /** Where the first mark and the first words inside of `place` are to be seen. */
  async boxesIn(place) {
    return this.page.executeScript(BOXES, place);
  }

  /** The same for the frame the page begins with, put up once more where it stood. */
  async firstFrame() {
    return this.page.executeAsyncScript(
      `const tell = arguments[arguments.length - 1];
      fetch("/index.html").then((page) => page.text()).then((html) => {
        const frame = new DOMParser().parseFromString(html, "text/html").querySelector("#root > *");
        const wall = document.body.appendChild(document.createElement("div"));
        Object.assign(wall.style, { position: "absolute", top: 0, left: 0, right: 0 });
        wall.id = "first-frame-again";
        wall.append(frame);
        const boxes = (function () { ${BOXES} })("#first-frame-again");
        wall.remove();
        tell(boxes);
      });`,
    );
  }

  /** Puts the window somewhere else, in another size. */
  async moves(place) {
    await this.page.manage().window().setRect(place);
    await waitFor("the window has moved", async () => isDeepStrictEqual(await this.place(), place));
  }

  /** Where the window is, and how large. */
  async place() {
    const { x, y, width, height } = await this.page.manage().window().getRect();
    return { x, y, width, height };
  }

  /** Closes the program as the end of a desktop session would, and waits until it has gone. */
  async closes() {
    process.kill(this.pid, "SIGTERM");
    await waitFor("the program ends", async () => !(await isAlive(this.pid)));
    await end(this.driver);
  }
}

export { Key };

/** A text as XPath writes it. */
export function text(words) {
  return words.includes('"') ? `'${words}'` : `"${words}"`;
}

function start(command, parameters, options) {
  return spawn(command, parameters, options);
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

function answers(port) {
  return new Promise((tell) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => tell(true)).once("error", () => tell(false));
    socket.once("close", () => tell(false));
    socket.once("connect", () => socket.destroy());
  });
}

async function childOf(pid) {
  const children = [];
  for (const task of await readdir(`/proc/${pid}/task`)) {
    const list = await readFile(`/proc/${pid}/task/${task}/children`, "utf8");
    children.push(...list.split(" ").filter(Boolean).map(Number));
  }
  if (children.length !== 1) throw new Error(`the driver has ${children.length} children, not one program`);
  return children[0];
}

async function isAlive(pid) {
  try {
    return !/\) [ZX] /.test(await readFile(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
