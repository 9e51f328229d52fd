/** The program under test: `interpares serve` on a library of its own, one for each journey. */
import { test as base, expect, type Page } from "@playwright/test";
import AxeBuilder from "@axe-core/playwright";
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const binary = resolve(process.env.INTERPARES_BIN ?? "../../target/debug/interpares");

/** The served program. */
export class Program {
  address = "";
  private running?: ChildProcess;

  /** A library of its own, or one that another program has, too. */
  constructor(readonly library = mkdtempSync(join(tmpdir(), "interpares-journey-"))) {}

  /** Starts serving; the address carries the secret. */
  async start(port = 0): Promise<void> {
    const running = spawn(binary, ["--data", this.library, "serve", "--no-open", "--port", String(port)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.running = running;
    for await (const line of createInterface({ input: running.stdout })) {
      const address = line.match(/http:\/\/\S+#key=\S+/)?.[0];
      if (address) {
        this.address = address;
        return;
      }
    }
    throw new Error("the program ended without saying where it serves");
  }

  /** Ends it the way a power cut would. */
  async kill(): Promise<void> {
    const running = this.running;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const over = new Promise((done) => running.once("exit", done));
    running.kill("SIGKILL");
    await over;
  }

  /** Uses the terminal on the same library; the served program must not run. */
  terminal(...words: string[]): string {
    return execFileSync(binary, ["--data", this.library, ...words], { encoding: "utf8" });
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.library, { recursive: true, force: true });
  }
}

export const test = base.extend<{ program: Program }>({
  program: async ({}, use) => {
    const program = new Program();
    await program.start();
    await use(program);
    await program.end();
  },
});

/**
 * Nothing moves any more, and the fonts are there. A dialog with a field is not shown on a touched screen before the
 * keyboard could have come up.
 */
export async function settled(page: Page): Promise<void> {
  for (const dialog of await page.getByRole("dialog").all()) {
    await expect(dialog.locator("..")).toHaveCSS("opacity", "1");
  }
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await document.fonts.ready;
    await Promise.all(passing.map((animation) => animation.finished.catch(() => undefined)));
  });
}

/** The page of a machine that has other things to do: keys come faster than it draws. */
export async function drawSlowly(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const draw = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (run) => window.setTimeout(() => draw(run), 150);
    window.cancelAnimationFrame = (frame) => window.clearTimeout(frame);
  });
}

/**
 * Nothing that axe knows of is wrong on this screen. A room is loaded when somebody goes there, so its heading is waited
 * for (meanwhile that of the room before may be there, hidden); a tooltip, which stands beside the landmarks, is let go first.
 */
export async function expectNoBarriers(page: Page): Promise<void> {
  await expect(page.locator("h1:visible")).not.toHaveCount(0);
  await page.mouse.move(0, 0);
  await expect(page.getByRole("tooltip")).toHaveCount(0);
  await settled(page);
  await expect(page.locator("h1:visible")).not.toHaveCount(0);
  const found = await new AxeBuilder({ page }).analyze();
  const told = found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(told).toEqual([]);
}

export { expect };
