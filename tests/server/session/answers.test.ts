import { expect, test } from "vitest";
import { readAnswer, writeAnswer } from "#server/session/answers.ts";
import { createVault } from "#server/session/vault.ts";
import { asBinary } from "#tests/support/a-house.ts";
import { aMember, aWorkspaceId } from "#tests/support/builders.ts";

const vault = await createVault("ab".repeat(32));
const about = { workspace: aWorkspaceId, actor: aMember("ann"), id: "command-1" };
const answer = { ok: true, value: { digest: "d".repeat(64), nonce: "e".repeat(64) }, seq: 7 } as const;

test("[C1] an answer is read as it was written, secret or not", async () => {
  for (const isSecret of [true, false])
    expect(await readAnswer(vault, about, await writeAnswer(vault, about, { answer, isSecret }))).toEqual(
      answer,
    );
});

test("[S9] a receipt at rest cannot be read, nor taken for the answer to another command", async () => {
  const bytes = await writeAnswer(vault, about, { answer, isSecret: true });
  expect(asBinary(bytes)).not.toContain("dddd");
  expect((bytes.length - 29) % 4096).toBe(0);
  for (const other of [
    { ...about, actor: aMember("bob") },
    { ...about, id: "command-2" },
  ])
    await expect(readAnswer(vault, other, bytes)).rejects.toThrow();
});
