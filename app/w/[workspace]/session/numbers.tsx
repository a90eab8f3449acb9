import { isHatched } from "#app/_charts/colour-of.ts";
import { FutureMark } from "#app/_charts/future-mark.tsx";
import type { SessionView } from "#app/_room/session-view.ts";
import { Block } from "#app/_ui/block.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";

type Props = { readonly view: SessionView; readonly title?: string };

/** The aggregate as large figures side by side; nothing while there is none. */
export function Numbers({ view, title }: Props) {
  const shown = view.aggregate?.shown ?? null;
  const futures = view.round?.question.futures ?? [];
  if (shown === null) return null;
  const figures = (
    <div className="three-numbers">
      {futures.map((future, index) => (
        <div key={future.id}>
          <b>
            {shown[index]}
            <small>%</small>
          </b>
          <span>
            <FutureMark colour={future.colour} hatched={isHatched(futures, index)} />
            {future.short}
          </span>
        </div>
      ))}
    </div>
  );
  if (title === undefined) return figures;
  return (
    <Block>
      <SectionHead title={title} />
      {figures}
    </Block>
  );
}
