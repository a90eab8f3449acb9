import { createRoute } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { millisecondsOf, minutesAfter } from "#lib/kit/instant.ts";
import { roleOf, stageOf } from "#lib/session/session.ts";
import { questionOf } from "#lib/documents/question-of.ts";
import { boardOf } from "#lib/documents/board-content.ts";
import { enterBody, entered, joinBody, joined, lookBody, looked, returnBody, returnLink } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { codeDigest, newCode } from "#server/identity/codes.ts";
import { HOST } from "#server/store/people.ts";
import type { AccountId, Invite } from "#server/store/people.ts";
import type { ApiContext, ApiPorts, Env } from "./context.ts";
import { accountOf, knock, linkTo } from "./context.ts";
import { problem } from "./problems.ts";
import { body, json, path } from "./schema.ts";

/** How long a return link is good, in minutes. */
export const RETURN_MINUTES = 60;

/** The doors: owner link, invitation, return link, and the way out. */
export function doorRoutes(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({ method: "post", path: path(routes.api.enter), request: body(enterBody), responses: json(200, entered, "Come in") }),
    async (c) => {
      knock(c, ports);
      const { key, name } = c.req.valid("json");
      if (!ports.ownerKey.take(key))
        throw problem(403, "no-such-key", "This owner link has been used, or the server has been started again since. Its last start printed the one that works.");
      const account = await visitor(c, ports);
      await ports.store.putAccount(account, true);
      await ports.store.copyAccess(HOST, account);
      const access = await ports.store.accessOf(account);
      if (name !== undefined) await Promise.all(access.map(({ workspace, member }) => ports.authority.rename(workspace, member, name)));
      return c.json({ workspaces: access.map(({ workspace }) => workspace) }, 200);
    },
  );

  api.openapi(
    createRoute({ method: "post", path: path(routes.api.look), request: body(lookBody), responses: json(200, looked, "The invitation") }),
    async (c) => {
      knock(c, ports);
      const invite = await usable(c.req.valid("json").code, ports);
      const state = await ports.authority.state(invite.workspace);
      if (state === null) throw noInvite();
      const { title } = questionOf(boardOf(await ports.board(invite.workspace)));
      const account = await ports.identity.accountOf(c.req.header("cookie"));
      const isMember = account !== null && (await memberThere(account, invite, ports)) !== null;
      const about = { title, role: invite.role, invitedBy: state.rows[invite.invitedBy]?.name ?? "", stage: stageOf(state.session) };
      return c.json(isMember ? { ...about, workspaceId: invite.workspace } : about, 200);
    },
  );

  api.openapi(
    createRoute({ method: "post", path: path(routes.api.join), request: body(joinBody), responses: json(200, joined, "You are in") }),
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
      if (answer.error.code === "invite-spent") throw spent(invite);
      throw problem(503, answer.error.code, "You could not be let in just now. Try again.");
    },
  );

  api.openapi(
    createRoute({ method: "post", path: path(routes.api.returnLink), responses: json(200, returnLink, "A link to go on as the same person elsewhere, once") }),
    async (c) => {
      knock(c, ports);
      const account = await accountOf(c, ports);
      const access = await ports.store.accessOf(account);
      return c.json(await makeReturnLink(c, ports, access.filter(({ role }) => role !== null)), 200);
    },
  );

  api.openapi(
    createRoute({ method: "post", path: path(routes.api.return), request: body(returnBody), responses: json(200, entered, "Come in") }),
    async (c) => {
      knock(c, ports);
      const account = await visitor(c, ports);
      const isTaken = await ports.store.takeReturnLink(codeDigest(c.req.valid("json").code), account, ports.now());
      if (!isTaken) throw problem(404, "no-such-link", "This return link has been used or has expired. A new one can be made where you are signed in, or by a facilitator.");
      const access = await ports.store.accessOf(account);
      return c.json({ workspaces: access.filter(({ role }) => role !== null).map(({ workspace }) => workspace) }, 200);
    },
  );

  api.openapi(
    createRoute({ method: "post", path: path(routes.api.signOut), responses: { 204: { description: "Signed out" } } }),
    async (c) => {
      const account = await ports.identity.accountOf(c.req.header("cookie"));
      for (const cookie of await ports.identity.signOut(c.req.header("cookie"))) c.header("set-cookie", cookie, { append: true });
      if (account !== null) ports.signedOut(account);
      return c.body(null, 204);
    },
  );
}

/** Makes a return link for members; whoever takes it up enters as them. */
export async function makeReturnLink(c: ApiContext, ports: ApiPorts, members: Parameters<ApiPorts["store"]["putReturnLink"]>[0]["members"]) {
  const code = newCode();
  const expiresAt = minutesAfter(ports.now(), RETURN_MINUTES);
  await ports.store.putReturnLink({
    code: codeDigest(code),
    expiresAt,
    members: members.map(({ workspace, member }) => ({ workspace, member })),
  });
  return { code, link: linkTo(c, ports, routes.return(code)), expiresAt };
}

/** The account of the one who asks, made on the spot for somebody new; the cookies go out with the answer. */
async function visitor(c: ApiContext, { identity, store }: ApiPorts): Promise<AccountId> {
  const known = await identity.accountOf(c.req.header("cookie"));
  if (known !== null) return known;
  const { account, cookies } = await identity.signIn();
  await store.putAccount(account, false);
  for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
  return account;
}

async function usable(code: string, { store, now }: ApiPorts): Promise<Invite> {
  const invite = await store.invite(codeDigest(code));
  if (invite === null) throw noInvite();
  const isOver = invite.isRevoked || invite.used >= invite.uses || millisecondsOf(invite.expiresAt) <= millisecondsOf(now());
  if (isOver) throw spent(invite);
  return invite;
}

const noInvite = () => problem(404, "no-such-invite", "There is no such invitation. Look at the link again, or ask for another one.");

function spent({ isRevoked, used, uses, expiresAt }: Invite) {
  if (isRevoked) return problem(410, "invite-revoked", "This invitation has been taken back. Ask for another one.");
  if (used >= uses) return problem(410, "invite-used-up", `This invitation has been used ${uses} times, as often as it may. Ask for another one.`, { uses });
  return problem(410, "invite-expired", "This invitation has expired. Ask for another one.", { expiresAt });
}

async function memberThere(account: AccountId, { workspace }: Invite, { store, authority }: ApiPorts) {
  const member = (await store.accessOf(account)).find((one) => one.workspace === workspace)?.member;
  const state = member === undefined ? null : await authority.state(workspace);
  return state === null || member === undefined ? null : roleOf(state.session, member);
}
