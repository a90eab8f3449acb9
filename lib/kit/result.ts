/** What a refusal may tell: ids, numbers and closed words, never what somebody wrote. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly (string | number)[]>>;

/** An expected no: a code that one function turns into words, and the facts these words need. */
export type Refusal<Code extends string = string> = {
  readonly ok: false;
  readonly error: { readonly code: Code; readonly facts: Facts };
};

/** A value, or the reason why there is none. */
export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | Refusal<Code>;

/** The good half of a result. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** The refusing half of a result. */
export function refuse<Code extends string>(code: Code, facts: Facts = {}): Refusal<Code> {
  return { ok: false, error: { code, facts } };
}
