import { later } from "#app/_ui/later.ts";

/** The palette of a workspace. */
export const roomPalette = later(async () => (await import("./room-palette.tsx")).RoomPalette);

/** The keyboard map. */
export const keyboardMap = later(async () => (await import("./keyboard-map.tsx")).KeyboardMap);
