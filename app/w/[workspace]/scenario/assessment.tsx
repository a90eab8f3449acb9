"use client";

import { Cell } from "#app/_editor/cell.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { textOf } from "#lib/documents/board-texts.ts";

/** The judgement of the team in words, written together. */
export function Assessment() {
  return (
    <section className="sheet-section" aria-labelledby="assessment">
      <SectionHead
        ink
        id="assessment"
        title="The team’s assessment"
        aside="The judgement in words; the report opens with it"
      />
      <Cell
        root={textOf.assessment}
        label="Assessment"
        empty="What do you make of it together? Write the judgement, and what would change it."
        className="reading"
      />
    </section>
  );
}
