import { markup } from "#app/_editor/markup-part.ts";
import { keyboardMap, roomPalette } from "#app/_keys/layer-parts.ts";
import { dialogWindow } from "#app/_ui/dialog-part.ts";
import { menuList } from "#app/_ui/menu-part.ts";

// The parts of a page that come later are there, as they are for somebody who has looked at it for a second.
await Promise.all([markup, menuList, dialogWindow, roomPalette, keyboardMap].map((part) => part.soon()));
