import { createRoute } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import type { Digest } from "#lib/kit/sha256.ts";
import { isId } from "#lib/kit/id.ts";
import type { LabelledSeat } from "#lib/exchange/export.ts";
import { exportOf } from "#lib/exchange/export.ts";
import { isTableName, tables } from "#lib/exchange/tables.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import { isSimulated, roundOf } from "#lib/session/session.ts";
import { seatsIn, sitterOf } from "#lib/session/seating.ts";
import { routes } from "#lib/wire/routes.ts";
import type { State } from "#server/session/live.ts";
import { version } from "#server/version.ts";
import type { ApiPorts, Env } from "./context.ts";
import { callerOf } from "./context.ts";
import { problem } from "./problems.ts";
import { inWorkspace } from "./schema.ts";

const anything = { schema: z.string() };

/** The forecast to take away: one JSON file that can be verified alone, or its tables as CSV. */
export function exportRoutes(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "get",
      path: `${routes.api.workspace("{workspace}").replace("/api/v1", "")}/export`,
      request: {
        params: inWorkspace,
        query: z.object({
          format: z
            .string()
            .max(40)
            .default("json")
            .describe(`json, csv, or one of ${Object.keys(tables).join(", ")}`),
        }),
      },
      responses: {
        200: { description: "The file", content: { "application/json": anything, "text/csv": anything } },
      },
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      const { state } = await callerOf(c, ports, workspace);
      const asked = c.req.valid("query").format;
      const format = asked === "csv" ? "estimates.csv" : asked;
      if (format !== "json" && !isTableName(format))
        throw problem(
          422,
          "no-such-format",
          `There is no format "${asked}". There are json, csv, ${Object.keys(tables).join(", ")}.`,
        );
      const file = await exportOf(await sourceOf(ports, workspace, state));
      const content = format === "json" ? `${JSON.stringify(file, null, 2)}\n` : await tables[format](file);
      const name = format === "json" ? `forecast-${workspace}.json` : `forecast-${workspace}-${format}`;
      return c.body(content, 200, {
        "content-type": format === "json" ? "application/json; charset=utf-8" : "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
      });
    },
  );
}

async function sourceOf(ports: ApiPorts, workspace: WorkspaceId, state: State) {
  const stored = await ports.store.workspace(workspace);
  if (stored === null) throw new Error("a workspace with members is in the store");
  const texts = stored.texts.map(
    ({ hash, salt, text }): readonly [Digest, { salt: string; text: string }] => [hash, { salt, text }],
  );
  return {
    workspace,
    entries: stored.entries,
    asOf: state.session.seq,
    seats: labelled(state),
    texts: Object.fromEntries(texts),
    generator: { product: version.product, engine: version.engine },
  };
}

/**
 * Seats under the pseudonyms of their analysts where the round has them, and only there: beside a member one would tell whose it is
 * in every other round. Real names leave the workspace only on request.
 */
function labelled({ session, seating, rows }: State): readonly LabelledSeat[] {
  return Object.keys(seating.seats)
    .filter(isId<"Round">)
    .flatMap((round) =>
      seatsIn(seating, round).map((id) => {
        const member = sitterOf(seating, round, id);
        const isPseudonymous = roundOf(session, round)?.names === "pseudonyms";
        const pseudonym = member === undefined || !isPseudonymous ? undefined : rows[member]?.pseudonym;
        const isBot = member !== undefined && isSimulated(session, member);
        return { id, round, member, isBot, label: pseudonym ?? "An analyst" };
      }),
    );
}
