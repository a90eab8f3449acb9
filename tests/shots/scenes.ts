import type { Page } from "@playwright/test";
import { openPage, type Place, take, takeAsItIs } from "./camera.ts";
import { aRoom, commandAs, invite, type Room } from "./house.ts";
import { longScenario } from "./longest.ts";
import { analysts, manyNames, valuesFor } from "./people.ts";

/** What every scene has: the product, and the owner of everything. */
export type Stage = { readonly place: Place; readonly owner: Page; readonly example: string };

/** Scenes by name, in the order in which they are taken. */
export const scenes: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  doors,
  session: wholeSession,
  futures: everyNumberOfFutures,
  analysts: everySizeOfTeam,
  home: homes,
};

async function doors({ place, owner, example }: Stage): Promise<void> {
  const stranger = await openPage(place);
  await take(stranger, "home-stranger", "/");
  await take(stranger, "enter", `/enter#${"k".repeat(32)}`);
  await take(stranger, "enter-without-key", "/enter");
  await take(stranger, "join", (await invite(owner, example, "analyst")).link);
  await take(stranger, "join-no-such", `/join#${"n".repeat(32)}`);
  await take(stranger, "return-no-such", `/return#${"n".repeat(32)}`);
  await take(stranger, "not-found", "/nowhere");
  await take(stranger, "workspace-shut", `/w/${example}/forecast`);
}

async function wholeSession({ place, owner, example }: Stage): Promise<void> {
  const room = await aRoom(place, owner, { workspace: example, names: analysts.map(({ name }) => name) });
  const looker = (
    await aRoom(place, owner, { workspace: example, names: ["Otto Observer"], role: "observer" })
  ).team[0];
  const cleo = room.team[2] ?? owner;
  const views = { cleo, looker: looker ?? owner };
  await phase(room, views, "framing");
  for (const screen of ["scenario", "people"]) await take(owner, `${screen}-framing`, room.at(screen));

  const first = await commandAs(owner, example, { type: "open-round", kind: "sealed", minutes: 15 });
  await phase(room, views, "sealed-begun");
  for (const [by, { before, rationale }] of analysts.entries())
    await commandAs(room.team[by] ?? owner, example, { type: "seal", ...first, values: before, rationale });
  await phase(room, views, "sealed");
  await commandAs(owner, example, { type: "lock-round", ...first });
  await phase(room, views, "locked");
  await commandAs(owner, example, { type: "reveal-round", ...first });
  await phase(room, views, "revealed");

  const second = await commandAs(owner, example, {
    type: "open-round",
    kind: "open",
    minutes: 0.02,
    atEnd: "advises",
  });
  await phase(room, views, "open-over-time");
  for (const [by, { now, rationale }] of analysts.entries())
    await commandAs(room.team[by] ?? owner, example, { type: "estimate", ...second, values: now, rationale });
  await commandAs(cleo, example, {
    type: "comment",
    anchor: { kind: "future", id: "weaken" },
    text: "What would have to happen within a year for this one?",
  });
  await phase(room, views, "open");
  await layers(room, cleo);
  for (const screen of ["scenario", "report"]) await take(cleo, screen, room.at(screen));
  await take(owner, "people", room.at("people"));
  await commandAs(owner, example, { type: "close-round", ...second });
  await phase(room, views, "closed");
  await commandAs(owner, example, { type: "open-round", kind: "open" });
  await phase(room, views, "watching");
  await cleo.context().setOffline(true);
  await cleo
    .getByText(/offline/i)
    .first()
    .waitFor();
  await takeAsItIs(cleo, "forecast-offline");
  await cleo.context().setOffline(false);
  const evidence = "The joint communiqué of 12 December and the yearly count of patrols.";
  await commandAs(owner, example, {
    type: "resolve",
    future: "status-quo",
    evidence,
    note: "Two of four lines grew.",
  });
  await phase(room, views, "resolved");
  for (const screen of ["scenario", "report"]) await take(cleo, `${screen}-resolved`, room.at(screen));
}

/** Forecast as an analyst and as an observer, the console and the projector, in one phase. */
async function phase(
  { owner, at }: Room,
  { cleo, looker }: { readonly cleo: Page; readonly looker: Page },
  name: string,
): Promise<void> {
  await take(cleo, `forecast-${name}`, at("forecast"));
  await take(looker, `forecast-observer-${name}`, at("forecast"));
  await take(owner, `session-${name}`, at("session"));
  await take(owner, `present-${name}`, at("present"));
}

/** What opens above a screen: the palette, the keys, an account of a number, a menu. */
async function layers({ at }: Room, page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(at("forecast"));
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.getByRole("button", { name: "Where does it come from?" }).first().click();
  await page.getByRole("dialog").waitFor();
  await takeAsItIs(page, "layer-account", { whole: false });
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await takeAsItIs(page, "layer-palette", { whole: false });
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await takeAsItIs(page, "layer-keys", { whole: false });
  await page.keyboard.press("Escape");
}

async function everyNumberOfFutures({ place, owner }: Stage): Promise<void> {
  for (const futures of [2, 5, 12]) {
    const names = ["Ana", "Bo", "Maximiliana-Alexandra von Hohenstein-Wittelsbach"];
    const room = await aRoom(place, owner, { scenario: longScenario(futures, futures !== 5), names });
    await estimates(room, futures);
    const [page = owner] = room.team;
    for (const screen of ["forecast", "scenario", "report"])
      await take(page, `${screen}-${futures}-futures`, room.at(screen));
    await take(owner, `session-${futures}-futures`, room.at("session"));
    await take(owner, `present-${futures}-futures`, room.at("present"));
  }
}

async function everySizeOfTeam({ place, owner }: Stage): Promise<void> {
  for (const size of [1, 30]) {
    const room = await aRoom(place, owner, {
      scenario: longScenario(3, true),
      names: manyNames.slice(0, size),
    });
    await estimates(room, 3);
    const [page = owner] = room.team;
    for (const screen of ["forecast", "report"])
      await take(page, `${screen}-${size}-analysts`, room.at(screen));
    for (const screen of ["session", "people"])
      await take(owner, `${screen}-${size}-analysts`, room.at(screen));
  }
}

/** Everyone in a room says something, at some length, in an open round. */
async function estimates({ workspace, owner, team }: Room, futures: number): Promise<void> {
  const { round } = await commandAs(owner, workspace, { type: "open-round", kind: "open", minutes: 20 });
  for (const [by, page] of team.entries()) {
    const rationale = analysts[by % analysts.length]?.rationale.concat(" ").repeat(1 + (by % 3));
    await commandAs(page, workspace, {
      type: "estimate",
      round,
      values: valuesFor(by, futures),
      ...(by % 4 === 3 ? {} : { rationale }),
    });
  }
}

async function homes({ owner }: Stage): Promise<void> {
  await take(owner, "home", "/");
  await take(owner, "new", "/new");
}
