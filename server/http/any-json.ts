import { globalRegistry } from "zod/mini";
import { answer } from "#lib/wire/answer.ts";
import { problem } from "#lib/wire/problem.ts";

const [accepted] = answer.def.options;
const types = ["object", "array", "string", "number", "boolean", "null"];

/** Where any JSON may stand, the description of the API says so and goes no deeper: the schema of it contains itself without end. */
export function describeAnyJson(): void {
  for (const schema of [accepted.shape.value, problem.shape.facts.def.innerType.def.valueType])
    schema.register(globalRegistry, { type: types, description: "Any JSON" });
}
