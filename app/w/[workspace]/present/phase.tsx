import type { SessionView } from "#app/_room/session-view.ts";
import { Count } from "./count.tsx";
import { Estimates } from "./estimates.tsx";
import { JoinCode } from "./join-code.tsx";

type Props = { readonly view: SessionView; readonly link: string | null };

/** The one picture of the phase the session is in. Of a sealed round it is the count. */
export function Phase({ view, link }: Props) {
  const { round, stage } = view;
  if (round === null) {
    return (
      <div className="present-body one">
        {link === null ? (
          <p className="of">When a round opens, it starts here by itself.</p>
        ) : (
          <JoinCode link={link} isLarge />
        )}
      </div>
    );
  }
  if (stage === "sealed" || stage === "locked") {
    return (
      <div className="present-body one">
        <Count tally={view.tally} deed="sealed" />
      </div>
    );
  }
  return <Estimates key={round.id} view={view} round={round} />;
}
