import type { Entry } from "./entry.ts";
import { openLayer } from "./open-layer.ts";

/** The line that opens the keyboard map. */
export const mapEntry: Entry = {
  id: "map",
  kind: "setting",
  label: "Keys that work on this screen",
  also: "keyboard map shortcuts help letters",
  keys: ["?"],
  run: () => openLayer.set("map"),
};
