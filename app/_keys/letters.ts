import { keptChoice } from "./kept-choice.ts";

/** Whether single letters act outside fields. Whoever speaks to the computer, or presses keys by accident, switches them off. */
export const letters = keptChoice("letters", ["on", "off"]);
