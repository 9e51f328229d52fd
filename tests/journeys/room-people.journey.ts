/** Who somebody is in a room: without a device, with two, with the lead in their hands, and after a reload. */
import { type Device, expect, expectIn, joinAs, lead, openRoom, showPeople, test } from "./guests";
import { card, enter, section } from "./people";

const named = ({ page, say }: Device, id: string) => page.getByRole("button", { name: say(id), exact: true });
const leadMenu = (one: Device) => named(one, "live-lead");

/** Gives somebody a role, from the list of people. */
async function makeThem(who: Device, name: string, role: string): Promise<void> {
  const { page, say } = who;
  const people = await showPeople(who);
  await people.getByRole("button", { name: say("live-more-of", { name }), exact: true }).click();
  await page.getByRole("menuitem", { name: say(`live-role-${role}`), exact: true }).click();
  await expect(page.getByRole("menu")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(people).toHaveCount(0);
}

test("those who lead answer and write for somebody without a device, and it is told so", async ({ host, program, device }) => {
  const { page, say } = host;
  const door = await openRoom(host, program, { lobby: false });
  const jonas = await device();
  await joinAs(jonas, door, "Jonas");
  await expectIn(jonas);
  const people = await showPeople(host);
  await people.getByRole("textbox", { name: say("live-add") }).fill("Wanda");
  await named(host, "live-add-go").click();
  await expect(people.getByText("Wanda", { exact: true })).toBeVisible();
  await expect(people.getByText(say("live-proxied"), { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(people).toHaveCount(0);

  await lead(host, "live-poll");
  await named(host, "live-poll-start").click();
  const poll = page.getByRole("region", { name: say("live-poll-name") });
  await poll.getByRole("button", { name: new RegExp(say("live-answer-for")) }).click();
  await page.getByRole("option", { name: "Wanda", exact: true }).click();
  await poll.getByRole("button", { name: say("live-fingers", { count: 4 }), exact: true }).click();
  await expect(jonas.page.getByText(say("live-answered", { answered: 1, all: 3 }))).toBeVisible();
  await named(host, "live-poll-reveal").click();
  const answers = jonas.page.getByRole("region", { name: say("live-poll-name") });
  await expect(answers.getByText("Wanda")).toBeVisible();
  await named(host, "live-poll-end").click();

  await lead(host, "live-writing-start");
  await named(host, "live-writing-go").click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const needs = section(page, say("section-needs"));
  await needs.getByRole("button", { name: new RegExp(say("live-answer-for")) }).click();
  await page.getByRole("option", { name: "Wanda", exact: true }).click();
  await needs.getByRole("button", { name: say("live-silent-add"), exact: true }).press("Enter");
  await page.keyboard.type("A bench in the shade");
  await page.keyboard.press("Escape");
  await expect(jonas.page.getByText(say("live-writing-count", { count: 1 })).first()).toBeVisible();
  await page.getByRole("button", { name: say("live-writing-count", { count: 1 }) }).click();
  await named(host, "live-writing-end").click();
  const label = say("vision-card-label-by", { text: "A bench in the shade", state: say("state-assumption"), author: "Wanda" });
  await expect(card(jonas.page, label)).toHaveCount(1);
});

test("a second device is the same person, and a reload leads back to where one was", async ({ host, program, device }) => {
  const door = await openRoom(host, program, { lobby: false });
  const [laptop, phone] = [await device(), await device({ isPhone: true })];
  await joinAs(laptop, door, "Jonas");
  await expectIn(laptop);
  await joinAs(phone, door, "Jonas");
  await expectIn(phone);
  const { say } = host;
  await expect(host.page.getByText(say("live-online-with", { count: 1 }))).toBeVisible();
  await named(laptop, "live-ready").click();
  await expect(named(phone, "live-ready")).toHaveAttribute("aria-pressed", "true");
  await named(phone, "live-ready").click();
  await expect(named(laptop, "live-ready")).toHaveAttribute("aria-pressed", "false");

  await enter(laptop.page, "decisions");
  await expect(laptop.page.getByRole("heading", { name: say("room-decisions"), level: 1 })).toBeVisible();
  await laptop.page.getByRole("main").getByRole("listitem").getByRole("button").first().click();
  await expect(named(laptop, "decide-all")).toBeVisible();
  const question = await laptop.page.getByRole("heading", { level: 1 }).innerText();
  await laptop.page.reload();
  await expect(laptop.page.getByRole("heading", { level: 1, name: question })).toBeVisible();
  await expect(named(laptop, "decide-all")).toBeVisible();
  await expectIn(laptop);
  await enter(phone.page, "metrics", phone.say);
  await expect(phone.page.getByRole("heading", { name: say("room-metrics"), level: 1 })).toBeVisible();
  await phone.page.reload();
  await expect(phone.page.getByRole("heading", { name: say("room-metrics"), level: 1 })).toBeVisible();
  await expectIn(phone);
  await enter(laptop.page, "vision");
  const last = laptop.page.getByRole("row").last();
  await last.scrollIntoViewIfNeeded();
  const height = async () => Math.round((await last.boundingBox())?.y ?? 0);
  const before = await height();
  await laptop.page.reload();
  await expect(last).toBeInViewport();
  await expect.poll(height).toBe(before);
  const people = await showPeople(host);
  await expect(people.getByText("Jonas", { exact: true })).toHaveCount(1);
  await expect(people.getByText(say("live-away"))).toHaveCount(0);
  await phone.page.close();
  await expect(people.getByText("Jonas", { exact: true })).toHaveCount(1);
  await expect(people.getByText(say("live-away"))).toHaveCount(0);
  await laptop.page.close();
  await expect(people.getByText(say("live-away"))).toHaveCount(1);
});

test("the lead is passed on, kept over a reload, and taken back at the machine of the room", async ({ host, program, device }) => {
  const { say } = host;
  const door = await openRoom(host, program, { lobby: false });
  const [jonas, sofia] = [await device(), await device({ isPhone: true })];
  await joinAs(jonas, door, "Jonas");
  await joinAs(sofia, door, "Sofía");
  await Promise.all([expectIn(jonas), expectIn(sofia)]);
  await expect(leadMenu(jonas)).toHaveCount(0);

  await makeThem(host, "Jonas", "facilitator");
  await expect(leadMenu(jonas)).toBeVisible();
  await expect(named(jonas, "live-share")).toBeVisible();
  await enter(sofia.page, "vision");
  const add = section(sofia.page, say("section-needs")).getByRole("button", { name: say("vision-add"), exact: true });
  await expect(add).toHaveCount(1);
  await makeThem(jonas, "Sofía", "observer");
  await expect(sofia.page.getByText(say("lead-observing"))).toBeVisible();
  await expect(named(sofia, "live-ready")).toHaveCount(0);
  await expect(add).toHaveCount(0);
  await jonas.page.reload();
  await expectIn(jonas);
  await expect(leadMenu(jonas)).toBeVisible();
  await lead(jonas, "live-lock");
  await expect(host.page.getByText(say("live-locked"))).toBeVisible();

  const people = await showPeople(host);
  await expect(people.getByText(say("live-role-co_facilitator"))).toBeVisible();
  await people.getByRole("button", { name: say("lead-take-back"), exact: true }).click();
  await expect(people.getByRole("button", { name: say("lead-take-back"), exact: true })).toHaveCount(0);
  await host.page.keyboard.press("Escape");
  await makeThem(host, "Jonas", "participant");
  await expect(leadMenu(jonas)).toHaveCount(0);
  await expect(named(jonas, "live-share")).toHaveCount(0);
  await lead(host, "live-unlock");
  await makeThem(host, "Sofía", "participant");
  await expect(named(sofia, "live-ready")).toBeVisible();
  await expect(add).toHaveCount(1);
});

test("windows stay where they are while something comes and goes in them, and one Escape closes them", async ({
  host,
  program,
  device,
}) => {
  const { page, say } = host;
  const door = await openRoom(host, program);
  await named(host, "live-share").click();
  const close = named(host, "live-close");
  const place = await close.boundingBox();
  await named(host, "live-check").click();
  await expect(page.getByText(say("live-check-good"))).toBeVisible();
  expect(await close.boundingBox()).toEqual(place);
  await page.keyboard.press("Escape");

  await joinAs(await device(), door, "Jonas");
  await expect(page.getByText(say("live-at-the-door", { count: 1 }))).toBeVisible();
  const people = await showPeople(host);
  await people.getByRole("button", { name: say("live-admit-who", { name: "Jonas" }), exact: true }).press("Enter");
  await expect(people.getByRole("list", { name: say("live-people") })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(people).toHaveCount(0);
});
