import * as z from "zod/mini";
import { longest } from "#lib/scenario/scenario.ts";
import { roles } from "#lib/session/session.ts";
import { memberId, workspaceId } from "./ids.ts";
import { scenario } from "./scenario.ts";

const code = z.string().check(z.minLength(16), z.maxLength(100), z.regex(/^[A-Za-z0-9_-]+$/));
const name = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(longest.name),
  z.refine(
    (text) => text.isWellFormed() && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text),
    "a name has no control characters",
  ),
);
const stage = z.enum(["framing", "sealed", "locked", "revealed", "open", "watching", "closed", "resolved"]);
const role = z.enum(roles);

/** Bodies of requests and answers, one pair per route of the API. */
export const enterBody = z
  .strictObject({ key: code, name: z.optional(name) })
  .register(z.globalRegistry, { id: "Enter" });
export const entered = z
  .object({ workspaces: z.array(workspaceId) })
  .register(z.globalRegistry, { id: "Entered" });

export const lookBody = z.strictObject({ code }).register(z.globalRegistry, { id: "Look" });
export const looked = z
  .object({ title: z.string(), role, invitedBy: z.string(), stage, workspaceId: z.optional(workspaceId) })
  .register(z.globalRegistry, {
    id: "Invitation",
    description: "`workspaceId` stands only when the visitor is a member already.",
  });

export const joinBody = z.strictObject({ code, name }).register(z.globalRegistry, { id: "Join" });
export const joined = z.object({ workspaceId, role }).register(z.globalRegistry, { id: "Joined" });

export const inviteBody = z
  .strictObject({
    role: z.enum(["facilitator", "analyst", "observer"]),
    expiresInHours: z._default(z.number().check(z.positive(), z.maximum(24 * 90)), 24 * 7),
    uses: z._default(z.int().check(z.minimum(1), z.maximum(1000)), 30),
  })
  .register(z.globalRegistry, { id: "Invite" });
export const invited = z.object({ code, link: z.url() }).register(z.globalRegistry, { id: "Invited" });
export const inviteList = z.object({
  invites: z.array(
    z.object({
      id: z.string(),
      role,
      invitedBy: z.string(),
      createdAt: z.string(),
      expiresAt: z.string(),
      uses: z.int(),
      used: z.int(),
      isRevoked: z.boolean(),
    }),
  ),
});

/** Simulated analysts: how many to bring in, and who there is. */
export const simulatedBody = z
  .strictObject({ count: z.int().check(z.minimum(3), z.maximum(5)) })
  .register(z.globalRegistry, { id: "Simulate" });
export const simulatedList = z
  .object({
    analysts: z.array(z.object({ member: memberId, name: z.string() })),
    areAwake: z.boolean().register(z.globalRegistry, {
      description: "whether they act; after a restart of the server they wait to be woken",
    }),
    isExample: z.boolean().register(z.globalRegistry, {
      description: "whether the focal question is that of a template, with which one tries things out",
    }),
  })
  .register(z.globalRegistry, { id: "SimulatedAnalysts" });
export type SimulatedList = z.infer<typeof simulatedList>;

export const returnLink = z
  .object({ code, link: z.url(), expiresAt: z.string() })
  .register(z.globalRegistry, { id: "ReturnLink" });
/** `replace` says that one wishes to stop being who one is where the link leads, which is refused otherwise. */
export const returnBody = z
  .strictObject({ code, replace: z._default(z.boolean(), false) })
  .register(z.globalRegistry, { id: "Return" });

export const workspaceBody = z
  .union([
    scenario,
    z.strictObject({
      template: z.string().check(z.maxLength(40)),
      title: z.optional(z.string().check(z.trim(), z.maxLength(longest.title))),
    }),
  ])
  .register(z.globalRegistry, { id: "NewWorkspace" });
export const workspaceMade = z.object({ workspaceId }).register(z.globalRegistry, { id: "WorkspaceMade" });

/** A workspace as a card on Home shows it. `waits` says what waits for the reader, as a code. */
export const workspaceCard = z
  .object({
    workspaceId,
    title: z.string(),
    role,
    member: memberId,
    stage,
    round: z.nullable(z.int()),
    horizon: z.string(),
    futures: z.array(z.object({ id: z.string(), short: z.string(), title: z.string(), colour: z.string() })),
    shown: z.nullable(z.array(z.int())),
    here: z.array(z.string()),
    /** What came true, null in it when the question was annulled; null until one or the other. */
    resolution: z.nullable(z.object({ future: z.nullable(z.string()) })),
    isAway: z
      .boolean()
      .register(z.globalRegistry, { description: "the one who asks has put it away from among their own" }),
    waits: z.enum(["estimate", "seal", "nothing"]),
  })
  .register(z.globalRegistry, { id: "WorkspaceCard" });
export const workspaceCards = z.object({ workspaces: z.array(workspaceCard) });
export type WorkspaceCard = z.infer<typeof workspaceCard>;

/** What a member may change of themselves. */
export const meBody = z.strictObject({ name }).register(z.globalRegistry, { id: "Me" });

export const awayBody = z.strictObject({ isAway: z.boolean() }).register(z.globalRegistry, { id: "PutAway" });

/** What a member needs to know of themselves to open the room. `seats`: own seat per round; `sealed`: the digest of one's own seal in the running round. */
export const workspaceView = z
  .object({
    workspaceId,
    title: z.string(),
    stage,
    member: memberId,
    name: z.string(),
    role,
    seats: z.record(z.string(), z.string()),
    sealed: z.nullable(z.object({ round: z.string(), digest: z.string() })),
    generation: z.int(),
    now: z.string(),
  })
  .register(z.globalRegistry, { id: "WorkspaceView" });
export type WorkspaceView = z.infer<typeof workspaceView>;

export const templateList = z.object({
  templates: z.array(z.object({ id: z.string(), title: z.string(), about: z.string() })),
});
