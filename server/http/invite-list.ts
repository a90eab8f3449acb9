import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { inviteList } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import type { ApiPorts, Env } from "./context.ts";
import { callerOf, must } from "./context.ts";
import { isVouchedFor } from "./invitation.ts";
import { problem } from "./problems.ts";
import { inWorkspace, json, nothing, path } from "./schema.ts";

/** The invitations that were made, and taking one back. */
export function inviteListRoutes(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "get",
      path: path(routes.api.invites("{workspace}")),
      request: { params: inWorkspace },
      responses: json(inviteList, "All invitations, without their codes"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      const { role, state } = await callerOf(c, ports, workspace);
      must(role, "invite");
      const invites = await ports.store.invites(workspace);
      const shown = invites.map((invite) => ({
        id: invite.code,
        role: invite.role,
        invitedBy: state.rows[invite.invitedBy]?.name ?? "",
        createdAt: invite.createdAt,
        expiresAt: invite.expiresAt,
        uses: invite.uses,
        used: invite.used,
        isRevoked: invite.isRevoked || !isVouchedFor(invite, state),
      }));
      return c.json({ invites: shown }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: "delete",
      path: path(routes.api.invite("{workspace}", "{invite}")),
      request: { params: inWorkspace.extend({ invite: z.string().max(64) }) },
      responses: nothing("Taken back"),
    }),
    async (c) => {
      const { workspace, invite } = c.req.valid("param");
      must((await callerOf(c, ports, workspace)).role, "invite");
      const found = (await ports.store.invites(workspace)).find(({ code }) => code === invite);
      if (found === undefined) throw problem(404, "no-such-invite", "There is no such invitation.");
      await ports.store.revokeInvite(found.code);
      return c.body(null, 204);
    },
  );
}
