import { headers } from "next/headers";
import type * as z from "zod/mini";

/** What our own API answered to a page: a value, or the status of its no. */
export type Asked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly status: number };

/** What stands for a server that gave no answer at all. */
const UNREACHED = 503;

/** Asks our own API as the visitor, while a page is made on the server: with their cookie, over the loopback. */
export async function ask<Value>(path: string, schema: z.ZodMiniType<Value>): Promise<Asked<Value>> {
  const origin = process.env["INTERNAL_ORIGIN"] ?? `http://127.0.0.1:${process.env["PORT"] ?? 3000}`;
  const cookie = (await headers()).get("cookie") ?? "";
  const asking = fetch(new URL(path, origin), {
    headers: { cookie, accept: "application/json" },
    cache: "no-store",
  });
  const answer = await asking.catch(() => null);
  if (answer === null) return { ok: false, status: UNREACHED };
  if (!answer.ok) return { ok: false, status: answer.status };
  return { ok: true, value: schema.parse(await answer.json()) };
}
