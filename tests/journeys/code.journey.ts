/** The short code, typed on the first page of a room by somebody without a link. */
import { type Device, type Door, expect, expectIn, letIn, openRoom, readDoor, test } from "./guests";
import { expectNoBarriers } from "./program";

/** The page of a room without what its link carries. */
const firstPage = (door: Door) => new URL("/", door.link).href;

const codeField = ({ page, say }: Device) => page.getByRole("textbox", { name: say("live-code"), exact: true });

async function typeCode(who: Device, code: string): Promise<void> {
  await codeField(who).fill(code);
  await who.page.keyboard.press("Enter");
}

/** The sheet of the door, where the host finds link and code again. */
async function showDoor({ page, say }: Device) {
  await page.getByRole("banner").getByRole("button", { name: say("live-share"), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: say("live-share"), exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

test("whoever types the code waits at the door and is let in; a wrong one and an old one say so", async ({
  host,
  program,
  device,
}) => {
  const door = await openRoom(host, program);
  const sofia = await device({ language: "de", isPhone: true });
  const { page, say } = sofia;
  await page.goto(firstPage(door));
  await expect(page.getByRole("heading", { name: say("live-code-title"), exact: true })).toBeVisible();
  await expect(codeField(sofia)).toBeFocused();
  await expectNoBarriers(page);
  await typeCode(sofia, "AAAAAA");
  await expect(page.getByText(say("live-code-wrong"))).toBeVisible();
  await expect(codeField(sofia)).toHaveValue("AAAAAA");
  await expect(codeField(sofia)).toBeFocused();
  await typeCode(sofia, (door.code ?? "").toLowerCase());
  await expect(page.getByRole("heading", { name: say("live-who"), exact: true })).toBeVisible();
  await page.getByRole("textbox", { name: say("live-who-other") }).fill("Zoë");
  await page.getByRole("button", { name: say("live-join"), exact: true }).click();
  await expect(page.getByRole("heading", { name: say("live-lobby"), exact: true })).toBeVisible();
  await letIn(host, ["Zoë"]);
  await expectIn(sofia);
  await page.reload();
  await expectIn(sofia);

  const dialog = await showDoor(host);
  await dialog.getByRole("button", { name: host.say("live-new-link"), exact: true }).click();
  await expect(dialog.getByText(door.code ?? "", { exact: true })).toHaveCount(0);
  const after = await readDoor(host.page, host.say);
  const late = await device();
  await late.page.goto(firstPage(door));
  await expect(late.page.getByRole("heading", { name: late.say("live-code-title"), exact: true })).toBeVisible();
  await typeCode(late, door.code ?? "");
  await expect(late.page.getByText(late.say("live-code-wrong"))).toBeVisible();
  await typeCode(late, after.code ?? "");
  await expect(late.page.getByRole("heading", { name: late.say("live-who"), exact: true })).toBeVisible();
});

test("a room in which nobody waits at the door takes no code, and says so", async ({ host, program, device }) => {
  const door = await openRoom(host, program, { lobby: false });
  expect(door.code).toBeNull();
  const late = await device();
  const { page, say } = late;
  await page.goto(firstPage(door));
  await expect(page.getByRole("heading", { name: say("live-link-needed"), exact: true })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expectNoBarriers(page);
  const dialog = await showDoor(host);
  await dialog.getByRole("button", { name: host.say("live-lobby-turn-on"), exact: true }).click();
  await expect(dialog.getByText(/^[A-Z0-9]{6}$/)).toBeVisible();
  const { code } = await readDoor(host.page, host.say);
  await page.getByRole("button", { name: say("try-again"), exact: true }).click();
  await expect(page.getByRole("heading", { name: say("live-code-title"), exact: true })).toBeVisible();
  await typeCode(late, code ?? "");
  await expect(page.getByRole("heading", { name: say("live-who"), exact: true })).toBeVisible();
});
