import { Fragment } from "react";

const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/;

/** A text in which addresses on the web can be followed. */
export function Linked({ text }: { readonly text: string }) {
  return text.split(address).map((part, place) =>
    place % 2 === 1 ? (
      <a key={`${place} ${part}`} href={part} rel="noreferrer">
        {part}
      </a>
    ) : (
      <Fragment key={`${place} ${part}`}>{part}</Fragment>
    ),
  );
}
