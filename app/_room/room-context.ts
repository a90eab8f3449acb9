"use client";

import { createContext, use } from "react";
import { must } from "#lib/kit/assert.ts";
import type { OpenRoom } from "./furnish.ts";

/** The workspace that the screen stands in. */
export const RoomContext = createContext<OpenRoom | null>(null);

/** The open room around a part of a screen; only parts inside `<Room>` may ask. */
export const useRoom = (): OpenRoom => must(use(RoomContext), "This part stands in no room");
