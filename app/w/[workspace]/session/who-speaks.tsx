import type { SessionView } from "#app/_room/session-view.ts";
import { Disc } from "#app/_ui/disc.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { lettersOf } from "#app/w/[workspace]/forecast/estimate-dots.ts";
import { Vector } from "#app/w/[workspace]/forecast/vector.tsx";
import { inOrderOfDissent, nameOf, type Voice } from "#app/w/[workspace]/forecast/voices.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { InPairs } from "./in-pairs.tsx";
import { pairsOf } from "./pairs-of.ts";

type Props = { readonly view: SessionView; readonly round: PlacedRound };

const FIRST = 3;

/** Who speaks first, the one furthest from the aggregate before the others, and then in pairs of opposite poles. */
export function WhoSpeaks({ view, round }: Props) {
  const voices = inOrderOfDissent(view, round);
  const hasAggregate = (view.aggregate?.probabilities ?? null) !== null;
  return (
    <>
      <SectionHead
        title="Who speaks first"
        aside={hasAggregate ? "Furthest from the aggregate first" : undefined}
      />
      {voices.length === 0 && <p className="lead">Nobody has sealed: there is nothing to discuss yet.</p>}
      <ol className="speak">
        {voices.slice(0, FIRST).map((voice) => (
          <Speaker key={voice.said.seat} voice={voice} round={round} />
        ))}
      </ol>
      {round.names === "none" ? (
        <p className="quiet under">
          The round hides names: nobody can be called on. Ask whose these are to speak, if they wish.
        </p>
      ) : (
        <InPairs key={round.id} pairing={pairsOf(view, round)} />
      )}
    </>
  );
}

function Speaker({ voice, round }: { readonly voice: Voice; readonly round: PlacedRound }) {
  const { said, isMine, distance } = voice;
  const { futures } = round.question;
  return (
    <li>
      <Disc name={said.label} initials={lettersOf(said.label)} look={isMine ? "me" : "here"} quiet />
      <span className="inline">
        <b>{nameOf(voice)}</b>
        {said.simulated === true && <span className="quiet">simulated</span>}
        <Vector futures={futures} shares={said.values} />
      </span>
      {distance !== null && <span className="quiet">{distance} points</span>}
      {said.rationale !== undefined && <p>“{firstWords(said.rationale)}”</p>}
    </li>
  );
}

const MOST = 160;
const firstWords = (text: string): string => {
  const plain = text
    .replaceAll(/[*_#>`[\]]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return plain.length <= MOST ? plain : `${plain.slice(0, MOST).replace(/\s\S*$/, "")} …`;
};
