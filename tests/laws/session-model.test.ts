import fc from "fast-check";
import { expect, test } from "vitest";
import { project } from "#lib/documents/project.ts";
import { blank, fold } from "#lib/journal/fold.ts";
import type { Command, OwnCommand } from "#lib/session/command.ts";
import { sitterOf } from "#lib/session/seating.ts";
import type { CommentId, RoundId, ThreadId } from "#lib/session/session.ts";
import { nameSettings, roles } from "#lib/session/session.ts";
import { WHOLE } from "#lib/simplex/values.ts";
import { event as eventSchema } from "#lib/wire/journal.ts";
import type { Deed, DeedType } from "#tests/laws/plain-session.ts";
import { aPlainSession } from "#tests/laws/plain-session.ts";
import { stories } from "#tests/laws/plain-story.ts";
import { aRoom, type Room } from "#tests/support/a-room.ts";
import { aMember, an, aWorkspaceId, shares } from "#tests/support/builders.ts";

const people = ["owen", "fay", "ann", "bob", "cy", "obs"];
const begun = { owen: "owner", fay: "facilitator", ann: "analyst", bob: "analyst" } as const;
const aName = fc.constantFrom(...people, "eve");

// What is tried oftener keeps rounds and talk going; what is tried seldom would end most sessions before they have begun.
const often: readonly DeedType[] = [
  ...(["open", "open", "open-sealed", "estimate", "estimate", "estimate", "withdraw", "reaffirm"] as const),
  ...(["seal", "seal", "reveal", "reveal", "end", "begin", "edit"] as const),
];
const seldom: readonly DeedType[] = ["resolve", "annul", "leave", "remove", "change-role"];

const aDeed = (): fc.Arbitrary<Deed> =>
  fc.record({
    type: fc.oneof(
      { weight: 18, arbitrary: fc.constantFrom(...often) },
      { weight: 12, arbitrary: fc.constantFrom(...everyDeed().filter((type) => !seldom.includes(type))) },
      { weight: 1, arbitrary: fc.constantFrom(...seldom) },
    ),
    by: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom("owen", "fay", "ann") },
      { weight: 2, arbitrary: aName },
    ),
    target: aName,
    role: fc.constantFrom(...roles),
    back: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(2) }),
    pick: fc.nat(2),
    vector: fc.nat(WHOLE / 2),
    timed: fc.boolean(),
    advises: fc.boolean(),
    names: fc.option(fc.constantFrom(...nameSettings), { nil: undefined }),
  });

/** The command that somebody gives who tries a deed. */
const commands: Record<DeedType, (room: Room, deed: Deed) => Command | OwnCommand> = {
  join: (_room, { target, role }) => ({ type: "join", member: aMember(target), role }),
  open: (_room, deed) => ({ type: "open-round", kind: "open", ...opening(deed) }),
  "open-sealed": (_room, deed) => ({ type: "open-round", kind: "sealed", ...opening(deed) }),
  extend: (room, deed) => ({ type: "extend-round", round: roundIn(room, deed), minutes: 5 }),
  switch: (room, deed) => ({
    type: "extend-round",
    round: roundIn(room, deed),
    atEnd:
      room.session().rounds.find(({ id }) => id === roundIn(room, deed))?.atEnd === "ends"
        ? "advises"
        : "ends",
  }),
  estimate: (room, deed) => ({ type: "estimate", round: roundIn(room, deed), values: vectorOf(deed) }),
  withdraw: (room, deed) => ({ type: "withdraw", round: roundIn(room, deed) }),
  reaffirm: (room, deed) => ({ type: "reaffirm", round: roundIn(room, deed) }),
  seal: (room, deed) => ({ type: "seal", round: roundIn(room, deed), values: vectorOf(deed) }),
  lock: (room, deed) => ({ type: "lock-round", round: roundIn(room, deed) }),
  reveal: (room, deed) => ({ type: "reveal-round", round: roundIn(room, deed) }),
  close: (room, deed) => ({ type: "close-round", round: roundIn(room, deed) }),
  end: (room, deed) => ({ type: "end-round", round: roundIn(room, deed) }),
  begin: (_room, { by }) => ({ type: "comment", anchor: { kind: "actor", id: by }, text }),
  answer: (room, deed) => ({ type: "comment", thread: threadIn(room, deed), text }),
  edit: (room, deed) => ({ type: "edit-comment", comment: commentIn(room, deed), text }),
  delete: (room, deed) => ({ type: "delete-comment", comment: commentIn(room, deed) }),
  rest: (room, deed) => ({ type: "resolve-thread", thread: threadIn(room, deed) }),
  reopen: (room, deed) => ({ type: "reopen-thread", thread: threadIn(room, deed) }),
  nudge: (room, deed) => ({ type: "nudge", round: roundIn(room, deed) }),
  "change-role": (_room, { target, role }) => ({ type: "change-role", member: aMember(target), role }),
  remove: (_room, { target }) => ({ type: "remove-member", member: aMember(target) }),
  leave: () => ({ type: "leave" }),
  "take-over": () => ({ type: "take-over" }),
  resolve: () => ({ type: "resolve", future: "f1", evidence: text, note: text }),
  annul: () => ({ type: "resolve", annulled: true, evidence: text, note: text }),
};

const text = "So.";
const nowhere = "nowhere";
const opening = ({ timed, advises, names }: Deed) => ({
  minutes: timed ? 10 : undefined,
  atEnd: advises ? ("advises" as const) : undefined,
  names,
});
const vectorOf = ({ vector }: Deed) => shares(vector, WHOLE / 2, WHOLE / 2 - vector);
const roundIn = (room: Room, { back }: Deed) =>
  room.session().rounds.at(-1 - back)?.id ?? an<RoundId>(nowhere);
const threadIn = (room: Room, { pick }: Deed) =>
  an<ThreadId>(Object.keys(room.session().threads)[pick] ?? nowhere);
const commentIn = (room: Room, { pick }: Deed) =>
  an<CommentId>(Object.keys(room.session().comments)[pick] ?? nowhere);

/** What the room's state says, in the words of the plain model. */
function toldBy(room: Room) {
  const { members, rounds, threads, comments, resolution, runner } = room.session();
  const places = Object.keys(threads);
  return {
    roles: Object.fromEntries(Object.entries(members).map(([name, { role }]) => [name, role])),
    rounds: rounds.map(({ id, kind, stage, names, estimates }) => ({
      kind,
      stage,
      names,
      said: Object.fromEntries(
        Object.entries(estimates).map(
          ([seat, { values, withdrawn }]) =>
            [sitterOf(room.seating(), id, an(seat)) ?? "nobody", { vector: values[0], withdrawn }] as const,
        ),
      ),
    })),
    threads: Object.values(threads).map(({ resolvedBy }) => resolvedBy !== null),
    comments: Object.values(comments).map(({ author, thread, text }) => ({
      author,
      thread: places.indexOf(thread),
      isDeleted: text === null,
    })),
    cameTrue: resolution?.future,
    runner,
  };
}

function begin() {
  const [room, model] = [aRoom(), aPlainSession("owen")];
  room.does("owen", { type: "create-workspace", owner: aMember("owen") });
  for (const [name, role] of Object.entries(begun).slice(1)) {
    room.does("owen", { type: "join", member: aMember(name), role });
    model.tries({ type: "join", by: "owen", target: name, role } as Deed, 0);
  }
  return { room, model };
}

function everyDeed(): readonly DeedType[] {
  return Object.keys(commands) as DeedType[];
}

const shown = (room: Room) => ({
  session: room.session(),
  seating: room.seating(),
  names: {},
  texts: new Map(),
  generation: 1,
});

/** One deed in the room and in the model; says whether it was allowed. */
function step({ room, model }: ReturnType<typeof begin>, deed: Deed, now: number): boolean {
  const before = room.session();
  const actors: Partial<Record<DeedType, string>> = { end: "clock", join: deed.target };
  const { ok } = room.give(actors[deed.type] ?? deed.by, commands[deed.type](room, deed), {
    runnerHere: false,
  });
  expect({ deed: deed.type, allowed: ok }).toEqual({ deed: deed.type, allowed: model.tries(deed, now) });
  expect(toldBy(room)).toEqual(model.told());
  const isUntouched = room.session() === before;
  expect(ok || isUntouched).toBe(true);
  return ok;
}

test("[J3] whatever people try, a plain model of the session agrees: what is allowed, and what there is afterwards", () => {
  const tried = new Set<string>();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(aDeed(), fc.nat(8)), { minLength: 20, maxLength: 90, size: "max" }),
      (deeds) => {
        const both = begin();
        const { room } = both;
        let now = Object.keys(begun).length;
        for (const [deed, pause] of deeds) {
          tried.add(`${deed.type} ${step(both, deed, now) ? "allowed" : "refused"}`);
          room.wait(1 + pause);
          now += 1 + pause;
        }
        expect(fold(room.entries() as never, blank(aWorkspaceId))).toEqual(room.session());
        expect(project(shown(room))).toEqual(project(structuredClone(shown(room))));
        for (const event of room.events()) expect(eventSchema.parse(event)).toEqual(event);
      },
    ),
    {
      numRuns: Math.max(60, fc.readConfigureGlobal().numRuns ?? 0),
      examples: stories.map((story) => [story]),
    },
  );
  const hoped = everyDeed().flatMap((type) => [`${type} allowed`, `${type} refused`]);
  expect(hoped.filter((one) => !tried.has(one))).toEqual([]);
});
