/** Leading a live room: what the facilitator does reaches everybody, and tears nobody away from a text. */
import { closeRoom, type Device, expect, expectIn, expectUnheard, joinAs, lead, openRoom, showPeople, test } from "./guests";
import { card, enter, section } from "./people";

const press = ({ page, say }: Device, id: string, gaps?: Parameters<Device["say"]>[1]) =>
  page.getByRole("button", { name: say(id, gaps), exact: true }).click();

const sees = ({ page, say }: Device, id: string, gaps?: Parameters<Device["say"]>[1]) =>
  expect(page.getByText(say(id, gaps)).first()).toBeVisible();

const seesNot = ({ page, say }: Device, id: string, gaps?: Parameters<Device["say"]>[1]) =>
  expect(page.getByText(say(id, gaps))).toHaveCount(0);

/** Whose turn it is. */
async function speakerAmong(silent: ReadonlySet<Device>): Promise<Device> {
  let speaker: Device | undefined;
  const look = async () => {
    for (const one of silent) if (await one.page.getByText(one.say("live-round-you")).isVisible()) speaker = one;
    return speaker !== undefined;
  };
  await expect.poll(look).toBe(true);
  if (!speaker) throw new Error("nobody speaks");
  return speaker;
}

test("the clock, the signals and the round are seen by all, and held by those who lead", async ({ host, program, device }) => {
  const { page, say } = host;
  const door = await openRoom(host, program, { lobby: false });
  const [jonas, sofia] = [await device(), await device()];
  await joinAs(jonas, door, "Jonas");
  await expectIn(jonas);
  await joinAs(sofia, door, "Sofía");
  await expectIn(sofia);
  const guests = [jonas, sofia];

  await page.getByRole("button", { name: new RegExp(`^${say("live-task")}`) }).click();
  await page.keyboard.type("What do they need?");
  await page.keyboard.press("Enter");
  for (const { page } of guests) await expect(page.getByText("What do they need?")).toBeVisible();

  const timed = async (deed: string) => {
    await page.getByRole("button", { name: new RegExp(`${say("live-timer")}$`) }).click();
    await page.getByRole("menuitem", { name: say(deed), exact: true }).click();
  };
  await press(host, "live-timer-start");
  await page.getByRole("menuitem", { name: say("live-minutes", { minutes: 3 }), exact: true }).click();
  for (const { page } of guests) await expect(page.getByRole("timer")).toHaveText(/^0[23]:[0-5][0-9]$/);
  await timed("live-timer-add");
  for (const { page } of guests) await expect(page.getByRole("timer")).toHaveText(/^0[34]:[0-5][0-9]$/);
  await timed("live-timer-pause");
  for (const { page } of guests) await expect(page.getByRole("timer")).toContainText(say("live-time-held"));
  await timed("live-timer-end");
  for (const { page } of guests) await expect(page.getByRole("timer")).toHaveCount(0);

  await press(jonas, "live-ready");
  await sees(host, "live-ready-count", { ready: 1, all: 3 });
  await press(host, "live-ready-clear");
  await expect(jonas.page.getByRole("button", { name: say("live-ready"), exact: true })).toHaveAttribute("aria-pressed", "false");
  await jonas.page.keyboard.press("Alt+h");
  await sofia.page.keyboard.press("Alt+h");
  await sees(host, "live-hands-count", { count: 2, first: "Jonas" });
  await page.getByRole("button", { name: say("live-hands-count", { count: 2, first: "Jonas" }) }).click();
  await press(host, "live-hand-down-of", { name: "Jonas" });
  await page.keyboard.press("Escape");
  await sees(sofia, "live-hands-count", { count: 1, first: "Sofía" });
  await press(sofia, "live-hand-down");
  await seesNot(host, "live-hands-count", { count: 1, first: "Sofía" });

  await lead(host, "live-round-start");
  const silent = new Set([host, ...guests]);
  while (silent.size > 0) {
    const speaker = await speakerAmong(silent);
    silent.delete(speaker);
    await press(speaker, "live-round-go");
    await seesNot(speaker, "live-round-you");
  }
  for (const one of [host, ...guests]) await seesNot(one, "live-round-you");
});

test("everybody is called: to a lock, a card, a screen, a way and a question", async ({ host, program, device }) => {
  const { page, say } = host;
  const door = await openRoom(host, program, { lobby: false });
  const [jonas, sofia] = [await device(), await device()];
  await joinAs(jonas, door, "Jonas");
  await joinAs(sofia, door, "Sofía");
  await Promise.all([expectIn(jonas), expectIn(sofia)]);

  const needs = section(jonas.page, say("section-needs"));
  await needs.getByRole("button", { name: say("vision-add"), exact: true }).press("Enter");
  await jonas.page.keyboard.type("Whoever moves house");
  await expect(card(page, "Whoever moves house")).toHaveCount(1);
  await lead(host, "live-lock");
  await sees(jonas, "live-locked");
  await expect(needs.getByRole("textbox")).not.toBeEditable();
  await lead(host, "live-unlock");
  await expect(needs.getByRole("textbox")).toBeEditable();
  await jonas.page.keyboard.type(" says so once");
  await expect(card(page, "Whoever moves house says so once")).toHaveCount(1);

  await enter(page, "roadmap");
  await lead(host, "live-summon");
  const asked = { name: say("live-nameless"), screen: say("room-roadmap") };
  await expect(sofia.page.getByRole("heading", { name: say("room-roadmap"), level: 1 })).toBeVisible();
  await sees(jonas, "live-summoned", asked);
  await expect(needs.getByRole("textbox")).toBeVisible();
  await press(jonas, "live-go-there");
  await expect(jonas.page.getByRole("heading", { name: say("room-roadmap"), level: 1 })).toBeVisible();

  await lead(host, "live-guide");
  await press(jonas, "live-follow");
  await press(sofia, "live-follow-not");
  await enter(page, "vision");
  await expect(jonas.page.getByRole("heading", { name: say("vision-board"), level: 1 })).toBeVisible();
  await expect(sofia.page.getByRole("heading", { name: say("room-roadmap"), level: 1 })).toBeVisible();
  await press(jonas, "live-follow-end");

  await card(page, "Whoever moves house").click({ button: "right" });
  await page.getByRole("menuitem", { name: say("live-spotlight-card"), exact: true }).click();
  await sees(sofia, "live-spotlight", { title: "Whoever moves house says so once" });
  await press(sofia, "live-spotlight-show");
  await expect(card(sofia.page, "Whoever moves house")).toBeFocused();
  await press(host, "live-spotlight-off");
  await seesNot(sofia, "live-spotlight-show");

  await lead(host, "live-poll");
  await page.getByRole("dialog").getByText(say("live-poll-word"), { exact: true }).click();
  await page.getByRole("textbox", { name: say("live-poll-question") }).fill("How do you come in?");
  await press(host, "live-poll-start");
  for (const [one, word] of [[jonas, "Zinnober"], [sofia, "Ultramarin"]] as const) {
    await one.page.getByRole("textbox", { name: say("live-your-word") }).fill(word);
    await press(one, "live-word-give");
    await sees(one, "live-answer-kept");
  }
  await sees(host, "live-answered", { answered: 2, all: 3 });
  expectUnheard([host, sofia], ["Zinnober"]);
  expectUnheard([host, jonas], ["Ultramarin"]);
  await press(host, "live-poll-reveal");
  for (const { page } of [host, jonas, sofia]) {
    const poll = page.getByRole("region", { name: say("live-poll-name") });
    await expect(poll.getByRole("listitem").filter({ hasText: "Zinnober" })).toContainText("Jonas");
    await expect(poll.getByRole("listitem").filter({ hasText: "Ultramarin" })).toContainText("Sofía");
  }
  await press(host, "live-poll-end");
  await expect(jonas.page.getByRole("region", { name: say("live-poll-name") })).toHaveCount(0);

  const people = await showPeople(host);
  await people.getByRole("button", { name: say("live-more-of", { name: "Sofía" }), exact: true }).click();
  await page.getByRole("menuitem", { name: say("live-send-away"), exact: true }).click();
  await press(host, "live-send-away-go");
  await expect(sofia.page.getByRole("heading", { name: say("live-sent-away") })).toBeVisible();
  await sofia.page.reload();
  await expect(sofia.page.getByRole("heading", { name: say("live-link-old") })).toBeVisible();
  await page.keyboard.press("Escape");
  await closeRoom(host);
  await expect(jonas.page.getByRole("heading", { name: say("live-over"), exact: true })).toBeVisible();
  await expect(card(page, "Whoever moves house says so once")).toHaveCount(1);
});

test("what came of a question fits a low wall, and time that is up does not outgrow it", async ({ host, program, device }) => {
  const { page, say } = host;
  await openRoom(host, program, { lobby: false });
  await lead(host, "live-poll");
  await press(host, "live-poll-start");
  await press(host, "live-fingers", { count: 4 });
  await press(host, "live-poll-reveal");
  await press(host, "live-timer-start");
  await page.getByRole("menuitem", { name: say("live-timer-other"), exact: true }).click();
  await page.getByRole("textbox", { name: say("live-timer-minutes") }).fill("0.02");
  await press(host, "live-timer-go");
  await lead(host, "live-presenter");
  await page.setViewportSize({ width: 1280, height: 400 });
  const answers = page.getByRole("region", { name: say("live-poll-name") }).getByRole("listitem");
  await expect(answers).toHaveCount(6);
  for (const answer of await answers.all()) await expect(answer).toBeInViewport({ ratio: 1 });
  const heading = page.getByRole("heading", { level: 1 });
  const up = page.getByRole("timer").getByText(say("live-time-up"), { exact: true });
  await expect(up).toBeVisible();
  expect((await up.boundingBox())?.height ?? 0).toBeLessThan(3 * ((await heading.boundingBox())?.height ?? 0));
});
