/** Silent writing in a live room: what is hidden is on its author's device and nowhere else, until it is revealed. */
import {
  type Device,
  expect,
  expectIn,
  expectUnheard,
  joinAs,
  lead,
  openRoom,
  test,
} from "./guests";
import { card, section } from "./people";

/** What somebody writes, and who. */
type Hidden = { by: Device; texts: readonly string[] };

/** Writes hidden cards one after another. */
async function writeHidden({ page, say }: Device, where: string, texts: readonly string[]): Promise<void> {
  const there = section(page, say(`section-${where}`));
  await there.getByRole("button", { name: say("live-silent-add"), exact: true }).press("Enter");
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
  const own = there.getByRole("list", { name: say("live-silent-own") });
  for (const text of texts) await expect(own.getByRole("button", { name: text, exact: true })).toBeVisible();
}

/** Everyone hears and sees the cards of the others only once they are revealed. */
async function expectHidden(all: readonly Hidden[]): Promise<void> {
  for (const { by, texts } of all) {
    const others = all.map((one) => one.by).filter((one) => one !== by);
    expectUnheard(others, texts);
    for (const { page } of others) for (const text of texts) await expect(page.getByText(text)).toHaveCount(0);
  }
}

test("cards are written silently and revealed, one author's first, with names", async ({ host, program, device }) => {
  const { page } = host;
  const door = await openRoom(host, program, { lobby: false });
  const [jonas, sofia] = [await device(), await device({ language: "de", isPhone: true })];
  await joinAs(jonas, door, "Jonas");
  await joinAs(sofia, door, "Sofía");
  await Promise.all([expectIn(jonas), expectIn(sofia)]);

  await lead(host, "live-writing-start");
  await page.getByRole("button", { name: host.say("live-writing-go"), exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await sofia.page.getByRole("button", { name: sofia.say("live-write-cards"), exact: true }).click();
  const hidden: Hidden[] = [
    { by: host, texts: ["Zinnober 1"] },
    { by: jonas, texts: ["Ultramarin 1", "Ultramarin 2"] },
    { by: sofia, texts: ["Karmesin 1"] },
  ];
  for (const { by, texts } of hidden) await writeHidden(by, "needs", texts);
  for (const { page, say } of [host, jonas]) {
    await expect(page.getByText(say("live-writing-count", { count: 4 })).first()).toBeVisible();
  }
  await expectHidden(hidden);

  await page.getByRole("button", { name: host.say("live-writing-count", { count: 4 }) }).click();
  const panel = page.getByRole("dialog");
  await panel.getByRole("button", { name: "Jonas", exact: true }).click();
  for (const { page } of [host, jonas, sofia]) {
    await expect(card(page, "Ultramarin 1. ").first()).toBeVisible();
  }
  await expect(panel.getByText(host.say("live-writing-count", { count: 2 }))).toBeVisible();
  await expectHidden(hidden.filter(({ by }) => by !== jonas));
  await panel.getByRole("button", { name: host.say("live-writing-end"), exact: true }).click();
  await expect(panel).toHaveCount(0);
  for (const { page } of [host, jonas, sofia]) {
    for (const text of ["Zinnober 1", "Ultramarin 2", "Karmesin 1"]) await expect(card(page, text)).toHaveCount(1);
  }
});

test("cards are written silently without names: nobody is ever told who wrote which", async ({ host, program, device }) => {
  const { page, say } = host;
  const door = await openRoom(host, program, { lobby: false });
  const jonas = await device();
  await joinAs(jonas, door, "Jonas");
  await expectIn(jonas);
  await lead(host, "live-writing-start");
  await page.getByRole("dialog").getByText(say("live-names-without"), { exact: true }).click();
  await page.getByRole("button", { name: say("live-writing-go"), exact: true }).click();
  const hidden: Hidden[] = [
    { by: host, texts: ["Zinnober 1"] },
    { by: jonas, texts: ["Ultramarin 1"] },
  ];
  for (const { by, texts } of hidden) await writeHidden(by, "needs", texts);
  await expectHidden(hidden);

  await page.getByRole("button", { name: say("live-writing-count", { count: 2 }) }).click();
  const panel = page.getByRole("dialog");
  await expect(panel.getByText(say("live-writing-nameless"))).toBeVisible();
  await expect(panel.getByRole("button", { name: "Jonas" })).toHaveCount(0);
  await panel.getByRole("button", { name: say("live-writing-end"), exact: true }).click();
  for (const { page } of [host, jonas]) {
    await expect(card(page, "Zinnober 1")).toHaveCount(1);
    await expect(card(page, "Ultramarin 1")).toHaveCount(1);
  }
  const told = host.heard.filter((message) => message.includes("Ultramarin 1"));
  expect(told).not.toEqual([]);
  for (const message of told) expect(message).not.toContain("Jonas");
});
