import type { Entry } from "#lib/journal/entry.ts";
import { chained, genesis } from "#lib/journal/entry.ts";
import type { Happened } from "#lib/session/evolve.ts";
import { aTeam, type Room } from "#tests/support/a-room.ts";
import { aMember, shares } from "#tests/support/builders.ts";

/** The entries of a room, chained as a journal chains them. */
export async function chain(happened: readonly Omit<Happened, "hash">[]): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const { seq, at, actor, event } of happened)
    entries.push(await chained({ seq, at, actor, event, previous: entries.at(-1)?.hash ?? genesis }));
  return entries;
}

/** A room in which every kind of event has happened. */
export function aFullRoom(): Room {
  const room = aTeam();
  const values = shares(1, 2, 1);
  const sealed = room.opens("owen", { kind: "sealed", minutes: 10, names: "pseudonyms" });
  room.does("fay", { type: "extend-round", round: sealed, minutes: 5 });
  room.does("bob", { type: "take-over" }, { runnerHere: false });
  for (const name of ["ann", "bob", "cy"])
    room.does(name, { type: "seal", round: sealed, values, said: "1:2:1", rationale: "So." });
  room.does("bob", { type: "reveal-round", round: sealed });
  room.does("fay", { type: "reveal-round", round: sealed });
  const open = room.opens("fay", { names: "names" });
  room.opens("fay", { names: "names" });
  const watching = room.opens("fay", { names: "none" });
  for (const name of ["ann", "bob", "cy"])
    room.does(name, { type: "estimate", round: watching, values, rationale: "Now." });
  room.does("owen", { type: "add-simulated", analysts: [{ member: aMember("vera"), name: "Vera" }] });
  room.does("vera", { type: "estimate", round: watching, values, rationale: "As a machine." });
  room.does("owen", { type: "remove-simulated" });
  room.does("ann", { type: "reaffirm", round: watching });
  room.does("bob", { type: "withdraw", round: watching });
  const { thread, comment } = room.begins("ann");
  room.does("ann", { type: "edit-comment", comment, text: "How?" });
  room.does("bob", { type: "resolve-thread", thread });
  room.does("cy", { type: "reopen-thread", thread });
  room.does("ann", { type: "delete-comment", comment });
  room.does("owen", { type: "change-role", member: "cy" as never, role: "observer" });
  room.does("owen", { type: "remove-member", member: "obs" as never });
  room.does("cy", { type: "leave" });
  room.does("fay", { type: "resolve", future: "f2", evidence: "The report.", note: `After round ${open}.` });
  return room;
}
