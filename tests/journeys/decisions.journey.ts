/** Deciding, by keyboard: from the question through two ties to the double vote, and ballots nobody sees too early. */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { inEveryLook } from "./looks";
import { chooseByKey, pressByKey, reach, saved } from "./people";
import { expect, expectNoBarriers, type Program, settled, test } from "./program";
import { type Say, sayIn } from "./words";

const pictures = "output/pictures";
const QUESTION = "Build the name search ourselves, or buy it?";
const WHY = "We must own matching: it decides whether people trust us.";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** A product with a team whose first member is primus. */
async function startWithTeam(page: Page, say: Say, names: readonly string[]): Promise<void> {
  await pressByKey(page, page.getByRole("button", { name: say("start-product") }));
  await page.keyboard.type("Hub");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: say("vision-board") })).toBeVisible();
  await goByKey(page, "t");
  for (const name of names) {
    await pressByKey(page, button(page, say("team-add")));
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: say("field-member-name"), exact: true }).last()).toHaveValue(name);
    await page.keyboard.press("Escape");
  }
  await pressByKey(page, button(page, say("team-name-primus")).first());
  await pressByKey(page, page.getByRole("dialog").getByRole("button", { name: say("team-name-do"), exact: true }));
  await expect(page.getByText(say("team-primus", { name: names[0] ?? "" }))).toBeVisible();
}

/** Goes to a room by its keys; nothing is being written. */
async function goByKey(page: Page, key: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("g");
  await page.keyboard.press(key);
}

async function askQuestion(page: Page, say: Say, question: string, options: readonly string[]): Promise<void> {
  await goByKey(page, "d");
  await expect(page.getByRole("heading", { name: say("room-decisions"), exact: true })).toBeVisible();
  await page.keyboard.press("n");
  await page.keyboard.type(question);
  await page.keyboard.press("Enter");
  await pressByKey(page, button(page, say("decide-add-option")));
  for (const [at, option] of options.entries()) {
    await page.keyboard.type(option);
    await page.keyboard.press("Enter");
    const written = page.getByRole("textbox", { name: say("decide-option-text", { number: at + 1 }) });
    await expect(written).toHaveValue(option);
  }
  await page.keyboard.press("Escape");
}

/** Chooses in a list that opens, by keyboard. */
async function pick(page: Page, group: string, option: string): Promise<void> {
  await pressByKey(page, page.getByRole("group", { name: group }).getByRole("button").first());
  const line = page.getByRole("option", { name: option, exact: true });
  await expect(line).toBeVisible();
  await page.keyboard.press("Home");
  await reach(page, line, "ArrowDown");
  await page.keyboard.press("Enter");
  await expect(line).toHaveCount(0);
}

/** Hands the device to somebody, who says so, fills in the ballot, and seals it. */
async function vote(page: Page, say: Say, name: string, fill: () => Promise<void>): Promise<void> {
  const way = button(page, say("decide-hand-to", { name })).or(button(page, say("decide-change-ballot-of", { name })));
  await pressByKey(page, way);
  await pressByKey(page, button(page, say("decide-booth-here", { name })));
  await fill();
  await pressByKey(page, button(page, say("decide-booth-seal")));
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(button(page, say("decide-change-ballot-of", { name }))).toBeVisible();
}

async function choose(page: Page, words: string): Promise<void> {
  const chosen = page.getByRole("radio", { name: new RegExp(`^${words}( |$)`) });
  await reach(page, page.getByRole("radio").first());
  await reach(page, chosen, "ArrowDown");
  await page.keyboard.press("Space");
  await expect(chosen).toBeChecked();
}

inEveryLook("a question goes through two ties to the double vote", async ({ page, program, say, look }) => {
  const picture = async (screen: string) => {
    await settled(page);
    await page.screenshot({ path: `${pictures}/${screen}-${look.name}.png` });
    await expectNoBarriers(page);
  };
  await page.goto(program.address);
  await startWithTeam(page, say, ["Amara", "Jonas", "Ahmed"]);
  await askQuestion(page, say, QUESTION, ["Build", "Buy"]);
  await pick(page, say("field-decision-artefact"), say("scope-backlog"));
  await expect(page.getByText(say("decide-scope-backlog"))).toBeVisible();
  await picture("decision");

  const ballots: [string, string][] = [
    ["Amara", "Build"],
    ["Jonas", "Buy"],
    ["Ahmed", say("decide-abstain")],
  ];
  for (const round of [1, 2]) {
    await pressByKey(page, button(page, say(round === 1 ? "decide-open-vote" : "decide-again-go")));
    await expect(page.getByRole("heading", { name: say("decide-round", { round }) }).first()).toBeVisible();
    for (const [name, said] of ballots) {
      await vote(page, say, name, async () => {
        await choose(page, said);
        if (round === 1 && name === "Jonas") await picture("ballot");
      });
      if (round === 1 && name === "Jonas") await picture("voting");
    }
    await pressByKey(page, button(page, say("decide-reveal")));
    await expect(page.getByRole("heading", { name: say("decide-ways") })).toBeVisible();
    const way = page.getByRole("region", { name: say("decide-double"), exact: true });
    if (round === 1) await expect(way).toContainText(say("problem-vote_second_round_needed"));
  }

  const weighted = page.getByRole("region", { name: say("decide-weighted") });
  await expect(weighted).toContainText(`Build, ${say("decide-decided-mark")}`);
  await picture("stuck");
  await reach(page, page.getByRole("textbox", { name: say("decide-double-reason") }));
  await page.keyboard.type(WHY);
  await pressByKey(page, button(page, say("decide-double-go", { name: "Amara" })));
  await expect(page.getByRole("heading", { name: say("decide-conclude"), exact: true })).toBeVisible();
  await expect(page.getByRole("textbox", { name: say("decide-reason") })).toHaveValue(WHY);
  await expectNoBarriers(page);
  await pressByKey(page, button(page, say("decide-conclude-go")));
  await expect(page.getByText(say("decide-by-double", { name: "Amara" }))).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(weighted).toContainText(`Build, ${say("decide-decided-mark")}`);
  await expect(page.getByRole("region", { name: say("decide-as-voted") })).toHaveCount(2);
  await saved(page, say);
  await picture("record");

  await pressByKey(page, button(page, say("decide-all")));
  await expect(page.getByRole("region", { name: say("decide-group-decided") })).toContainText(QUESTION);
  await picture("decisions");
  await pressByKey(page, button(page, say("decide-rules")));
  await expect(page.getByText(say("decide-rules-bound"))).toBeVisible();
  await picture("rules");
});

test("who fills in is named, what is being said outlives the page, and what was forged is only read", async ({
  page,
  program,
}) => {
  const say = sayIn("en");
  await page.goto(program.address);
  await startWithTeam(page, say, ["Amara", "Jonas"]);
  await askQuestion(page, say, QUESTION, ["Build", "Buy"]);
  await pressByKey(page, button(page, say("decide-open-vote")));
  await pressByKey(page, button(page, say("decide-fill-in-for", { name: "Jonas" })));
  await expect(page.getByRole("dialog")).toContainText(say("decide-who-fills-in", { name: "Jonas" }));
  await expectNoBarriers(page);
  await pressByKey(page, page.getByRole("dialog").getByRole("button", { name: "Amara" }));
  await expect(page.getByText(say("decide-booth-proxy", { name: "Jonas", proxy: "Amara" }))).toBeVisible();
  await choose(page, "Build");
  await pressByKey(page, button(page, say("decide-booth-seal")));
  await expect(page.getByText(say("decide-by-proxy", { proxy: "Amara" }))).toBeVisible();
  await vote(page, say, "Amara", () => choose(page, "Build"));
  await pressByKey(page, button(page, say("decide-reveal")));
  await reach(page, page.getByRole("textbox", { name: say("decide-reason") }));
  await page.keyboard.type(WHY);
  await reach(page, page.getByRole("textbox", { name: say("decide-dissent") }));
  await page.keyboard.type("Jonas: it will cost us.");
  await page.reload();
  await expect(page.getByRole("textbox", { name: say("decide-reason") })).toHaveValue(WHY);
  await expect(page.getByRole("textbox", { name: say("decide-dissent") })).toHaveValue("Jonas: it will cost us.");
  await pressByKey(page, button(page, say("decide-conclude-go")));
  await expect(page.getByText(say("decide-by-vote"))).toBeVisible();
  await expect(page.getByText(WHY)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: say("decide-by-proxy", { proxy: "Amara" }) })).not.toHaveCount(0);
  await saved(page, say);

  await program.kill();
  forge(program, WHY, "We liked it.");
  await program.start();
  await page.goto(program.address);
  await pressByKey(page, page.getByRole("link", { name: "Forged" }).or(page.getByRole("button", { name: /^Forged/ })).first());
  await expect(page.getByRole("heading", { name: say("vision-board") })).toBeVisible();
  await goByKey(page, "d");
  await pressByKey(page, page.getByRole("button", { name: QUESTION }));
  await expect(page.getByText(say("decide-unsound"))).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: say("decide-tampered") })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(button(page, say("entry-tie"))).toHaveCount(0);
  await expect(button(page, say("decide-conclude-go"))).toHaveCount(0);
  await expectNoBarriers(page);
});

/** Puts a copy of the product into the library in which another hand changed the record. */
function forge(program: Program, said: string, instead: string): void {
  const file = JSON.parse(program.terminal("export", "Hub", "--format", "json", "--to", "-"));
  const forged = JSON.parse(JSON.stringify(file.product).replaceAll(said, instead));
  const path = join(program.library, "forged.json");
  writeFileSync(path, JSON.stringify({ ...file, product: { ...forged, name: "Forged" }, history: [] }));
  program.terminal("import", path);
}

const FIRST = "Zinnober-4711";
const SECOND = "Ultramarin-4712";

test("a secret ballot is changed before the reveal, and nothing carries it before", async ({ page, program }) => {
  test.setTimeout(120_000);
  const say = sayIn("en");
  const received: string[] = [];
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => received.push(payload.toString())));
  await page.goto(program.address);
  await startWithTeam(page, say, ["Amara", "Jonas"]);
  await askQuestion(page, say, "Shall we try it?", ["Try it for a month", "Leave it"]);
  await pick(page, say("field-decision-method"), say("method-consent"));
  await chooseByKey(page, say("decide-ballots"), say("decide-secret"));
  await expect(page.getByText(say("decide-secret-means"))).toBeVisible();
  await pressByKey(page, button(page, say("decide-open-vote")));

  const speak = (what: "objection" | "concern", text: string) => async () => {
    await choose(page, say(`decide-${what}`));
    await reach(page, page.getByRole("textbox", { name: say(`decide-${what}-why`) }));
    await page.keyboard.type(text);
  };
  await vote(page, say, "Jonas", speak("objection", FIRST));
  await expectNothingCarries(page, program.library, received, [FIRST]);
  await page.reload();
  await vote(page, say, "Jonas", async () => {
    await expect(page.getByText(say("decide-booth-again"))).toBeVisible();
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
    await speak("concern", SECOND)();
  });
  await vote(page, say, "Amara", () => choose(page, say("decide-consent")));
  await expectNothingCarries(page, program.library, received, [FIRST, SECOND]);

  await pressByKey(page, button(page, say("decide-reveal")));
  const result = page.getByRole("region", { name: say("decide-as-voted") });
  await expect(result).toContainText(SECOND);
  const remark = result.getByRole("listitem").filter({ hasText: SECOND });
  await expect(remark).not.toContainText("Jonas");
  await expectNoBarriers(page);
  await expectNothingCarries(page, program.library, received, [FIRST]);
});

/** Neither the screen, nor what the page keeps, nor a message to it, nor a file of the library says it. */
async function expectNothingCarries(
  page: Page,
  library: string,
  received: readonly string[],
  texts: readonly string[],
): Promise<void> {
  const kept = await page.evaluate(() => {
    const fields = [...document.querySelectorAll("input, textarea")] as HTMLInputElement[];
    const stores = [localStorage, sessionStorage].map((store) => JSON.stringify({ ...store }));
    const written = fields.map((field) => field.value);
    return [document.documentElement.outerHTML, JSON.stringify(history.state), ...stores, ...written].join("\n");
  });
  const files = filesIn(library).map((file) => readFileSync(file).toString("latin1"));
  for (const text of texts) {
    expect(kept.includes(text), "the page").toBe(false);
    expect(received.some((message) => message.includes(text)), "a message").toBe(false);
    expect(files.some((bytes) => bytes.includes(text)), "the library").toBe(false);
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

test("every kind of ballot is filled in by keyboard, and counted", async ({ page, program }) => {
  test.setTimeout(180_000);
  const say = sayIn("en");
  await page.goto(program.address);
  await startWithTeam(page, say, ["Amara", "Jonas"]);
  const press = (name: string) => pressByKey(page, button(page, name));
  const open = async (question: string, method: string, options: readonly string[]) => {
    await askQuestion(page, say, question, options);
    await pick(page, say("field-decision-method"), say(`method-${method}`));
    await expectNoBarriers(page);
    await press(say("decide-open-vote"));
  };
  const count = async () => {
    await press(say("decide-reveal"));
    await expect(page.getByRole("region", { name: say("decide-as-voted") })).toBeVisible();
    await expectNoBarriers(page);
  };
  const back = () => press(say("decide-all"));

  await open("Which city?", "ranked", ["Memphis", "Nashville", "Knoxville"]);
  await vote(page, say, "Amara", async () => {
    await press(say("decide-rank-up", { option: "Nashville" }));
    await press(say("decide-rank-up", { option: "Knoxville" }));
    await page.keyboard.press("Alt+ArrowUp");
    await expect(page.getByRole("listitem").filter({ hasText: "Knoxville" }).getByText("1", { exact: true })).toBeVisible();
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+=");
    await expect(page.getByText("=1", { exact: true })).toHaveCount(2);
    await reach(page, button(page, say("decide-abstain")));
    await expectNoBarriers(page);
  });
  await vote(page, say, "Jonas", () => press(say("decide-rank-up", { option: "Nashville" })));
  await count();
  await expect(page.getByRole("list", { name: say("decide-order") }).getByRole("listitem").first()).toHaveText("Nashville");
  await back();

  await open("What first?", "dots", ["Import", "Search"]);
  await vote(page, say, "Amara", async () => {
    const more = button(page, say("decide-dot-more", { option: "Search" }));
    for (let dots = 1; dots <= 3; dots++) await pressByKey(page, more);
    await expect(page.getByText(say("decide-dots-left", { left: 0, dots: 3 }))).toBeVisible();
    await expect(more).toBeDisabled();
    await expect(button(page, say("decide-dot-less", { option: "Search" }))).toBeFocused();
    await reach(page, button(page, say("decide-abstain")));
    await expectNoBarriers(page);
  });
  await vote(page, say, "Jonas", () => press(say("decide-abstain")));
  await count();
  await expect(page.getByText(say("verdict-narrowed"))).toBeVisible();
  await back();

  await open("How sure are we of March?", "fist", ["Release in March", "Later"]);
  await vote(page, say, "Amara", () => choose(page, "5"));
  await vote(page, say, "Jonas", async () => {
    await choose(page, "1");
    await expectNoBarriers(page);
  });
  await count();
  await expect(page.getByRole("region", { name: say("decide-double"), exact: true })).toContainText(
    say("problem-vote_method_forbids", { method: say("method-fist") }),
  );
  await press(say("decide-split-go"));
  const dialog = page.getByRole("dialog");
  for (const [at, question] of ["Release the import in March?", "Release the search in March?"].entries()) {
    await reach(page, dialog.getByRole("textbox", { name: say("decide-split-question", { number: at + 1 }) }));
    await page.keyboard.type(question);
  }
  await expectNoBarriers(page);
  await pressByKey(page, dialog.getByRole("button", { name: say("decide-split-ask", { count: 2 }) }));
  await expect(button(page, "Release the search in March?")).toBeVisible();
  await press(say("decide-postpone-go"));
  await expect(button(page, say("decide-take-up"))).toBeVisible();
  await expectNoBarriers(page);
  await back();
  await expect(page.getByRole("region", { name: say("decide-group-postponed") })).toContainText("How sure are we");
  await expect(page.getByRole("region", { name: say("decide-group-open") })).toContainText("Release the import");
  await expectNoBarriers(page);
});
