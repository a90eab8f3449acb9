/** A text and what is selected in it (UTF-16 code units from the start). */
export type Selected = { readonly text: string; readonly from: number; readonly to: number };

/** Something to put in place of a part of a text. */
export type Change = { readonly from: number; readonly to: number; readonly insert: string };

/** Changes to a text, in order and apart from each other, and what is selected afterwards. */
export type Edit = { readonly changes: readonly Change[]; readonly from: number; readonly to: number };

/** What the toolbar of an editor offers. */
export type Format = "bold" | "italic" | "list" | "link";

/** The edit that gives what is selected a format, or takes it away where it stands already; no word is touched. */
export function formatted(selected: Selected, format: Format): Edit {
  switch (format) {
    case "bold":
      return signed(withoutBlanks(selected), "**");
    case "italic":
      return signed(withoutBlanks(selected), "_");
    case "list":
      return listed(selected);
    case "link":
      return linked(selected);
  }
}

/** A text after an edit. */
export function edited(text: string, { changes }: Edit): string {
  return changes.reduceRight(
    (before, { from, to, insert }) => before.slice(0, from) + insert + before.slice(to),
    text,
  );
}

// Markdown knows no emphasis that begins or ends with a blank.
function withoutBlanks({ text, from, to }: Selected): Selected {
  const words = text.slice(from, to);
  const blanks = words.length - words.trimStart().length;
  return words.trim() === ""
    ? { text, from, to }
    : { text, from: from + blanks, to: from + blanks + words.trim().length };
}

function signed({ text, from, to }: Selected, sign: string): Edit {
  const { length } = sign;
  if (text.slice(0, from).endsWith(sign) && text.startsWith(sign, to))
    return {
      changes: [gone(from - length, from), gone(to, to + length)],
      from: from - length,
      to: to - length,
    };
  const words = text.slice(from, to);
  if (words.length > 2 * length && words.startsWith(sign) && words.endsWith(sign))
    return { changes: [gone(from, from + length), gone(to - length, to)], from, to: to - 2 * length };
  return { changes: [put(from, sign), put(to, sign)], from: from + length, to: to + length };
}

const BULLET = "- ";

function listed({ text, from, to }: Selected): Edit {
  const starts = startsOfLines(text, from, to);
  const isList = starts.every((start) => text.startsWith(BULLET, start));
  const changes = isList
    ? starts.map((start) => gone(start, start + BULLET.length))
    : starts.filter((start) => !text.startsWith(BULLET, start)).map((start) => put(start, BULLET));
  const moved = (place: number) =>
    changes.reduce(
      (now, change) =>
        change.from > place ? now : now + change.insert.length - (Math.min(change.to, place) - change.from),
      place,
    );
  return { changes, from: moved(from), to: moved(to) };
}

function startsOfLines(text: string, from: number, to: number): readonly number[] {
  const first = from === 0 ? 0 : text.lastIndexOf("\n", from - 1) + 1;
  const more = [...text.slice(first, to).matchAll(/\n/g)].map(({ index }) => first + index + 1);
  return [first, ...more];
}

const ADDRESS = "https://";

function linked({ text, from, to }: Selected): Edit {
  const words = text.slice(from, to);
  if (/^https?:\/\/\S+$/.test(words))
    return { changes: [put(from, "[]("), put(to, ")")], from: from + 1, to: from + 1 };
  const changes = [put(from, "["), put(to, `](${ADDRESS})`)];
  if (words === "") return { changes, from: from + 1, to: from + 1 };
  const address = to + "[".length + "](".length;
  return { changes, from: address, to: address + ADDRESS.length };
}

const gone = (from: number, to: number): Change => ({ from, to, insert: "" });
const put = (at: number, insert: string): Change => ({ from: at, to: at, insert });
