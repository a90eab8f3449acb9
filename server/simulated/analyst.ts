import { setTimeout as pause } from "node:timers/promises";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { roundsOf } from "#lib/documents/record-readings.ts";
import type { Values } from "#lib/simplex/values.ts";
import { workspaceView } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { scenario } from "#lib/wire/scenario.ts";
import { temperamentOf } from "./cast.ts";
import { chanceFrom } from "./chance.ts";
import type { Deed } from "./deed.ts";
import { deedFor } from "./deed.ts";
import { drag } from "./drag.ts";
import { paceOf } from "./pace.ts";
import type { Room } from "./room.ts";
import { openRoom } from "./room.ts";
import { seenBy } from "./seen.ts";
import type { Told } from "./told.ts";
import type { Visitor } from "./visitor.ts";
import { createVisitor } from "./visitor.ts";

type Place = Omit<Told, "analysts">;
type Analyst = Told["analysts"][number];

/** Somebody in a room who takes their turns. `sealed` is what they sealed last, and in which round. */
type Living = {
  readonly name: string;
  readonly place: Place;
  readonly visitor: Visitor;
  readonly room: Room;
  sealed: { readonly round: string; readonly values: Values } | null;
};

/** Comes in by the return link and takes part in every round, until they may not be there any more. */
export async function liveAs({ name, code }: Analyst, place: Place): Promise<void> {
  const visitor = createVisitor(place.base);
  const { status } = await visitor.post(routes.api.return, { code });
  if (status !== 200) throw new Error(`the way in was answered with ${status}`);
  let turns = new AbortController();
  let current: string | null = null;
  await new Promise<void>((gone) => {
    const look = () => {
      const round = runningIn(living.room);
      if (round?.id === current) return;
      current = round?.id ?? null;
      turns.abort();
      turns = new AbortController();
      if (round !== null) void takeTurns(living, round, turns.signal);
    };
    const { base, workspace } = place;
    const room = openRoom({ base, workspace, cookie: visitor.cookie, onChange: () => look(), onGone: gone });
    const living: Living = { name, place, visitor, room, sealed: null };
  });
  turns.abort();
}

function runningIn({ record }: Room): PlacedRound | null {
  const round = roundsOf.read(record).at(-1);
  return round?.stage === "running" ? round : null;
}

/** Speaks once in a round, and perhaps once more; ends when the signal does. */
async function takeTurns(living: Living, round: PlacedRound, signal: AbortSignal): Promise<void> {
  const { name, place } = living;
  const leftMs = round.endsAt === null ? null : (Date.parse(round.endsAt) - Date.now()) / place.pace;
  const temperament = temperamentOf(name);
  const chance = chanceFrom(`${place.workspace}/${name}/${round.id}/pace`);
  const { firstMs, againMs } = paceOf({ kind: round.kind, leftMs, temperament, chance });
  const waits = againMs === null ? [firstMs] : [firstMs, againMs - firstMs];
  for (const [turn, waitMs] of waits.entries()) {
    await pause(waitMs * place.pace, null, { signal }).catch(() => null);
    if (signal.aborted) return;
    await speak(living, round, turn).catch((cause: unknown) => complain(cause));
  }
}

async function speak(living: Living, round: PlacedRound, turn: number): Promise<void> {
  const { name, place, room, visitor } = living;
  const view = workspaceView.parse((await visitor.get(routes.api.workspace(place.workspace))).given);
  const sealed = living.sealed?.round === round.id ? living.sealed.values : null;
  if (view.sealed?.round === round.id && sealed === null) return; // sealed before they last woke, and not to be overwritten
  const known = { workspace: place.workspace, seats: view.seats, sealed, drivers: await driversIn(living) };
  const chance = chanceFrom(`${place.workspace}/${name}/${round.id}/${turn}`);
  const seen = seenBy(room.record, round, known);
  const deed = deedFor(seen, { temperament: temperamentOf(name), chance });
  if (deed !== null) await doIn(living, round, { deed, from: seen.own ?? seen.before });
}

type Doing = { readonly deed: Deed; readonly from: Values | null };

async function doIn(living: Living, { id: round, names }: PlacedRound, { deed, from }: Doing): Promise<void> {
  const { room, place } = living;
  const isShown = deed.type === "estimate" && names === "names";
  if (isShown) await drag({ from, to: deed.values, pace: place.pace, show: room.show });
  const refused = await room.give({ round, ...deed });
  room.show(null);
  if (refused === null && deed.type === "seal") living.sealed = { round, values: deed.values };
  if (refused !== null && !passing.has(refused)) complain(`${deed.type} was refused: ${refused}`);
}

/** Refusals that happen to everyone whose turn comes a moment too late. */
const passing: ReadonlySet<string> = new Set(["round-locked", "round-closed", "not-a-member", "not-allowed"]);

/** The titles of what pushes towards each future, as the board has them now. */
async function driversIn({ visitor, place }: Living): Promise<Record<string, readonly string[]>> {
  const { given } = await visitor.get(routes.api.scenarioOf(place.workspace));
  const read = scenario.safeParse(given);
  const futures = read.success ? read.data.futures : [];
  return Object.fromEntries(futures.map(({ id, drivers }) => [id, drivers.map(({ title }) => title)]));
}

// Never what was said: this goes to the server's log.
const complain = (cause: unknown): void => void process.stderr.write(`${String(cause)}\n`);
