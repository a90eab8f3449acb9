import type { AccountId } from "#server/store/people.ts";
import type { ApiContext, ApiPorts } from "./context.ts";

/** The account of the one who asks, made on the spot for somebody new; the cookies go out with the answer. */
export async function visitor(c: ApiContext, { identity, store }: ApiPorts): Promise<AccountId> {
  const known = await identity.accountOf(c.req.header("cookie"));
  if (known !== null) return known;
  const { account, cookies } = await identity.signIn();
  await store.putAccount(account, false);
  for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
  return account;
}
