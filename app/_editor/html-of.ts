import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

// No pictures: one from elsewhere would tell its server who reads. No footnotes and boxes: they would need names of their own.
const leftOut = {
  disable: {
    null: [
      "labelStartImage",
      "gfmFootnoteDefinition",
      "gfmFootnoteCall",
      "gfmPotentialFootnoteCall",
      "tasklistCheck",
    ],
  },
};

/**
 * Markdown (with the tables, strikethrough and bare links of GFM) as HTML. Raw HTML becomes text, links lead only to http,
 * https, mailto and the like, and no heading breaks into the outline of the page: it becomes a bold paragraph.
 */
export function htmlOf(markdown: string): string {
  const html = micromark(markdown, { extensions: [gfm(), leftOut], htmlExtensions: [gfmHtml()] });
  return html
    .replaceAll(/<h[1-6]>/g, "<p><strong>")
    .replaceAll(/<\/h[1-6]>/g, "</strong></p>")
    .replaceAll('<a href="', '<a target="_blank" rel="noopener noreferrer" href="');
}
