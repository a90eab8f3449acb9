import { isId } from "#lib/kit/id.ts";
import { must } from "#lib/kit/assert.ts";
import { boardFrom } from "#lib/documents/from-scenario.ts";
import { newId } from "#server/identity/codes.ts";
import { HOST } from "#server/store/people.ts";
import type { Store } from "#server/store/store.ts";
import { templateOf } from "#server/templates/templates.ts";
import type { Authority } from "./authority.ts";

/** Lays down the example workspace in an installation that nobody has used yet; whoever takes up the owner link owns it. */
export async function layExample({
  store,
  authority,
}: {
  readonly store: Store;
  readonly authority: Authority;
}): Promise<void> {
  if (await store.isUsed()) return;
  const id = newId();
  await authority.create({
    workspace: must(isId<"Workspace">(id) ? id : undefined),
    board: boardFrom(must(templateOf("china-russia"))),
    owner: { account: HOST, name: "Owner", isHost: false },
  });
}
