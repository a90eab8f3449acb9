import { answer as schema } from "#lib/wire/answer.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { MemberId } from "#lib/session/session.ts";
import type { Answer } from "./ticket.ts";
import type { Vault } from "./vault.ts";

type About = { readonly workspace: WorkspaceId; readonly actor: MemberId; readonly id: string };
const PLAIN = 0;
const SECRET = 1;

/** An answer as the store keeps it. A receipt would let a reader of the store try vectors against its digest: it is encrypted. */
export async function writeAnswer(
  vault: Vault,
  about: About,
  { answer, isSecret }: { readonly answer: Answer; readonly isSecret: boolean },
): Promise<Uint8Array> {
  const text = JSON.stringify(answer);
  const content = isSecret ? await vault.lock(text, boundTo(about)) : new TextEncoder().encode(text);
  const bytes = new Uint8Array(content.length + 1);
  bytes[0] = isSecret ? SECRET : PLAIN;
  bytes.set(content, 1);
  return bytes;
}

/** The answer again. */
export async function readAnswer(vault: Vault, about: About, bytes: Uint8Array): Promise<Answer> {
  const content = bytes.subarray(1);
  const text =
    bytes[0] === SECRET ? await vault.open(content, boundTo(about)) : new TextDecoder().decode(content);
  return schema.parse(JSON.parse(text));
}

const boundTo = ({ workspace, actor, id }: About): string => `answer/${workspace}/${actor}/${id}`;
