/** What a bad network and a killed host do to people in a live room: nothing they have to know of. */
import { createServer } from "node:net";
import { expect, expectIn, joinAs, lead, lineOf, openRoom, SAMPLE, showPeople, test } from "./guests";
import { card, section } from "./people";

test("a guest goes offline in the middle of a sentence, and nothing is lost or said twice", async ({
  host,
  program,
  device,
}) => {
  const door = await openRoom(host, program, { lobby: false });
  const jonas = await device();
  const line = await lineOf(jonas.page);
  await joinAs(jonas, door, "Jonas");
  await expectIn(jonas);
  const { page, say } = jonas;
  const needs = section(page, say("section-needs"));
  await needs.getByRole("button", { name: say("vision-add"), exact: true }).press("Enter");
  await page.keyboard.type("Whoever moves house");
  await expect(card(host.page, "Whoever moves house")).toHaveCount(1);

  await line.cut();
  await expect(page.getByText(say("offline"), { exact: true })).toBeVisible();
  await expect(host.page.getByText(say("live-online-with", { count: 0 }))).toBeVisible();
  await page.keyboard.type(" says so once");
  await expect(needs.getByRole("textbox")).toHaveValue("Whoever moves house says so once");
  line.mend();
  await expect(card(host.page, "Whoever moves house says so once")).toHaveCount(1);
  await expect(needs.getByRole("textbox")).toHaveValue("Whoever moves house says so once");
  await expect(needs.getByRole("textbox")).toBeFocused();
  await page.keyboard.type(", not five times");
  await page.keyboard.press("Escape");
  const said = "Whoever moves house says so once, not five times";
  for (const { page } of [host, jonas]) {
    await expect(card(page, said)).toHaveCount(1);
    await expect(card(page, "Whoever moves house")).toHaveCount(1);
  }

  await card(page, said).focus();
  await page.keyboard.press("Enter");
  await line.cut();
  await page.keyboard.type(". Ever");
  await page.reload();
  line.mend();
  await expect(card(page, `${said}. Ever`)).toHaveCount(1, { timeout: 20_000 });
  await expect(card(host.page, `${said}. Ever`)).toHaveCount(1);
  await expect(card(host.page, "Whoever moves house")).toHaveCount(1);
  const people = await showPeople(host);
  await expect(people.getByText("Jonas", { exact: true })).toHaveCount(1);
  await expect(people.getByText(say("live-away"))).toHaveCount(0);
});

test("the host is killed and started again, and everybody is back by themselves", async ({ host, program, device }) => {
  const giveBack = await takeUsualPort();
  const door = await openRoom(host, program, { lobby: false });
  giveBack();
  const jonas = await device();
  await joinAs(jonas, door, "Jonas");
  await expectIn(jonas);
  const { page, say } = jonas;
  await lead(host, "live-writing-start");
  await host.page.getByRole("button", { name: say("live-writing-go"), exact: true }).click();
  const needs = section(page, say("section-needs"));
  await needs.getByRole("button", { name: say("live-silent-add"), exact: true }).press("Enter");
  await page.keyboard.type("Told before the lights went out");
  await expect(host.page.getByText(say("live-writing-count", { count: 1 })).first()).toBeVisible();

  const port = Number(new URL(program.address).port);
  await program.kill();
  await expect(page.getByText(say("offline"), { exact: true })).toBeVisible();
  await page.keyboard.type(", and in the dark");
  await program.start(port);
  await expect(page.getByText(say("saved"), { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  const own = needs.getByRole("list", { name: say("live-silent-own") });
  await expect(own.getByText("Told before the lights went out, and in the dark")).toBeVisible();
  await expect(own.getByRole("listitem")).toHaveCount(1);

  await host.page.goto("about:blank");
  await host.page.goto(program.address);
  await host.page.getByText(SAMPLE).first().click();
  await expect(host.page.getByText(say("live-online-with", { count: 1 }))).toBeVisible();
  await host.page.getByRole("button", { name: say("live-writing-count", { count: 1 }) }).click();
  await host.page.getByRole("button", { name: say("live-writing-end"), exact: true }).click();
  for (const { page } of [host, jonas]) {
    await expect(card(page, "Told before the lights went out, and in the dark")).toHaveCount(1);
  }
});

/** The port rooms have where it is free: while the program is dead, a journey beside this one could take it. */
async function takeUsualPort(): Promise<() => void> {
  const taking = createServer();
  await new Promise((done) => taking.once("listening", done).once("error", done).listen(4747, "127.0.0.1"));
  return () => void taking.close();
}
