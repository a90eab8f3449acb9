import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { boardOf } from "#lib/documents/board-content.ts";
import { questionOf } from "#lib/documents/question-of.ts";
import { stageOf } from "#lib/session/session.ts";
import { lookBody, looked } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import type { ApiPorts, Env } from "./context.ts";
import { knock } from "./context.ts";
import { known, memberThere, noInvite, usable } from "./invitation.ts";
import { body, json, path } from "./schema.ts";

/** What an invitation is for, without taking it up. To a member it says where it leads even when it is spent. */
export function lookRoute(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "post",
      path: path(routes.api.look),
      request: body(lookBody),
      responses: json(looked, "The invitation"),
    }),
    async (c) => {
      knock(c, ports);
      const { code } = c.req.valid("json");
      const account = await ports.identity.accountOf(c.req.header("cookie"));
      const there = await memberThere(account, await known(code, ports), ports);
      const isMember = (there?.role ?? null) !== null;
      const invite = await (isMember ? known : usable)(code, ports);
      const state = await ports.authority.state(invite.workspace);
      if (state === null) throw noInvite();
      const { title } = questionOf(boardOf(await ports.board(invite.workspace)));
      const about = {
        title,
        role: invite.role,
        invitedBy: state.rows[invite.invitedBy]?.name ?? "",
        stage: stageOf(state.session),
      };
      return c.json(isMember ? { ...about, workspaceId: invite.workspace } : about, 200);
    },
  );
}
