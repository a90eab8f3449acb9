"use client";

import { useShared } from "#app/_room/shared.ts";
import { discussionOf, type ShownThread } from "#lib/documents/discussion-readings.ts";
import { type Anchor, anchorKey } from "#lib/session/anchor.ts";

const none: readonly ShownThread[] = [];

/** The threads at one place, oldest first. */
export const useThreads = (anchor: Anchor): readonly ShownThread[] =>
  useShared(discussionOf)[anchorKey(anchor)] ?? none;
