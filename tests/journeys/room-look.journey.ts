/** How a live room looks, to those who lead and to those who come: every screen in every look, without barriers. */
import type { Page } from "@playwright/test";
import { anyCount, chooseHere, closeRoom, type Device, joinAs, lead, letIn, readDoor, showPeople } from "./guests";
import { inEveryLook } from "./looks";
import { enter, openSample, section } from "./people";
import { expect, expectNoBarriers, settled } from "./program";

const pictures = "output/pictures";

inEveryLook("a live room", async ({ page, program, say, look, another }) => {
  const picture = async (of: Page, screen: string) => {
    await settled(of);
    await of.screenshot({ path: `${pictures}/room-${screen}-${look.name}.png` });
    await expectNoBarriers(of);
  };
  const host: Device = { page, say, heard: [] };
  const guest: Device = { page: await another(), say, heard: [] };
  const press = (of: Page, id: string) => of.getByRole("button", { name: say(id), exact: true }).click();

  await page.goto(program.address);
  await openSample(page, say);
  await press(page, "live-open");
  await chooseHere(page, say);
  await picture(page, "open");
  await press(page, "live-open-go");
  await expect(page.getByRole("img", { name: say("live-qr") })).toBeVisible();
  await press(page, "live-check");
  await expect(page.getByText(say("room-advice-this-machine-only"))).toBeVisible();
  await picture(page, "share");
  await press(page, "live-door-large");
  await picture(page, "share-large");
  await press(page, "live-door-small");
  const door = await readDoor(page, say);

  await guest.page.goto(`${door.link}0`);
  await expect(guest.page.getByRole("heading", { name: say("live-link-old") })).toBeVisible();
  await picture(guest.page, "code");
  await guest.page.goto("about:blank");
  await guest.page.goto(door.link);
  await expect(guest.page.getByRole("heading", { name: say("live-who") })).toBeVisible();
  await picture(guest.page, "join");
  await joinAs(guest, door, "Sofía");
  await expect(guest.page.getByText(say("live-lobby-as", { name: "Sofía" }))).toBeVisible();
  await picture(guest.page, "lobby");
  const people = await showPeople(host);
  await expect(people.getByText("Sofía").first()).toBeVisible();
  await picture(page, "people");
  await page.keyboard.press("Escape");
  await letIn(host, ["Sofía"]);

  await enter(guest.page, "now", say);
  await lead(host, "live-poll");
  await page.getByRole("dialog").getByText(say("live-poll-thumbs"), { exact: true }).click();
  await page.getByRole("textbox", { name: say("live-poll-question") }).fill("Shall we begin?");
  await press(page, "live-poll-start");
  await guest.page.getByRole("button", { name: say("live-says-yes"), exact: true }).click();
  await expect(guest.page.getByText(say("live-answer-kept"))).toBeVisible();
  await picture(guest.page, "poll");
  await press(page, "live-poll-reveal");
  await expect(guest.page.getByText(say("live-answer-kept"))).toHaveCount(0);
  await picture(guest.page, "poll-revealed");
  await press(page, "live-poll-end");

  await enter(page, "decisions", say);
  await expect(page.getByRole("heading", { name: say("room-decisions"), level: 1 })).toBeVisible();
  await page.getByRole("main").getByRole("listitem").getByRole("button").first().click();
  await expect(page.getByRole("button", { name: say("decide-all"), exact: true })).toBeVisible();
  await lead(host, "live-presenter");
  await expect(page.getByRole("region", { name: say("decide-weighted") })).toBeVisible();
  await picture(page, "presenter-decision");
  await press(page, "live-presenter-leave");
  await expect(page.getByRole("button", { name: say("decide-all"), exact: true })).toBeVisible();

  await press(page, "live-timer-start");
  await page.getByRole("menuitem", { name: say("live-minutes", { minutes: 5 }), exact: true }).click();
  await lead(host, "live-writing-start");
  await press(page, "live-writing-go");
  await expect(guest.page.getByRole("button", { name: say("live-write-cards"), exact: true })).toBeVisible();
  await picture(guest.page, "now");
  await press(guest.page, "live-write-cards");
  const needs = section(guest.page, say("section-needs"));
  await needs.getByRole("button", { name: say("live-silent-add"), exact: true }).press("Enter");
  await guest.page.keyboard.type("Whoever moves house says so once");
  await guest.page.keyboard.press("Enter");
  await guest.page.keyboard.press("Escape");
  await expect(needs.getByRole("button", { name: "Whoever moves house says so once" })).toBeVisible();
  await picture(guest.page, "writing");
  await page.getByRole("button", { name: anyCount(say, "live-writing-count") }).click();
  await picture(page, "writing-led");
  await page.keyboard.press("Escape");
  await lead(host, "live-presenter");
  await expect(page.getByRole("button", { name: say("live-presenter-leave") })).toBeVisible();
  await picture(page, "presenter");

  await press(page, "live-presenter-leave");
  await closeRoom(host);
  await expect(guest.page.getByRole("heading", { name: say("paper-home"), exact: true })).toBeVisible();
  await picture(guest.page, "over");
});
