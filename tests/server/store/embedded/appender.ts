import { openEmbedded } from "#server/store/embedded/open-embedded.ts";
import {
  aBoardUpdate,
  aCommit,
  edits,
  memberId,
  someBytes,
  workspaceId,
} from "#tests/contracts/store-samples.ts";

// A process to be killed: writes in five workspaces as fast as it is answered, and prints what was acknowledged.
const [folder = "", round = ""] = process.argv.slice(2);
const store = await openEmbedded({ folder });
const names = ["a", "b", "c", "d", "e"].map((name) => workspaceId(`${name}${round}`));

async function write(workspace: ReturnType<typeof workspaceId>): Promise<void> {
  for (const [after, bytes] of edits(2000).entries()) {
    const answers = [{ actor: memberId("ann"), id: `c${after}`, answer: someBytes(20) }];
    const seq = await store.append(workspace, [aBoardUpdate(bytes)]);
    await store.commit(aCommit({ workspace, after, record: { update: bytes }, answers }));
    process.stdout.write(`${workspace} ${seq}\n`);
  }
}

await Promise.all(names.map(write));
