import type { ReactNode } from "react";

type Props = {
  /** Draws the picture at a width in pixels. */
  readonly draw: (width: number) => ReactNode;
  /** For a phone, for a column of at least 640 px, and for one of at least 880 px. */
  readonly widths?: readonly [narrow: number, medium?: number, broad?: number];
};

const looks = ["narrow", "medium", "broad"] as const;

/** A picture drawn at several widths, of which the widest that fits is shown: nothing has to be measured. */
export function Fitted({ draw, widths = [358, 640, 880] }: Props) {
  return (
    <div className="fitted">
      {widths.map((width, index) => (
        <div key={looks[index]} className={looks[index]}>
          {width !== undefined && draw(width)}
        </div>
      ))}
    </div>
  );
}
