"use client";

import { useState } from "react";
import { Thread } from "#app/_discussion/thread.tsx";
import { countWords, conversationOf } from "#app/_discussion/conversation.ts";
import { useThreads } from "#app/_discussion/use-threads.ts";
import { Markdown } from "#app/_editor/markdown.tsx";
import type { SessionView } from "#app/_room/session-view.ts";
import { Button } from "#app/_ui/button.tsx";
import { Disc } from "#app/_ui/disc.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { Asked } from "./asked.tsx";
import { lettersOf } from "./estimate-dots.ts";
import { Vector } from "./vector.tsx";
import { distanceAnswer, withoutAnswer } from "./voice-answers.ts";
import { VoiceAge } from "./voice-age.tsx";
import type { Voice } from "./voices.ts";

type Props = { readonly voice: Voice; readonly view: SessionView; readonly round: PlacedRound };

/** One analyst: what they say, how far from the aggregate that is, why, and the thread about it. */
export function VoiceCard({ voice, view, round }: Props) {
  const { said, isMine, distance } = voice;
  return (
    <li className="voice" data-seat={said.seat}>
      <Disc name={said.label} initials={lettersOf(said.label)} look={isMine ? "me" : "here"} quiet />
      <div>
        <div className="voice-head">
          <b title={said.label}>{`${said.label}${isMine ? ", you" : ""}`}</b>
          <Vector futures={round.question.futures} shares={said.values} />
          {said.simulated === true && <span className="quiet">simulated</span>}
          {distance !== null && (
            <span className="apart">
              <Asked answer={() => distanceAnswer(voice, view, round)}>
                {distance} {distance === 1 ? "point" : "points"}
              </Asked>{" "}
              from the aggregate
            </span>
          )}
        </div>
        {said.rationale === undefined ? (
          <p className="quiet">
            {isMine
              ? "A number without a rationale: you gave none yet."
              : `A number without a rationale: ${said.label} gave none.`}
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
  const { said, without, rest } = voice;
  const anchor = { kind: "estimate", id: `${round.id}/${said.seat}` } as const;
  const count = conversationOf(useThreads(anchor)).comments.length;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p className="voice-foot">
        <Button variant="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {count === 0 ? "Reply" : countWords(count)}
        </Button>
        <VoiceAge {...{ voice, view, round }} />
        {rest !== null && (
          <span className="without">
            without it:{" "}
            <Asked answer={() => withoutAnswer(voice, view, round)}>
              {without === null
                ? "the same"
                : `${round.question.futures[without.future]?.short ?? ""} ${without.before} → ${without.after}`}
            </Asked>
          </span>
        )}
      </p>
      {isOpen && <Thread anchor={anchor} onClose={() => setOpen(false)} />}
    </>
  );
}
