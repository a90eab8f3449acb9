import type { ZodType } from "zod";
import * as mini from "zod/mini";

/** What the description of the API asks of a schema, and the small schemas of lib/wire do not say of themselves. */
const answers: object & ThisType<mini.ZodMiniType> = {
  meta() {
    const { id, ...said } = mini.globalRegistry.get(this) ?? {};
    return id === undefined ? said : { ...said, _internal: { refId: id } }; // the name under which others refer to it
  },
  unwrap() {
    return "innerType" in this.def ? this.def.innerType : this;
  },
  get format() {
    return "format" in this.def ? this.def.format : null;
  },
  get keyType() {
    return "keyType" in this.def ? this.def.keyType : undefined;
  },
  get valueType() {
    return "valueType" in this.def ? this.def.valueType : undefined;
  },
  get minLength() {
    return mini.toJSONSchema(this).minLength;
  },
  get maxLength() {
    return mini.toJSONSchema(this).maxLength;
  },
};

const hidden = Object.entries(Object.getOwnPropertyDescriptors(answers)).map(
  ([name, answer]: readonly [string, PropertyDescriptor]) =>
    [name, { ...answer, enumerable: false }] as const,
);

// Each kind has a prototype of its own, below none that they share: so each is lent the answers.
for (const [name, kind] of Object.entries(mini))
  if (name.startsWith("ZodMini") && typeof kind === "function")
    Object.defineProperties(kind.prototype, Object.fromEntries(hidden));

type Described<Schema> = ZodType<mini.output<Schema>, mini.input<Schema>>;

const isDescribed = <Schema extends object>(schema: Schema): schema is Schema & Described<Schema> =>
  "meta" in schema;

/** A schema as a route takes it, whether of the small kind or the large one. */
export function described<Schema extends mini.core.$ZodType>(schema: Schema): Described<Schema> {
  if (!isDescribed(schema)) throw new Error("no schema of a known kind");
  return schema;
}
