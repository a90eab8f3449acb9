import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ResolvedLine } from "#app/w/[workspace]/scenario/resolved-line.tsx";
import type { RecordResolution, RecordRound } from "#lib/documents/record.ts";
import { questionOf } from "#lib/documents/question-of.ts";
import { aFakeRoom } from "./a-fake-room.tsx";

function show(future: string | null) {
  const { room, record, board, within } = aFakeRoom();
  const question = { ...questionOf(board), board: "0".repeat(64) };
  record.getMap<Partial<RecordRound>>("rounds").set("r1", { number: 1, stage: "closed", question } as never);
  render(within(<ResolvedLine />));
  expect(screen.queryByText(/can still be written on/)).toBeNull();
  const resolution = { future, at: "2029-01-04T10:00:00.000Z", by: "ann", evidence: null, note: null };
  room.record.now().document.getMap<RecordResolution>("workspace").set("resolution", resolution);
}

test("a resolved question says what came true, and what may still change on the page", async () => {
  show("weaken");
  expect(
    await screen.findByText("Resolved on 4 January 2029: “Ties notably weaken” came true."),
  ).toBeDefined();
  expect(screen.getByText(/rounds, estimates and scores stay as they are/)).toBeDefined();
});

test("a question that was annulled says so", async () => {
  show(null);
  expect(await screen.findByText("Annulled on 4 January 2029.")).toBeDefined();
});
