import { betterAuth } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import { anonymous } from "better-auth/plugins";
import type { DatabaseSync } from "node:sqlite";
import type { AccountId } from "#server/store/people.ts";
import { isAccountId } from "#server/store/people.ts";

/** Sessions: who is behind a cookie. Accounts are better-auth's anonymous ones; members are ours. */
export type Identity = {
  /** The account behind the cookie of a request, or null. */
  readonly accountOf: (cookie: string | undefined) => Promise<AccountId | null>;
  /** A fresh account, and the cookies that make the visitor be it. */
  readonly signIn: () => Promise<{ readonly account: AccountId; readonly cookies: readonly string[] }>;
  /** Ends the session behind a cookie; answers with the cookies that clear it. */
  readonly signOut: (cookie: string | undefined) => Promise<readonly string[]>;
  /** better-auth's own routes under /api/auth. */
  readonly handle: (request: Request) => Promise<Response>;
};

export type IdentityPorts = {
  readonly database: DatabaseSync;
  readonly secret: string;
  /** The address people see; decides the cookie's name and whether it is `Secure`. */
  readonly publicUrl: string;
  readonly trustedOrigins: readonly string[];
  readonly log: (level: string, message: string) => void;
};

/** Opens the sessions in a database, with better-auth's tables brought up to date. */
export async function openIdentity(ports: IdentityPorts): Promise<Identity> {
  const auth = build(ports);
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
  const headersOf = (cookie: string | undefined) => new Headers({ cookie: cookie ?? "" });
  return {
    accountOf: async (cookie) => {
      if (cookie === undefined) return null;
      const session = await auth.api.getSession({ headers: headersOf(cookie) });
      return session !== null && isAccountId(session.user.id) ? session.user.id : null;
    },
    signIn: async () => {
      const { headers, response } = await auth.api.signInAnonymous({
        headers: new Headers(),
        returnHeaders: true,
      });
      const id = response?.user.id;
      if (!isAccountId(id)) throw new Error("no account was made");
      return { account: id, cookies: headers.getSetCookie() };
    },
    signOut: async (cookie) => {
      const { headers } = await auth.api.signOut({ headers: headersOf(cookie), returnHeaders: true });
      return headers.getSetCookie();
    },
    handle: (request) => auth.handler(request),
  };
}

const DAY_S = 86_400;

const build = ({ database, secret, publicUrl, trustedOrigins, log }: IdentityPorts) => {
  const isSecure = publicUrl.startsWith("https:");
  return betterAuth({
    database,
    secret,
    baseURL: publicUrl,
    trustedOrigins: [...trustedOrigins],
    plugins: [anonymous({ disableDeleteAnonymousUser: true })],
    session: { expiresIn: 180 * DAY_S, updateAge: DAY_S, cookieCache: { enabled: false } },
    telemetry: { enabled: false },
    logger: { log: (level, message) => log(level, message) },
    advanced: {
      ipAddress: { ipAddressHeaders: ["x-client-address"] },
      useSecureCookies: false,
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true, path: "/", secure: isSecure },
      cookies: {
        session_token: {
          name: isSecure ? "__Host-barycenter" : "barycenter",
          attributes: { secure: isSecure },
        },
      },
    },
  });
};
