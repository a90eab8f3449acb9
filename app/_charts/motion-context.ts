"use client";

import { createContext } from "react";
import type { Motion } from "./motion.ts";

/** The motion that the pictures of a screen follow; without one they stand still. */
export const MotionContext = createContext<Motion | null>(null);
