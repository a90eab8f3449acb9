import type { Page } from "@playwright/test";
import type { House, Visitor } from "./house.ts";

/** The futures of the example, and their titles, in their order. */
const futures = ["weaken", "status-quo", "strengthen"] as const;
export const titles = [
  "Ties notably weaken",
  "The status quo persists",
  "Cooperation is markedly strengthened",
] as const;

/** The aggregate as everyone sees it: whole percentages, or null before there is one. */
export async function aggregate(page: Page): Promise<readonly number[]> {
  const shown = await Promise.all(futures.map((id) => page.getByTestId(`aggregate-${id}`).innerText()));
  return shown.map((text) => Number.parseInt(text, 10));
}

/** All of them together. */
export const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** The logarithmic pool with its capped floor, in a few lines of the test's own. */
export function logarithmicPool(rows: readonly (readonly number[])[]): readonly number[] {
  const caps = futures.map((_, k) => Math.min(0.01, Math.max(...rows.map((row) => row[k] ?? 0))));
  const logs = futures.map(
    (_, k) => sum(rows.map((row) => Math.log(Math.max(row[k] ?? 0, caps[k] ?? 0)))) / rows.length,
  );
  const powers = logs.map((log) => Math.exp(log));
  return powers.map((power) => power / sum(powers));
}

/** Traces of the hidden estimate in what somebody received, in the forms it could have. */
export function found(
  { received }: Visitor,
  { said, values }: { said: string; values: readonly number[] },
): readonly string[] {
  const all = Buffer.concat(received);
  const parts = values.map((value) => String(Math.round(value * 10_000)));
  const forms = [
    said,
    Buffer.from(said).toString("base64").slice(4, -4),
    Buffer.from(said).toString("hex"),
    ...parts,
  ];
  return forms.filter((form) => all.includes(form) || all.includes(Buffer.from(form, "utf16le")));
}

/** Takes the owner link up and opens the example; `invite` makes a link for a role. */
export async function enter({ page }: Visitor, { ownerLink }: House) {
  await page.goto(ownerLink);
  await page.getByLabel(/^Your name/).fill("Olga Owner");
  await page.getByRole("button", { name: "Enter" }).click();
  await page.getByRole("link", { name: "Open it" }).click();
  await page.waitForURL(/\/w\//);
  const workspace = /\/w\/([^/]+)/.exec(page.url())?.[1] ?? "";
  const invite = async (role: string): Promise<string> => {
    const data = { role, uses: 5, expiresInHours: 1 };
    const made = await page.request.post(`/api/v1/workspaces/${workspace}/invites`, { data });
    return ((await made.json()) as { link: string }).link;
  };
  return { workspace, invite };
}

/** Follows an invitation into the room. */
export async function join(someone: Visitor, name: string, link: string): Promise<Visitor> {
  const { page } = someone;
  await page.goto(link);
  await page.getByLabel(/^Your name/).fill(name);
  await page.getByRole("button", { name: /^Join/ }).click();
  await page.waitForURL(/\/forecast/);
  return someone;
}
