import * as z from "zod/mini";
import { must } from "#lib/kit/assert.ts";
import { ok, refuse, type Result } from "#lib/kit/result.ts";
import type { Answer } from "#lib/wire/answer.ts";
import { digest } from "#lib/wire/question.ts";
import type { Ballot } from "./ballot.ts";
import type { CommandBody } from "./command-body.ts";

const receipt = z.object({ digest, nonce: z.string() });

/** Seals what stands on a ballot (its values must be there); gives back what was sealed together with the receipt. */
export async function sealBallot(
  command: (body: CommandBody) => Promise<Answer>,
  round: string,
  ballot: Ballot,
): Promise<Result<Required<Ballot>["sealed"]>> {
  const values = must(ballot.values);
  const { said } = ballot;
  const rationale = ballot.rationale ?? "";
  const answer = await command({ type: "seal", round, values, said, rationale });
  if (!answer.ok) return refuse(answer.error.code, answer.error.facts);
  return ok({ values, rationale, ...receipt.parse(answer.value) });
}
