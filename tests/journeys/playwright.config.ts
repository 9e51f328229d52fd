/** Browser journeys: the real program, served to Debian's Chromium, used as people use it. */
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "*.journey.ts",
  outputDir: "output/failures",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  reporter: [["list"], ["json", { outputFile: "output/results.json" }]],
  use: {
    browserName: "chromium",
    launchOptions: {
      executablePath: process.env.INTERPARES_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    // A trace costs half as much again as the journey itself; ask for one with --trace on.
    trace: "off",
  },
});
