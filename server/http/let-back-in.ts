import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { mayGive } from "#lib/session/may.ts";
import { isSimulated, roleOf } from "#lib/session/session.ts";
import { returnLink } from "#lib/wire/api.ts";
import { memberId } from "#lib/wire/ids.ts";
import { routes } from "#lib/wire/routes.ts";
import type { ApiPorts, Env } from "./context.ts";
import { callerOf, must } from "./context.ts";
import { problem } from "./problems.ts";
import { makeReturnLink } from "./return-link.ts";
import { inWorkspace, json, path } from "./schema.ts";

/** The way back in for somebody who lost their session, in this workspace alone. */
export function letBackInRoute(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "post",
      path: path(routes.api.letBackIn("{workspace}", "{member}")),
      request: { params: inWorkspace.extend({ member: memberId }) },
      responses: json(returnLink, "A link by which somebody comes back as who they were"),
    }),
    async (c) => {
      const { workspace, member } = c.req.valid("param");
      const { member: madeBy, role, state } = await callerOf(c, ports, workspace);
      must(role, "let back in");
      const theirs = roleOf(state.session, member);
      if (theirs === null) throw problem(404, "no-such-member", "There is no such member.", { member });
      if (isSimulated(state.session, member))
        throw problem(403, "not-allowed", "Nobody may come in as a simulated analyst.", { member });
      if (!mayGive(role).includes(theirs))
        throw problem(403, "not-allowed", `As ${role} you may not let a ${theirs} back in.`, { role });
      return c.json(await makeReturnLink(c, ports, [{ workspace, member, madeBy }]), 200);
    },
  );
}
