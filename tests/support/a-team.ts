import type { Person } from "./person.ts";
import { aPerson } from "./person.ts";

/** Where a server is and how one becomes its owner. */
type Place = { readonly base: string; readonly key: string };

/** The owner of a server just started, and the example workspace. */
export async function anOwner({ base, key }: Place): Promise<{ owner: Person; workspace: string }> {
  const owner = aPerson(() => base);
  const [workspace = ""] = await owner.enter(key);
  return { owner, workspace };
}

/** Somebody who joined a workspace in that role. */
export async function aMember(
  { owner, workspace }: { readonly owner: Person; readonly workspace: string },
  { base, role, name = role }: { readonly base: string; readonly role: string; readonly name?: string },
): Promise<Person> {
  const person = aPerson(() => base);
  const { status, body } = await person.join(await owner.invite(workspace, role), name);
  if (status !== 200) throw new Error(`could not join: ${JSON.stringify(body)}`);
  return person;
}
