import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { type Mention, mentionOf } from "./mention.ts";

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

/** Where what was mentioned stands; null when it is nowhere any more. */
export type WhereIs = (mention: Mention) => string | null;

/**
 * Markdown (with the tables, strikethrough and bare links of GFM) as HTML. Raw HTML becomes text, links lead only to http,
 * https, mailto and to what is mentioned, and no heading breaks into the outline of the page: it becomes a bold paragraph.
 */
export function htmlOf(markdown: string, whereIs: WhereIs = () => null): string {
  const html = micromark(markdown, { extensions: [gfm(), leftOut], htmlExtensions: [gfmHtml()] });
  return html
    .replaceAll(/<h[1-6]>/g, "<p><strong>")
    .replaceAll(/<\/h[1-6]>/g, "</strong></p>")
    .replaceAll(/<a href="[^"]*"[^>]*>.*?<\/a>/gs, (link) => linkOf(link, whereIs));
}

/** A link as it may stand, of one as micromark wrote it (address and further attributes escaped, the words as HTML). */
function linkOf(link: string, whereIs: WhereIs): string {
  const [, address = "", more = "", words = ""] = /^<a href="([^"]*)"([^>]*)>(.*)<\/a>$/s.exec(link) ?? [];
  if (/^(?:https?|mailto):/i.test(address))
    return `<a target="_blank" rel="noopener noreferrer" href="${address}"${more}>${words}</a>`;
  const mention = mentionOf(address);
  if (mention === null) return words;
  if (mention.kind === "member") return `<strong>${words}</strong>`;
  const place = whereIs(mention);
  return place === null ? words : `<a class="mention" href="${place}">${words}</a>`;
}
