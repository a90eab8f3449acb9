import { Bars } from "#app/_charts/bars.tsx";
import type { Dot } from "#app/_charts/dot.ts";
import { Triangle } from "#app/_charts/triangle.tsx";
import { initialsOf } from "#app/_ui/initials-of.ts";
import type { Report } from "./report-of.ts";

/** The estimates and the aggregate as a picture: a triangle for three futures, bars for any other number. */
export function ReportPicture({ report }: { readonly report: Report }) {
  const { futures, probabilities, seated } = report;
  const isHidden = new Set(seated.map(({ label }) => label)).size < seated.length;
  const dots = seated.map((one): Dot => {
    return {
      id: one.seat,
      name: one.label,
      initials: isHidden ? "" : initialsOf(one.label),
      values: one.values,
    };
  });
  const isTriangle = futures.length === 3;
  return (
    <section>
      <h2>The picture</h2>
      {isTriangle ? (
        <Triangle futures={futures} dots={dots} aggregate={probabilities} width={330} />
      ) : (
        <Bars futures={futures} dots={dots} aggregate={probabilities} width={330} />
      )}
      <p className="caption">
        {isTriangle
          ? "Dots: one per analyst. Ring: the aggregate. Beyond a heavier line, the future of that corner is more likely than not."
          : "Bars: the aggregate, each from 0 to 100 %. Dots: one per analyst."}
      </p>
    </section>
  );
}
