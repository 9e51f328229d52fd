/** Votes in a live room: called to wherever one is, filled in on the spot, and by nobody unknown for somebody else. */
import { type Device, expect, expectIn, joinAs, lead, lineOf, openRoomAround, test } from "./guests";
import { enter } from "./people";
import type { Program } from "./program";

const QUESTION = "Build or buy?";

const button = ({ page, say }: Device, id: string, gaps?: Parameters<Device["say"]>[1]) =>
  page.getByRole("button", { name: say(id, gaps), exact: true });

/** A product with a team and a question, and the host at that question. */
async function prepare({ page, say }: Device, program: Program): Promise<void> {
  await program.kill();
  program.terminal("new", "Hub");
  for (const name of ["Amara", "Jonas", "Sofía"]) program.terminal("team", "Hub", "add", name);
  program.terminal("decide", "Hub", "new", QUESTION, "--option", "Build", "--option", "Buy", "--about", "backlog", "--secret");
  await program.start();
  await page.goto(program.address);
  await page.getByText("Hub", { exact: true }).first().click();
  await expect(page.getByRole("heading", { name: say("vision-board") })).toBeVisible();
  await enter(page, "decisions", say);
  await page.getByRole("button", { name: QUESTION }).click();
}

test("a vote calls its voters on any screen, and keeps what they fill in", async ({ host, program, device }) => {
  const { page, say } = host;
  await prepare(host, program);
  const door = await openRoomAround(host, { lobby: false });
  const [jonas, sofia] = [await device(), await device({ language: "de", isPhone: true })];
  const line = await lineOf(jonas.page);
  await joinAs(jonas, door, "Jonas");
  await joinAs(sofia, door, "Sofía");
  for (const guest of [jonas, sofia]) await expectIn(guest);
  await button(host, "decide-open-vote").click();

  await expect(jonas.page.getByText(say("live-vote-secret-called", { question: QUESTION }))).toBeVisible();
  await button(jonas, "live-vote-go").click();
  const booth = jonas.page.getByRole("dialog");
  await booth.getByText("Build", { exact: true }).click();
  await lead(host, "live-summon");
  await expect(jonas.page.getByText(say("live-summoned", { name: say("live-nameless"), screen: say("room-decisions") }))).toBeAttached();
  await expect(booth.getByRole("radio", { name: "Build" })).toBeChecked();

  await line.cut();
  await expect(booth.getByText(say("decide-booth-offline"))).toBeVisible();
  await button(jonas, "decide-booth-seal").click();
  const trouble = jonas.page.getByRole("alertdialog").filter({ hasText: say("trouble-not_reached") });
  await trouble.click({ trial: true });
  line.mend();
  await expect(jonas.page.getByText(say("back-online"))).toBeVisible();
  await expect(trouble).toHaveCount(0);
  await button(jonas, "decide-booth-seal").click();
  await expect(booth).toHaveCount(0);
  await expect(jonas.page.getByRole("main")).toBeFocused();
  await expect(button(jonas, "live-vote-go")).toHaveCount(0);
  await button(jonas, "live-go-there").click();
  await expect(jonas.page.getByText(say("live-vote-sealed"))).toBeVisible();

  // What the room does now says it as well.
  await enter(sofia.page, "now", sofia.say);
  await expect(button(sofia, "live-vote-look")).toBeVisible();
  await button(sofia, "live-vote-go").click();
  await sofia.page.getByRole("dialog").getByText("Buy", { exact: true }).click();
  await button(sofia, "decide-booth-seal").click();
  await expect(sofia.page.getByText(sofia.say("live-vote-sealed"))).toBeVisible();

  // Nobody knows who sits at the machine of the host.
  await button(host, "decide-fill-in-for", { name: "Amara" }).click();
  const asked = page.getByRole("dialog", { name: say("decide-who-fills-in", { name: "Amara" }) });
  await expect(asked.getByRole("listitem")).toHaveCount(0);
  await asked.getByRole("textbox").fill("Wanda");
  await button(host, "decide-who-fills-in-go").click();
  await expect(page.getByText(say("decide-booth-proxy", { name: "Amara", proxy: "Wanda" }))).toBeVisible();
  await page.getByRole("dialog").getByText("Buy", { exact: true }).click();
  await button(host, "decide-booth-seal").click();
  await expect(page.getByText(say("decide-by-proxy", { proxy: "Wanda" }))).toBeVisible();
});
