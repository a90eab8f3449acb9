import type { SessionView } from "#app/_room/session-view.ts";
import { Count } from "./count.tsx";
import { Estimates } from "./estimates.tsx";
import { JoinCode } from "./join-code.tsx";
import { Pairs } from "./pairs.tsx";

type Props = { readonly view: SessionView; readonly link: string | null };

/** The one picture of the phase the session is in. Of a sealed round it is the count; while a reveal is discussed, who talks to whom stands below. */
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
  return (
    <>
      <Estimates key={round.id} view={view} round={round} />
      {stage === "revealed" && <Pairs view={view} round={round} />}
    </>
  );
}
