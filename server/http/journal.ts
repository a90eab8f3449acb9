import { createRoute } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { routes } from "#lib/wire/routes.ts";
import type { ApiPorts, Env } from "./context.ts";
import { callerOf } from "./context.ts";
import { inWorkspace, json } from "./schema.ts";

const PAGE = 500;
const page = z
  .object({ entries: z.array(z.looseObject({ seq: z.int(), hash: z.string() })), next: z.int().nullable() })
  .meta({ id: "JournalPage" });

/** The journal, page by page: entries name seats and hold hashes, so every member may read all of them. */
export function journalRoutes(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "get",
      path: routes.api.workspace("{workspace}").replace("/api/v1", "") + "/journal",
      request: { params: inWorkspace, query: z.object({ from: z.coerce.number().int().min(0).default(1) }) },
      responses: json(page, "Entries from that number on; `next` is where to go on, or null"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      await callerOf(c, ports, workspace);
      const entries = await ports.store.entries(workspace, Math.max(1, c.req.valid("query").from), PAGE);
      const last = entries.at(-1)?.seq;
      const next = entries.length === PAGE && last !== undefined ? last + 1 : null;
      return c.json({ entries: entries.map((entry) => ({ ...entry })), next }, 200);
    },
  );
}
