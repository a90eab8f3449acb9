/** The version of the wire contract. A client of another version is asked to reload. */
export const WIRE_VERSION = 1;
