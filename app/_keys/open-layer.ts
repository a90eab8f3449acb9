import { held } from "#app/_room/held.ts";

/** What stands in front of the page because somebody asked for it: the palette, the keyboard map, or nothing. */
export const openLayer = held<"palette" | "map" | null>(null);
