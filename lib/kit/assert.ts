/** Throws when something we promised ourselves does not hold: a mistake of ours, never a refusal. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Closes a switch: the compiler refuses a case nobody wrote, and at run time it throws. */
export function unreachable(_left: never): never {
  throw new Error("A case that nobody wrote was reached");
}

/** The value, which cannot be missing here; throws if it is. */
export function must<T>(value: T | undefined | null, message = "A value that must be there is missing"): T {
  assert(value !== undefined && value !== null, message);
  return value;
}
