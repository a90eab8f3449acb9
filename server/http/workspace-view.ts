import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { boardOf } from "#lib/documents/board-content.ts";
import { questionOf } from "#lib/documents/question-of.ts";
import { stageOf } from "#lib/session/session.ts";
import { workspaceView } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { receiptOf, seatsOfMember } from "#server/session/own.ts";
import type { ApiPorts, Env } from "./context.ts";
import { callerOf } from "./context.ts";
import { inWorkspace, json, path } from "./schema.ts";

/** What a member has to know of themselves to open the room: who they are, where they sit, what they have sealed. */
export function workspaceViewRoute(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "get",
      path: path(routes.api.workspace("{workspace}")),
      request: { params: inWorkspace },
      responses: json(workspaceView, "The workspace as it is for the one who asks"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      const { member, role, state } = await callerOf(c, ports, workspace);
      const { title } = questionOf(boardOf(await ports.board(workspace)));
      return c.json(
        {
          workspaceId: workspace,
          title,
          stage: stageOf(state.session),
          member,
          name: state.rows[member]?.name ?? "",
          role,
          seats: seatsOfMember(state, member),
          sealed: await receiptOf(ports.vault, state, member),
          generation: state.generation,
          now: ports.now(),
        },
        200,
      );
    },
  );
}
