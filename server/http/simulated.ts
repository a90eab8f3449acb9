import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { boardOf } from "#lib/documents/board-content.ts";
import { questionOf } from "#lib/documents/question-of.ts";
import type { Scenario } from "#lib/scenario/scenario.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { MemberId } from "#lib/session/session.ts";
import { MOST_SIMULATED, simulatedIn } from "#lib/session/simulated.ts";
import type { SimulatedList } from "#lib/wire/api.ts";
import { simulatedBody, simulatedList } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import type { Answer } from "#server/session/ticket.ts";
import { namesFor } from "#server/simulated/cast.ts";
import type { Simulators } from "#server/simulated/simulators.ts";
import { templates } from "#server/templates/templates.ts";
import type { ApiContext, ApiPorts, Caller, Env } from "./context.ts";
import { callerOf, must } from "./context.ts";
import { problem } from "./problems.ts";
import { makeReturnLink } from "./return-link.ts";
import { body, inWorkspace, json, made, nothing, path } from "./schema.ts";

/** Simulated analysts: bringing them in, waking them after a restart, taking them out with all they said. For owners alone. */
export function simulatedRoutes(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  tellingRoute(api, ports);
  bringingRoutes(api, ports);
  removingRoute(api, ports);
}

const there = path(routes.api.simulated("{workspace}"));

function tellingRoute(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "get",
      path: there,
      request: { params: inWorkspace },
      responses: json(simulatedList, "The simulated analysts there are"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      const caller = await ownerOf(c, ports, workspace);
      return c.json(await told(ports, workspace, caller), 200);
    },
  );
}

function bringingRoutes(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "post",
      path: there,
      request: { params: inWorkspace, ...body(simulatedBody) },
      responses: made(simulatedList, "They have come in, beside those who were there"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      const caller = await ownerOf(c, ports, workspace);
      const simulators = simulatorsOf(ports);
      const { state, member } = caller;
      const borne = Object.values(state.rows).flatMap(({ name, role }) => (role === null ? [] : [name]));
      const names = namesFor(c.req.valid("json").count, borne);
      checked(await ports.authority.addSimulated({ workspace, actor: member, names }));
      const now = await ownerOf(c, ports, workspace);
      const asleep = simulators.areAwake(workspace) ? simulatedIn(state.session) : [];
      const coming = simulatedIn(now.state.session).filter((one) => !asleep.includes(one));
      await bring(c, ports, { workspace, caller: now, coming });
      return c.json(await told(ports, workspace, now), 201);
    },
  );

  api.openapi(
    createRoute({
      method: "post",
      path: path(routes.api.wakeSimulated("{workspace}")),
      request: { params: inWorkspace },
      responses: json(simulatedList, "They act again, as who they were"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      const caller = await ownerOf(c, ports, workspace);
      const isDue = !simulatorsOf(ports).areAwake(workspace);
      if (isDue) await bring(c, ports, { workspace, caller, coming: simulatedIn(caller.state.session) });
      return c.json(await told(ports, workspace, caller), 200);
    },
  );
}

function removingRoute(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "delete",
      path: there,
      request: { params: inWorkspace },
      responses: nothing("They are gone, and no aggregate is told by them"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      const { member } = await ownerOf(c, ports, workspace);
      checked(await ports.authority.removeSimulated(workspace, member));
      await ports.simulators?.dismiss(workspace);
      return c.body(null, 204);
    },
  );
}

async function ownerOf(c: ApiContext, ports: ApiPorts, workspace: WorkspaceId): Promise<Caller> {
  const caller = await callerOf(c, ports, workspace);
  must(caller.role, "govern members");
  return caller;
}

function simulatorsOf({ simulators }: ApiPorts): Simulators {
  if (simulators === null) throw problem(503, "unavailable", "This server simulates nobody.");
  return simulators;
}

function checked(answer: Answer): void {
  if (answer.ok) return;
  const { code } = answer.error;
  if (code === "too-many-simulated")
    throw problem(409, code, `A workspace holds ${MOST_SIMULATED} simulated analysts at the most.`, {
      most: MOST_SIMULATED,
    });
  throw problem(503, code, "That could not be done just now. Try again.");
}

type Bringing = {
  readonly workspace: WorkspaceId;
  readonly caller: Caller;
  readonly coming: readonly MemberId[];
};

/** Gives each of them a way in of their own, as somebody is let back in, and lets them act. */
async function bring(c: ApiContext, ports: ApiPorts, { workspace, caller, coming }: Bringing): Promise<void> {
  if (coming.length === 0) return;
  const analysts = await Promise.all(
    coming.map(async (member) => ({
      name: nameOf(caller, member),
      code: (await makeReturnLink(c, ports, [{ workspace, member, madeBy: caller.member }])).code,
    })),
  );
  simulatorsOf(ports).bring({ workspace, base: ports.here(), analysts });
}

async function told(ports: ApiPorts, workspace: WorkspaceId, caller: Caller): Promise<SimulatedList> {
  const { title } = questionOf(boardOf(await ports.board(workspace)));
  const analysts = simulatedIn(caller.state.session).map((member) => ({
    member,
    name: nameOf(caller, member),
  }));
  return {
    analysts,
    areAwake: analysts.length > 0 && ports.simulators?.areAwake(workspace) === true,
    isExample: templates.some(({ scenario }) => isFilledIn(scenario) && scenario.question.title === title),
  };
}

const isFilledIn = ({ futures }: Scenario): boolean => futures.some(({ drivers }) => drivers.length > 0);

const nameOf = ({ state }: Caller, member: MemberId): string => state.rows[member]?.name ?? "";
