/** What can be mentioned in a text, in the order in which it is offered. */
export const mentionKinds = ["driver", "indicator", "member"] as const;
type MentionKind = (typeof mentionKinds)[number];

/** A thing or a person that a text speaks of. */
export type Mention = { readonly kind: MentionKind; readonly id: string };

/** Something that can be mentioned, and what it is called. */
export type Mentionable = Mention & { readonly title: string };

/** The fragment by which a mention stands in a link, and a thing is found on its screen. */
export const fragmentOf = ({ kind, id }: Mention): string => `#${kind}/${id}`;

/** The Markdown of a mention: a link that reads as the thing is called. */
export function mentionLink(thing: Mentionable): string {
  const title = thing.kind === "member" ? `@${thing.title}` : thing.title;
  return `[${escaped(title)}](${fragmentOf(thing)})`;
}

/** The mention that an address makes; null for every other address. */
export function mentionOf(address: string): Mention | null {
  const found = /^#([a-z]+)\/([A-Za-z0-9][A-Za-z0-9_-]{0,39})$/.exec(address);
  const kind = mentionKinds.find((one) => one === found?.[1]);
  const id = found?.[2];
  return kind === undefined || id === undefined ? null : { kind, id };
}

/** What somebody has begun to name behind an `@`, from where; null while they do not. `before` is the line up to the caret. */
export function begunIn(before: string): { readonly from: number; readonly word: string } | null {
  const found = /(?:^|[\s(])@((?:[^\s@()[\]][^@()[\]]{0,38})?)$/.exec(before);
  return found === null ? null : { from: before.lastIndexOf("@"), word: found[1] ?? "" };
}

/** The things whose name has a word that begins so; those whose name itself begins so come first. */
export function matching(things: readonly Mentionable[], word: string): readonly Mentionable[] {
  const asked = word.toLowerCase().trimEnd();
  const begins = ({ title }: Mentionable) => title.toLowerCase().startsWith(asked);
  const has = ({ title }: Mentionable) => title.toLowerCase().includes(` ${asked}`);
  return [...things.filter(begins), ...things.filter((thing) => !begins(thing) && has(thing))];
}

/** At most so many things, with some of every kind that there is, in the order in which they came. */
export function someOf(things: readonly Mentionable[], most: number): readonly Mentionable[] {
  const perKind = [...Map.groupBy(things, ({ kind }) => kind).values()];
  const inTurn = things.map((_, turn) => perKind.flatMap((those) => those.slice(turn, turn + 1))).flat();
  const some = new Set(inTurn.slice(0, most));
  return things.filter((thing) => some.has(thing));
}

// Every sign that could mean something to Markdown within the words of a link; a line break would end them.
const escaped = (title: string): string =>
  title
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[!-/:-@[-`{-~]/g, (sign) => (PLAIN.has(sign) ? sign : `\\${sign}`));

const PLAIN = new Set("@,.;:'?/()%+".split(""));
