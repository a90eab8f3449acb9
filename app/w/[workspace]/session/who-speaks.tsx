import { isHatched } from "#app/_charts/colour-of.ts";
import { FutureMark } from "#app/_charts/future-mark.tsx";
import type { SessionView } from "#app/_room/session-view.ts";
import { Block } from "#app/_ui/block.tsx";
import { Disc } from "#app/_ui/disc.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { inOrderOfDissent, type Voice } from "#app/w/[workspace]/forecast/voices.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { shown } from "#lib/simplex/show.ts";
import { pairsOf } from "./pairs-of.ts";

type Props = { readonly view: SessionView; readonly round: PlacedRound };

const FIRST = 3;

/** Who speaks first, the one furthest from the aggregate before the others, and then in pairs of opposite poles. */
export function WhoSpeaks({ view, round }: Props) {
  const voices = inOrderOfDissent(view, round);
  const pairs = pairsOf(voices);
  return (
    <>
      <SectionHead title="Who speaks first" aside="Furthest from the aggregate first" />
      <ol className="speak">
        {voices.slice(0, FIRST).map((voice) => (
          <Speaker key={voice.said.seat} voice={voice} round={round} />
        ))}
      </ol>
      {pairs.length > 0 && (
        <Block>
          <SectionHead title="Then in pairs" aside="three minutes each" />
          {pairs.map(({ one, other, points }) => (
            <div key={one.said.seat} className="pair">
              <span className="people">
                <Disc name={one.said.label} look={one.isMine ? "me" : "here"} quiet />
                <Disc name={other.said.label} look={other.isMine ? "me" : "here"} quiet />
              </span>
              <span>
                {one.said.label} and {other.said.label}
              </span>
              <span className="quiet">{points} points apart</span>
            </div>
          ))}
        </Block>
      )}
    </>
  );
}

function Speaker({ voice, round }: { readonly voice: Voice; readonly round: PlacedRound }) {
  const { said, isMine, distance } = voice;
  const { futures } = round.question;
  return (
    <li>
      <Disc name={said.label} look={isMine ? "me" : "here"} quiet />
      <span className="inline">
        <b>{`${said.label}${isMine ? ", you" : ""}`}</b>
        <span className="vector">
          {shown(said.values).map((whole, index) => (
            <span key={futures[index]?.id} title={futures[index]?.title}>
              <FutureMark colour={futures[index]?.colour ?? "neutral"} hatched={isHatched(futures, index)} />
              {whole}
            </span>
          ))}
        </span>
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
