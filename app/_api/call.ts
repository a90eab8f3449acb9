import * as z from "zod/mini";
import type { Facts } from "#lib/kit/result.ts";
import type { Json } from "#lib/kit/json.ts";
import { problem } from "#lib/wire/problem.ts";

/** What the API answered: a value, or why not, in its own words (`detail`) and with what is wrong where (`errors`). */
export type Called =
  | { readonly ok: true; readonly value: Json }
  | {
      readonly ok: false;
      readonly error: {
        readonly code: string;
        readonly facts: Facts;
        readonly detail?: string | undefined;
        readonly errors?: readonly { readonly path: string; readonly message: string }[] | undefined;
        /** Seconds after which it is worth asking again. */
        readonly retryAfter?: number | undefined;
      };
    };

type Request = { readonly method?: "GET" | "POST" | "PUT" | "DELETE"; readonly body?: unknown };

/** Asks the API; a problem becomes a refusal with its code, no answer at all the refusal `offline`. */
export async function call(path: string, { method, body }: Request = {}): Promise<Called> {
  const asked = method ?? (body === undefined ? "GET" : "POST");
  const init: RequestInit = { method: asked, headers: { accept: "application/json" }, cache: "no-store" };
  if (body !== undefined) {
    init.headers = { accept: "application/json", "content-type": "application/json" };
    init.body = JSON.stringify(body);
  }
  const response = await fetch(path, init).then(
    (answer) => answer,
    () => null,
  );
  if (response === null) return { ok: false, error: { code: "offline", facts: {} } };
  return response.ok ? { ok: true, value: await readJson(response) } : refusalOf(response);
}

async function readJson(response: Response): Promise<Json> {
  const text = await response.text();
  return text === "" ? null : z.json().parse(JSON.parse(text));
}

async function refusalOf(response: Response): Promise<Called> {
  const seconds = Number(response.headers.get("retry-after"));
  const retryAfter = seconds > 0 ? seconds : undefined;
  const text = await response.text();
  const said = problem.safeParse(parsed(text));
  if (!said.success) return { ok: false, error: { code: codeOf(response.status), facts: {}, retryAfter } };
  const { code, detail, errors, facts = {} } = said.data;
  return { ok: false, error: { code, detail, errors, facts: plain(facts), retryAfter } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // an answer of somebody in between: its status says enough
  }
}

const codeOf = (status: number): string =>
  ({ 401: "signed-out", 403: "not-allowed", 404: "not-there", 413: "too-large", 429: "too-many" })[status] ??
  "unavailable";

const fact = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]);

function plain(facts: Readonly<Record<string, unknown>>): Facts {
  const kept = Object.entries(facts).map(([name, value]) => [name, fact.safeParse(value)] as const);
  return Object.fromEntries(kept.flatMap(([name, value]) => (value.success ? [[name, value.data]] : [])));
}
