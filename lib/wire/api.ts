import { z } from "zod";
import { longest } from "#lib/scenario/scenario.ts";
import { roles } from "#lib/session/session.ts";
import { memberId, workspaceId } from "./ids.ts";
import { scenario } from "./scenario.ts";

const code = z
  .string()
  .min(16)
  .max(100)
  .regex(/^[A-Za-z0-9_-]+$/);
const name = z
  .string()
  .trim()
  .min(1)
  .max(longest.name)
  .refine(
    (text) => text.isWellFormed() && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text),
    "a name has no control characters",
  );
const stage = z.enum(["framing", "sealed", "locked", "revealed", "open", "watching", "closed", "resolved"]);
const role = z.enum(roles);

/** Bodies of requests and answers, one pair per route of the API. */
export const enterBody = z.object({ key: code, name: name.optional() }).strict().meta({ id: "Enter" });
export const entered = z.object({ workspaces: z.array(workspaceId) }).meta({ id: "Entered" });

export const lookBody = z.object({ code }).strict().meta({ id: "Look" });
export const looked = z
  .object({ title: z.string(), role, invitedBy: z.string(), stage, workspaceId: workspaceId.optional() })
  .meta({ id: "Invitation", description: "`workspaceId` stands only when the visitor is a member already." });

export const joinBody = z.object({ code, name }).strict().meta({ id: "Join" });
export const joined = z.object({ workspaceId, role }).meta({ id: "Joined" });

export const inviteBody = z
  .object({
    role: z.enum(["facilitator", "analyst", "observer"]),
    expiresInHours: z
      .number()
      .positive()
      .max(24 * 90)
      .default(24 * 7),
    uses: z.int().min(1).max(1000).default(30),
  })
  .strict()
  .meta({ id: "Invite" });
export const invited = z.object({ code, link: z.url() }).meta({ id: "Invited" });
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
  .object({ count: z.int().min(3).max(5) })
  .strict()
  .meta({ id: "Simulate" });
export const simulatedList = z
  .object({
    analysts: z.array(z.object({ member: memberId, name: z.string() })),
    areAwake: z.boolean().describe("whether they act; after a restart of the server they wait to be woken"),
    isExample: z
      .boolean()
      .describe("whether the focal question is that of a template, with which one tries things out"),
  })
  .meta({ id: "SimulatedAnalysts" });
export type SimulatedList = z.infer<typeof simulatedList>;

export const returnLink = z.object({ code, link: z.url(), expiresAt: z.string() }).meta({ id: "ReturnLink" });
/** `replace` says that one wishes to stop being who one is where the link leads, which is refused otherwise. */
export const returnBody = z
  .object({ code, replace: z.boolean().default(false) })
  .strict()
  .meta({ id: "Return" });

export const workspaceBody = z
  .union([
    scenario,
    z
      .object({ template: z.string().max(40), title: z.string().trim().max(longest.title).optional() })
      .strict(),
  ])
  .meta({ id: "NewWorkspace" });
export const workspaceMade = z.object({ workspaceId }).meta({ id: "WorkspaceMade" });

/** A workspace as a card on Home shows it. `waits` says what waits for the reader, as a code. */
export const workspaceCard = z
  .object({
    workspaceId,
    title: z.string(),
    role,
    member: memberId,
    stage,
    round: z.int().nullable(),
    horizon: z.string(),
    futures: z.array(z.object({ id: z.string(), short: z.string(), title: z.string(), colour: z.string() })),
    shown: z.array(z.int()).nullable(),
    here: z.array(z.string()),
    isAway: z.boolean().describe("the one who asks has put it away from among their own"),
    waits: z.enum(["estimate", "seal", "nothing"]),
  })
  .meta({ id: "WorkspaceCard" });
export const workspaceCards = z.object({ workspaces: z.array(workspaceCard) });
export type WorkspaceCard = z.infer<typeof workspaceCard>;

/** What a member may change of themselves. */
export const meBody = z.object({ name }).strict().meta({ id: "Me" });

export const awayBody = z.object({ isAway: z.boolean() }).strict().meta({ id: "PutAway" });

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
    sealed: z.object({ round: z.string(), digest: z.string() }).nullable(),
    generation: z.int(),
    now: z.string(),
  })
  .meta({ id: "WorkspaceView" });
export type WorkspaceView = z.infer<typeof workspaceView>;

export const templateList = z.object({
  templates: z.array(z.object({ id: z.string(), title: z.string(), about: z.string() })),
});
