"use client";

import { useState } from "react";
import { Thread } from "#app/_discussion/thread.tsx";
import { timeWords } from "#app/_discussion/time-words.ts";
import { countWords, conversationOf } from "#app/_discussion/conversation.ts";
import { useThreads } from "#app/_discussion/use-threads.ts";
import { isHatched } from "#app/_charts/colour-of.ts";
import { FutureMark } from "#app/_charts/future-mark.tsx";
import { Markdown } from "#app/_editor/markdown.tsx";
import { useTicking } from "#app/_room/clock.ts";
import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { Button } from "#app/_ui/button.tsx";
import { Disc } from "#app/_ui/disc.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { shown } from "#lib/simplex/show.ts";
import { lettersOf } from "./estimate-dots.ts";
import type { Voice } from "./voices.ts";

type Props = { readonly voice: Voice; readonly view: SessionView; readonly round: PlacedRound };

/** One analyst: what they say, how far from the aggregate that is, why, and the thread about it. */
export function VoiceCard({ voice, view, round }: Props) {
  const { said, isMine, distance } = voice;
  const { futures } = round.question;
  const name = `${said.label}${isMine ? ", you" : ""}`;
  return (
    <li className="voice" data-seat={said.seat}>
      <Disc name={said.label} initials={lettersOf(said.label)} look={isMine ? "me" : "here"} quiet />
      <div>
        <div className="voice-head">
          <b>{name}</b>
          <span className="vector">
            {shown(said.values).map((whole, index) => (
              <span key={futures[index]?.id} title={futures[index]?.title}>
                <FutureMark
                  colour={futures[index]?.colour ?? "neutral"}
                  hatched={isHatched(futures, index)}
                />
                <span className="sr">{futures[index]?.short} </span>
                {whole}
              </span>
            ))}
          </span>
          {distance !== null && (
            <span className="apart">
              {distance} {distance === 1 ? "point" : "points"} from the aggregate
            </span>
          )}
        </div>
        {said.rationale === undefined ? (
          <p className="quiet">
            {isMine ? "You gave no rationale yet." : `${said.label} gave no rationale.`}
          </p>
        ) : (
          <Markdown source={said.rationale} className="reading" />
        )}
        <VoiceFoot {...{ voice, view, round }} />
      </div>
    </li>
  );
}

function VoiceFoot({ voice, view, round }: Props) {
  const { said, without } = voice;
  const anchor = { kind: "estimate", id: `${round.id}/${said.seat}` } as const;
  const count = conversationOf(useThreads(anchor)).comments.length;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p className="voice-foot">
        <Button variant="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {count === 0 ? "Reply" : countWords(count)}
        </Button>
        <When {...{ voice, view, round }} />
        {without !== null && (
          <span className="without">
            without it: {round.question.futures[without.future]?.short} {without.before} → {without.after}
          </span>
        )}
      </p>
      {isOpen && <Thread anchor={anchor} onClose={() => setOpen(false)} />}
    </>
  );
}

/** How it came here: laid open at the reveal, carried over from the round before, or said so and so long ago. */
function When({ voice: { said, moved }, view, round }: Props) {
  const now = useTicking(useHeld(useRoom().clock.offset), 30_000);
  if (round.kind === "sealed") return said.nonce === undefined ? null : <span>seal opened, matches</span>;
  if (said.at < round.openedAt) {
    const from = view.before === null ? "carried over" : `from round ${view.before.number}`;
    return (
      <span className="old">
        {from}, {timeWords(said.at, now)}
      </span>
    );
  }
  const what = moved === null || moved === 0 ? "said" : `moved ${moved} ${moved === 1 ? "point" : "points"}`;
  return (
    <span>
      {what}, {timeWords(said.at, now)}
    </span>
  );
}
