import { edited, formatted } from "./formatted.ts";
import type { Hand } from "./hand.ts";
import type { TooLong } from "./within-length.ts";

type Asked = {
  readonly longest: number;
  readonly write: (text: string) => void;
  readonly refuse: (why: TooLong) => void;
};

/** A plain field in hand, until the editor has arrived. */
export function plainHand(field: HTMLTextAreaElement, { longest, write, refuse }: Asked): Hand {
  return {
    focus: () => field.focus(),
    format: (how) => {
      const { value, selectionStart, selectionEnd } = field;
      const edit = formatted({ text: value, from: selectionStart, to: selectionEnd }, how);
      const next = edited(value, edit);
      field.focus();
      if (next.length > Math.max(longest, value.length))
        return refuse({ by: next.length - longest, longest, isPaste: false });
      for (const { insert, from, to } of edit.changes.toReversed()) field.setRangeText(insert, from, to);
      field.setSelectionRange(edit.from, edit.to);
      write(next);
    },
  };
}
