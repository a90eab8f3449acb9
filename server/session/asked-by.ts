import type { WireCommand } from "#lib/wire/command.ts";
import type { Seated } from "./admission.ts";
import type { Submitted } from "./authority.ts";

/**
 * A member's command as it is put to the authority. The answer to a seal holds its nonce: it is kept under the session that sealed,
 * and given again to that one alone; whoever was let in as the same member later cannot ask for it.
 */
export function askedBy({ workspace, member, account }: Seated, { id, ...command }: WireCommand): Submitted {
  return { workspace, member, command, account, id: command.type === "seal" ? `${account}/${id}` : id };
}
