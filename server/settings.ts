import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);
const count = z.coerce.number().int().positive();
const secret = z.string().min(32, "at least 32 characters");

const ours = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: port.default(3000),
  DATA_DIR: z.string().min(1).default("./data"),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUSTED_PROXY: z.enum(["none", "loopback", "1"]).default("none"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  METRICS_TOKEN: z.string().min(16, "at least 16 characters").optional(),
  AUTH_SECRET: secret.optional(),
  BALLOT_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits")
    .optional(),
  /** Live-document messages a connection may send in a second. */
  LIMIT_MESSAGES_PER_SECOND: count.default(200),
  /** Sockets that one session may hold. */
  LIMIT_SOCKETS_PER_SESSION: count.default(20),
  /** Sockets that one address may hold. */
  LIMIT_SOCKETS_PER_ADDRESS: count.default(2000),
  /** Attempts to enter, look, join or return that one address may make in a minute. */
  LIMIT_DOORS_PER_MINUTE: count.default(300),
  /** Commands that one member may give in ten seconds. */
  LIMIT_COMMANDS_PER_TEN_SECONDS: count.default(200),
  /** Workspaces that one account may make. */
  LIMIT_WORKSPACES: count.default(200),
});

/** What the environment says about this installation; parsed once, at start. */
export type Settings = z.infer<typeof ours>;

const prefixes = ["LIMIT_", "BARYCENTER_"];

/** Named in the contract, and not supported by this version: to go on without them would be to do something else than was asked. */
const notYet = /^(?:DATABASE_URL|REDIS_URL|SMTP_URL|OIDC_.*)$/;

/** The settings in an environment, or one sentence per setting that is wrong or unknown. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const unknown = Object.keys(environment)
    .filter((name) => prefixes.some((prefix) => name.startsWith(prefix)) && !(name in ours.shape))
    .map((name) => `${name}: no such setting`);
  const early = Object.keys(environment)
    .filter((name) => notYet.test(name) && environment[name] !== "")
    .map((name) => `${name}: not supported by this version yet`);
  const known = Object.fromEntries(
    Object.keys(ours.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const parsed = ours.safeParse(known);
  if (parsed.success && unknown.length + early.length === 0) return { ok: true, settings: parsed.data };
  const wrong = (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
  return { ok: false, problems: [...wrong, ...unknown, ...early] };
}
