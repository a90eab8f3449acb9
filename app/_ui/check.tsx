"use client";

import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"input">, "type" | "title"> & {
  readonly title: string;
  readonly note?: ReactNode;
};

/** A yes or no with the sentence that says what it means; the whole row can be pressed. */
export function Check({ title, note, ...rest }: Props) {
  return (
    <label className="choice">
      <input {...rest} type="checkbox" />
      <span>
        <b>{title}</b>
        {note}
      </span>
    </label>
  );
}
