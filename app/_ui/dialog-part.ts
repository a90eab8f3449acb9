import { later } from "./later.ts";

/** The window of a dialog. */
export const dialogWindow = later(async () => (await import("./dialog-window.tsx")).DialogWindow);
