/** Node's Buffer has no place in a browser: lib0, which asks for it on Node alone, brings it along otherwise. */
export const Buffer = undefined;
