import { markup } from "#app/_editor/markup-part.ts";

// The parts of a page that come later are there, as they are for somebody who has looked at it for a second.
await markup.soon();
