import type { Anchor } from "#lib/session/anchor.ts";

/** The place under which presence shows that somebody writes in the thread of an anchor. */
export const typingIn = ({ kind, id }: Anchor): string => `thread/${kind}/${id}`;
