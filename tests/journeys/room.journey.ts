/** An evening in a live room: from joining to a secret vote that is stuck twice, and the double vote of the primus. */
import type { Page } from "@playwright/test";
import { type Device, expect, expectIn, joinAs, joinByKey, lead, letIn, openRoomAround, test } from "./guests";
import { chooseByKey, enter, pressByKey, reach } from "./people";
import { expectNoBarriers } from "./program";
import type { Say } from "./words";

const QUESTION = "Build the name search ourselves, or buy it?";
const WHY = "We must own matching: it decides whether people trust us.";
const TEAM = ["Amara", "Jonas", "Sofía", "Ahmed"] as const;
/** What everybody says, both times: a tie. */
const SAID = { Amara: "Build", Jonas: "Buy", Sofía: "Build", Ahmed: "Buy" } as const;

const button = ({ page, say }: Device, id: string, gaps?: Parameters<Say>[1]) =>
  page.getByRole("button", { name: say(id, gaps), exact: true });

/** A team whose first member is primus, and a question with two options that is voted on in secret. */
async function prepare(page: Page, say: Say): Promise<void> {
  await page.getByRole("button", { name: say("start-product") }).click();
  await page.keyboard.type("Hub");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: say("vision-board") })).toBeVisible();
  await enter(page, "team", say);
  for (const name of TEAM) {
    await page.getByRole("button", { name: say("team-add"), exact: true }).click();
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: say("field-member-name"), exact: true }).last()).toHaveValue(name);
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: say("team-name-primus"), exact: true }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: say("team-name-do"), exact: true }).click();
  await expect(page.getByText(say("team-primus", { name: TEAM[0] }))).toBeVisible();

  await enter(page, "decisions", say);
  await expect(page.getByRole("heading", { name: say("room-decisions"), exact: true })).toBeVisible();
  await page.keyboard.press("n");
  await page.keyboard.type(QUESTION);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: say("decide-add-option"), exact: true }).click();
  for (const [at, option] of ["Build", "Buy"].entries()) {
    await page.keyboard.type(option);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: say("decide-option-text", { number: at + 1 }) })).toHaveValue(option);
  }
  await page.keyboard.press("Escape");
  await page.getByRole("group", { name: say("field-decision-artefact") }).getByRole("button").first().click();
  await page.getByRole("option", { name: say("scope-backlog"), exact: true }).click();
  await chooseByKey(page, say("decide-ballots"), say("decide-secret"));
  await expect(page.getByText(say("decide-secret-means"))).toBeVisible();
}

/** Fills in and seals one's ballot on one's own device. */
async function vote(who: Device, option: string): Promise<void> {
  const { page, say } = who;
  await button(who, "live-vote-go").click();
  await page.getByText(option, { exact: true }).last().click();
  await button(who, "decide-booth-seal").click();
  await expect(page.getByText(say("live-vote-sealed")).first()).toBeVisible();
}

/** The same, by keyboard alone. */
async function voteByKey(who: Device, option: string): Promise<void> {
  const { page, say } = who;
  await pressByKey(page, button(who, "live-vote-go"));
  await reach(page, page.getByRole("radio").first());
  await reach(page, page.getByRole("radio", { name: new RegExp(`^${option}( |$)`) }), "ArrowDown");
  await page.keyboard.press("Space");
  await pressByKey(page, button(who, "decide-booth-seal"));
  await expect(page.getByText(say("live-vote-sealed")).first()).toBeVisible();
}

/** A page of the host's machine on the projector; it counts what keeps its screen awake. */
async function present(projector: Device, address: string): Promise<void> {
  const { page, say } = projector;
  await page.addInitScript(() => {
    const locks: unknown[] = [];
    const request = async () => {
      const release = async () => {
        lock.released = true;
        lock.dispatchEvent(new Event("release"));
      };
      const lock = Object.assign(new EventTarget(), { released: false, release });
      locks.push(lock);
      return lock;
    };
    Object.defineProperty(navigator, "wakeLock", { value: { request } });
    Object.assign(window, { locks });
  });
  await page.goto(address);
  await page.getByText("Hub", { exact: true }).first().click();
  await expect(page.getByRole("heading", { name: say("vision-board") })).toBeVisible();
  await lead(projector, "live-presenter");
  await expect(page.getByRole("heading", { name: "Hub", level: 1 })).toBeVisible();
}

/** The screen is kept awake, once more after the system has let it go. */
async function expectAwake({ page }: Device): Promise<void> {
  type Locks = { locks: { released: boolean; release(): Promise<void> }[] };
  const held = () => page.evaluate(() => (window as unknown as Locks).locks.map(({ released }) => !released));
  await expect.poll(held).toEqual([true]);
  await page.evaluate(() => (window as unknown as Locks).locks[0]?.release());
  await expect.poll(held).toEqual([false, true]);
}

test("from joining to a secret vote that is stuck twice, and the double vote", async ({ host, program, device }) => {
  await host.page.goto(program.address);
  await prepare(host.page, host.say);
  const door = await openRoomAround(host);
  const [amara, jonas, sofia, ahmed] = [
    await device(),
    await device({ isPhone: true }),
    await device({ language: "de" }),
    await device(),
  ];
  await joinAs(amara, door, "Amara");
  await joinAs(jonas, door, "Jonas");
  await joinAs(sofia, door, "Sofía");
  await joinByKey(ahmed, door, "Ahmed");
  for (const { page, say } of [amara, jonas, sofia, ahmed]) {
    await expect(page.getByRole("heading", { name: say("live-lobby") })).toBeVisible();
    await expect(page.getByRole("navigation")).toHaveCount(0);
  }
  await letIn(host, TEAM);
  const guests = [amara, jonas, sofia, ahmed];
  for (const guest of guests) await expectIn(guest);

  const projector = await device();
  await present(projector, program.address);
  await expectAwake(projector);
  const shown = (heading: string) => projector.page.getByRole("region", { name: projector.say(heading) });

  await button(host, "decide-open-vote").click();
  await button(jonas, "live-vote-look").click();
  for (const { page, say } of [amara, sofia]) {
    await enter(page, "decisions", say);
    await page.getByRole("button", { name: QUESTION }).click();
  }
  await ahmed.page.keyboard.press("g");
  await ahmed.page.keyboard.press("d");
  await pressByKey(ahmed.page, ahmed.page.getByRole("button", { name: QUESTION }));

  for (const round of [1, 2]) {
    for (const { page, say } of guests) {
      await expect(page.getByRole("heading", { name: say("decide-round", { round }) }).first()).toBeVisible();
    }
    await expect(projector.page.getByText(projector.say("decide-have-voted", { count: 0, voters: 4 }))).toBeVisible();
    const heardBefore = [host, projector, ...guests].map(({ heard }) => heard.length);
    await vote(amara, SAID.Amara);
    await vote(jonas, SAID.Jonas);
    await vote(sofia, SAID.Sofía);
    await voteByKey(ahmed, SAID.Ahmed);
    for (const { page, say } of [host, projector, ...guests]) {
      await expect(page.getByText(say("decide-have-voted", { count: 4, voters: 4 }))).toBeVisible();
    }
    await expect(shown("decide-as-voted")).toHaveCount(0);
    expectNoBallot([host, projector, ...guests], heardBefore);
    await expect(button(amara, "decide-reveal")).toHaveCount(0);
    await button(host, "decide-reveal").click();
    for (const { page, say } of guests) {
      await expect(page.getByRole("region", { name: say("decide-as-voted") }).first()).toBeVisible();
    }
    await expect(shown("decide-as-voted")).toBeVisible();
    await expect(shown("decide-as-voted")).toContainText(projector.say("decide-quorum"));
    await expect(projector.page.getByRole("heading", { name: QUESTION })).toBeVisible();
    if (round === 1) await button(host, "decide-again-go").click();
  }

  await expectNoBarriers(amara.page);
  for (const one of [host, jonas, sofia, ahmed]) await expect(button(one, "decide-double-go", { name: "Amara" })).toHaveCount(0);
  await expect(host.page.getByText(host.say("live-double-elsewhere", { name: "Amara" }))).toBeVisible();
  await expect(amara.page.getByText(amara.say("decide-double-reveals", { name: "Amara" }))).toBeVisible();
  await amara.page.getByRole("textbox", { name: amara.say("decide-double-reason") }).fill(WHY);
  await button(amara, "decide-double-go", { name: "Amara" }).click();
  for (const { page, say } of [host, ...guests]) {
    const weighted = page.getByRole("region", { name: say("decide-weighted") });
    await expect(weighted).toContainText(`Build, ${say("decide-decided-mark")}`);
    await expect(weighted).toContainText(WHY);
    await expect(page.getByRole("region", { name: say("decide-as-voted") }).first()).toBeVisible();
    await expect(page.getByRole("textbox", { name: say("decide-double-reason") })).toHaveCount(0);
  }
  await expect(shown("decide-as-voted")).toBeVisible();
  await expect(shown("decide-weighted")).toContainText(`Build, ${projector.say("decide-decided-mark")}`);
  await projector.page.reload();
  await expect(shown("decide-weighted")).toBeVisible();
  await expectNoBarriers(projector.page);
  expect(host.heard.some(carriesBallot), "what is looked for is what a ballot looks like").toBe(true);
  await button(host, "decide-conclude-go").click();
  for (const { page, say } of [host, ...guests]) {
    await expect(page.getByText(say("decide-by-double", { name: "Amara" }))).toBeVisible();
  }
});

/** Whoever listens from then on is told of no ballot. */
function expectNoBallot(devices: readonly Device[], from: readonly number[]): void {
  for (const [at, { heard }] of devices.entries()) {
    const told = heard.slice(from[at]);
    expect(told).not.toEqual([]);
    expect(told.filter(carriesBallot)).toEqual([]);
  }
}

const carriesBallot = (message: string) => message.includes('"ballot":"option"');
