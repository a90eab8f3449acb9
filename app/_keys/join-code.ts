import { keptChoice } from "./kept-choice.ts";

/** Whether the presenter view shows the code by which a phone joins; changed in one window, it changes on the projector. */
export const joinCode = keptChoice("join-code", ["shown", "hidden"]);

/** Hides the code, or shows it again. */
export const toggleJoinCode = (): void => joinCode.set(joinCode.now() === "shown" ? "hidden" : "shown");
