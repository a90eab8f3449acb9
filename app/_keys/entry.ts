/** One line of the palette: something to do, somewhere to go, a thing by its name, or how this browser shows it all. */
export type Entry = {
  readonly id: string;
  readonly kind: "command" | "place" | "thing" | "setting";
  readonly label: string;
  /** Other words by which one may look for it. */
  readonly also?: string;
  /** What kind of thing it is, or how it stands now. */
  readonly aside?: string;
  /** Why it cannot be done now. */
  readonly reason?: string;
  /** The keys that do the same. */
  readonly keys?: readonly string[];
  /** Shown only to those who look for it. */
  readonly isAsked?: boolean;
  /** The palette stays until it is known what came of it. */
  readonly stays?: boolean;
  readonly run: () => void;
};

/** The kinds in the order in which the palette shows them, and what it calls them. */
export const kinds = [
  { kind: "command", title: "Do" },
  { kind: "place", title: "Go to" },
  { kind: "thing", title: "By name" },
  { kind: "setting", title: "This browser" },
] as const satisfies readonly { readonly kind: Entry["kind"]; readonly title: string }[];
