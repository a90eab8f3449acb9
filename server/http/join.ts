import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { joinBody, joined } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import type { ApiPorts, Env } from "./context.ts";
import { knock } from "./context.ts";
import { memberThere, spent, usable } from "./invitation.ts";
import { problem } from "./problems.ts";
import { body, json, path } from "./schema.ts";
import { visitor } from "./visitor.ts";

/** Takes an invitation up; somebody who is a member already just goes in. */
export function joinRoute(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "post",
      path: path(routes.api.join),
      request: body(joinBody),
      responses: json(joined, "You are in"),
    }),
    async (c) => {
      knock(c, ports);
      const { code, name } = c.req.valid("json");
      const invite = await usable(code, ports);
      const known = await ports.identity.accountOf(c.req.header("cookie"));
      const already = known === null ? null : await memberThere(known, invite, ports);
      if (already !== null) return c.json({ workspaceId: invite.workspace, role: already }, 200);
      const account = await visitor(c, ports);
      const answer = await ports.authority.join({
        workspace: invite.workspace,
        role: invite.role,
        invite: invite.code,
        newcomer: { account, name, isHost: await ports.store.isHost(account) },
      });
      if (answer.ok) return c.json({ workspaceId: invite.workspace, role: invite.role }, 200);
      if (answer.error.code === "invite-spent")
        throw spent((await ports.store.invite(invite.code)) ?? invite); // as it is now
      throw problem(503, answer.error.code, "You could not be let in just now. Try again.");
    },
  );
}
