import { createRoute } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { minutesAfter } from "#lib/kit/instant.ts";
import { mayGive } from "#lib/session/may.ts";
import { roleOf } from "#lib/session/session.ts";
import { inviteBody, invited, inviteList, returnLink } from "#lib/wire/api.ts";
import { memberId } from "#lib/wire/ids.ts";
import { routes } from "#lib/wire/routes.ts";
import { codeDigest, newCode } from "#server/identity/codes.ts";
import type { ApiPorts, Env } from "./context.ts";
import { callerOf, linkTo, must } from "./context.ts";
import { makeReturnLink } from "./doors.ts";
import { problem } from "./problems.ts";
import { body, inWorkspace, json, path } from "./schema.ts";

/** Invitations by link, and the way back in for somebody who lost their session. */
export function inviteRoutes(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "post",
      path: path(routes.api.invites("{workspace}")),
      request: { params: inWorkspace, ...body(inviteBody) },
      responses: json(201, invited, "The link; its code is shown this once and kept nowhere"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      const { member, role } = await callerOf(c, ports, workspace);
      const { role: given, expiresInHours, uses } = c.req.valid("json");
      must(role, "invite");
      if (!mayInvite(role, given)) throw problem(403, "not-allowed", `As ${role} you may not invite a ${given}.`, { role });
      const code = newCode();
      const createdAt = ports.now();
      const expiresAt = minutesAfter(createdAt, expiresInHours * 60);
      await ports.store.putInvite({ code: codeDigest(code), workspace, role: given, invitedBy: member, createdAt, expiresAt, uses });
      return c.json({ code, link: linkTo(c, ports, routes.join(code)) }, 201);
    },
  );

  api.openapi(
    createRoute({
      method: "get",
      path: path(routes.api.invites("{workspace}")),
      request: { params: inWorkspace },
      responses: json(200, inviteList, "All invitations, without their codes"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      const { role, state } = await callerOf(c, ports, workspace);
      must(role, "invite");
      const invites = await ports.store.invites(workspace);
      const shown = invites.map(({ code, invitedBy, workspace: _, ...invite }) => ({
        ...invite,
        id: code,
        invitedBy: state.rows[invitedBy]?.name ?? "",
      }));
      return c.json({ invites: shown }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: "delete",
      path: path(routes.api.invite("{workspace}", "{invite}")),
      request: { params: inWorkspace.extend({ invite: z.string().max(64) }) },
      responses: { 204: { description: "Taken back" } },
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

  api.openapi(
    createRoute({
      method: "post",
      path: path(routes.api.letBackIn("{workspace}", "{member}")),
      request: { params: inWorkspace.extend({ member: memberId }) },
      responses: json(200, returnLink, "A link by which somebody comes back as who they were"),
    }),
    async (c) => {
      const { workspace, member } = c.req.valid("param");
      const { role, state } = await callerOf(c, ports, workspace);
      must(role, "let back in");
      const theirs = roleOf(state.session, member);
      if (theirs === null) throw problem(404, "no-such-member", "There is no such member.", { member });
      if (role !== "owner" && !mayGive(role).includes(theirs))
        throw problem(403, "not-allowed", `As ${role} you may not let a ${theirs} back in.`, { role });
      return c.json(await makeReturnLink(c, ports, [{ workspace, member }]), 200);
    },
  );
}

const mayInvite = (role: "owner" | "facilitator" | "analyst" | "observer", given: "facilitator" | "analyst" | "observer"): boolean =>
  role === "owner" || given !== "facilitator" || role === "facilitator";
