import { inkOf } from "./colour-of.ts";
import type { Future } from "./future.ts";
import { line, px, type Spot } from "./line.ts";
import { spotOf, type TriangleFrame } from "./triangle-frame.ts";

type Props = {
  readonly frame: TriangleFrame;
  readonly futures: readonly Future[];
  /** Figures under the names of the corners. */
  readonly figures?: readonly (string | number)[] | undefined;
  /** Whose figures they are: mine by the pen, the team's in ink. */
  readonly voice?: "pen" | "ink";
};

const tenthsOfTheWay = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The face of the triangle: a line every 10 %, stronger at the half, and the corners by name. */
export function TriangleFace({ frame, futures, figures, voice = "ink" }: Props) {
  return (
    <>
      <path d={line(frame.corners, true)} className="t-face" />
      {tenthsOfTheWay.flatMap((at) =>
        [0, 1, 2].map((future) => (
          <path
            key={`${at}${future}`}
            d={levelOf(frame, { future, share: at / 10 })}
            className={at === 5 ? "t-half" : "t-grid"}
          />
        )),
      )}
      <path d={line(frame.corners, true)} className="t-edge" />
      {frame.corners.map((corner, index) => {
        const future = futures[index];
        return (
          future && (
            <Corner key={future.id} {...{ frame, corner, index, future, voice }} figure={figures?.[index]} />
          )
        );
      })}
    </>
  );
}

/** The line on which a future has that share. */
export function levelOf(
  frame: TriangleFrame,
  { future, share }: { readonly future: number; readonly share: number },
): string {
  const ends = [1, 2].map((step) => {
    const shares = [0, 0, 0];
    shares[future] = share;
    shares[(future + step) % 3] = 1 - share;
    return spotOf(frame, shares);
  });
  return line(ends);
}

type CornerProps = {
  readonly frame: TriangleFrame;
  readonly corner: Spot;
  readonly index: number;
  readonly future: Future;
  readonly figure: string | number | undefined;
  readonly voice: "pen" | "ink";
};

function Corner({ frame, corner, index, future, figure, voice }: CornerProps) {
  const x = [Math.max(0, corner.x - 48), corner.x, Math.min(frame.width, corner.x + 48)][index] ?? corner.x;
  const y = index === 1 ? 14 : corner.y + 25;
  const anchor = (["start", "middle", "end"] as const)[index];
  return (
    <g>
      <circle
        cx={px(corner.x)}
        cy={px(corner.y)}
        r={5}
        className="future"
        style={{ fill: inkOf(future.colour) }}
      />
      <text x={px(x)} y={px(y)} textAnchor={anchor} className="t-name">
        <title>{future.title}</title>
        {future.short}
      </text>
      {figure !== undefined && (
        <text x={px(x)} y={px(y + 18)} textAnchor={anchor} className={voice === "pen" ? "t-value" : "t-sum"}>
          {figure}
          {"\u202f%"}
        </text>
      )}
    </g>
  );
}
