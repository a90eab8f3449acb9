import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { joinBody, joined } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import type { ApiPorts, Env } from "./context.ts";
import { knock } from "./context.ts";
import type { Invite } from "#server/store/people.ts";
import { memberThere, noLongerVouchedFor, removed, spent, usable } from "./invitation.ts";
import type { ProblemError } from "./problems.ts";
import { problem } from "./problems.ts";
import { body, json, path } from "./schema.ts";
import { visitor } from "./visitor.ts";

/** Takes an invitation up; somebody who is a member already just goes in, and who left comes back as who they were. */
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
      const there = await memberThere(known, invite, ports);
      if (there !== null && there.role !== null)
        return c.json({ workspaceId: invite.workspace, role: there.role }, 200);
      const account = await visitor(c, ports);
      const answer = await ports.authority.join({
        workspace: invite.workspace,
        role: invite.role,
        invite: invite.code,
        by: invite.invitedBy,
        member: there?.member,
        newcomer: { account, name, isHost: await ports.store.isHost(account) },
      });
      if (answer.ok) return c.json({ workspaceId: invite.workspace, role: invite.role }, 200);
      throw await whyNot(answer.error.code, invite, ports);
    },
  );
}

async function whyNot(code: string, invite: Invite, { store }: ApiPorts): Promise<ProblemError> {
  switch (code) {
    case "invite-spent":
      return spent((await store.invite(invite.code)) ?? invite); // as it is now
    case "removed":
      return removed();
    case "not-allowed":
      return noLongerVouchedFor();
    default:
      return problem(503, code, "You could not be let in just now. Try again.");
  }
}
