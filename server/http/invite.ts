import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { minutesAfter } from "#lib/kit/instant.ts";
import { mayGive } from "#lib/session/may.ts";
import { inviteBody, invited } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { codeDigest, newCode } from "#server/identity/codes.ts";
import type { ApiPorts, Env } from "./context.ts";
import { callerOf, linkTo, must } from "./context.ts";
import { problem } from "./problems.ts";
import { body, inWorkspace, made, path } from "./schema.ts";

/** Makes an invitation by link, to a role that the one who asks may give. */
export function inviteRoute(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "post",
      path: path(routes.api.invites("{workspace}")),
      request: { params: inWorkspace, ...body(inviteBody) },
      responses: made(invited, "The link; its code is shown this once and kept nowhere"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      const { member, role } = await callerOf(c, ports, workspace);
      const { role: given, expiresInHours, uses } = c.req.valid("json");
      must(role, "invite");
      if (!mayGive(role).includes(given))
        throw problem(403, "not-allowed", `As ${role} you may not invite a ${given}.`, { role });
      const code = newCode();
      const createdAt = ports.now();
      const expiresAt = minutesAfter(createdAt, expiresInHours * 60);
      await ports.store.putInvite({
        code: codeDigest(code),
        workspace,
        role: given,
        invitedBy: member,
        createdAt,
        expiresAt,
        uses,
      });
      return c.json({ code, link: linkTo(c, ports, routes.join(code)) }, 201);
    },
  );
}
