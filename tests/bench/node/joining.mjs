// Opens a link in a browser with a network like 4G (1.6 Mbit/s down, 150 ms there and back), joins, and says in JSON how
// long it took and how many bytes of script came over the line. The browser is the one the journeys use.
import { createRequire } from "node:module";

const { chromium } = createRequire(new URL("../../journeys/package.json", import.meta.url))("playwright");
const executablePath = process.env.INTERPARES_CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage({ locale: "en-US", viewport: { width: 390, height: 844 } });
const line = await page.context().newCDPSession(page);
await line.send("Network.enable");
await line.send("Network.emulateNetworkConditions", {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) | 0,
  uploadThroughput: (0.75e6 / 8) | 0,
});

const scripts = new Map();
let script = 0;
line.on("Network.responseReceived", ({ requestId, type }) => scripts.set(requestId, type === "Script"));
line.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
  if (scripts.get(requestId)) script += encodedDataLength;
});

const began = Date.now();
await page.goto(process.argv[2], { waitUntil: "commit" });
const name = page.getByRole("textbox");
await name.first().waitFor();
const form = Date.now() - began;
const script_at_form = script;
await name.first().fill("Amara");
const said = Date.now();
await page.keyboard.press("Enter");
// The bar of the room stands where one is in.
await page.getByRole("region", { name: "What the room is doing" }).waitFor();
await page.getByRole("main").first().waitFor();
console.log(JSON.stringify({ form, product: Date.now() - said, script, script_at_form }));
await browser.close();
