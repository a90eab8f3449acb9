import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { receiptOf, seatsOfMember } from "#server/session/own.ts";
import { createVault } from "#server/session/vault.ts";
import { aHouse } from "#tests/support/a-house.ts";
import { aMember, shares } from "#tests/support/builders.ts";

const vault = await createVault("c0".repeat(32));

test("[S2] the digest of a seal is told again to its author, and to nobody else; the nonce is not told again", async () => {
  const house = await aHouse();
  const { ann, bob } = house.members;
  const first = await house.opens({ kind: "sealed" });
  const { digest } = (await house.does("ann", { type: "seal", round: first, values: shares(1, 2) })) as {
    digest: string;
  };
  const state = await house.state();
  expect(await receiptOf(vault, state, must(ann))).toEqual({ round: first, digest });
  for (const member of [must(bob), aMember("nobody")])
    expect(await receiptOf(vault, state, member)).toBeNull();
  expect(Object.keys(seatsOfMember(state, must(ann)))).toEqual([first]);
  expect(seatsOfMember(state, aMember("nobody"))).toEqual({});
});
