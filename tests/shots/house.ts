import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { openPage, type Place } from "./camera.ts";

type Command = Readonly<Record<string, unknown>>;
type Answer = { readonly value: { readonly round: string } };

/** A workspace with its owner and the people who joined it, each with a browser of their own. */
export type Room = {
  readonly workspace: string;
  readonly owner: Page;
  readonly team: readonly Page[];
  readonly at: (screen: string) => string;
};

/** Gives a command as somebody; throws with the answer when it was refused. */
export async function commandAs(page: Page, workspace: string, command: Command): Promise<Answer["value"]> {
  const answer = await page.request.post(`/api/v1/workspaces/${workspace}/commands`, {
    data: { id: randomUUID(), ...command },
  });
  if (!answer.ok()) throw new Error(`${JSON.stringify(command)}: ${await answer.text()}`);
  return ((await answer.json()) as Answer).value;
}

/** The owner, who entered through their link, and the workspace of the example. */
export async function anOwner(place: Place, ownerLink: string) {
  const page = await openPage(place);
  const key = ownerLink.split("#")[1];
  const entered = await page.request.post("/api/v1/enter", { data: { key, name: "Olga Owner" } });
  const { workspaces } = (await entered.json()) as { readonly workspaces: readonly string[] };
  return { page, example: workspaces[0] ?? "" };
}

/** Makes a workspace from a scenario and lets people in; those who look on come last. */
export async function aRoom(
  place: Place,
  owner: Page,
  {
    scenario,
    workspace: known,
    names,
    role = "analyst",
  }: {
    readonly scenario?: unknown;
    readonly workspace?: string;
    readonly names: readonly string[];
    readonly role?: string;
  },
): Promise<Room> {
  const workspace = known ?? (await madeOf(owner, scenario));
  const link = await invite(owner, workspace, role);
  const team: Page[] = [];
  for (const name of names) {
    const page = await openPage(place);
    await page.request.post("/api/v1/join", { data: { code: link.code, name } });
    team.push(page);
  }
  return { workspace, owner, team, at: (screen) => `/w/${workspace}/${screen}` };
}

/** An invitation into a workspace. */
export async function invite(owner: Page, workspace: string, role: string) {
  const made = await owner.request.post(`/api/v1/workspaces/${workspace}/invites`, {
    data: { role, uses: 100, expiresInHours: 24 },
  });
  return (await made.json()) as { readonly code: string; readonly link: string };
}

async function madeOf(owner: Page, scenario: unknown): Promise<string> {
  const made = await owner.request.post("/api/v1/workspaces", { data: scenario });
  if (!made.ok()) throw new Error(await made.text());
  return ((await made.json()) as { readonly workspaceId: string }).workspaceId;
}
