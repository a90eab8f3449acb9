import type { ReactNode } from "react";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { ballotBox } from "#app/_room/ballot.ts";
import { serverClock } from "#app/_room/clock.ts";
import type { CommandBody } from "#app/_room/command-body.ts";
import type { OpenRoom } from "#app/_room/furnish.ts";
import { held } from "#app/_room/held.ts";
import { memoryStore } from "#app/_room/memory-store.ts";
import type { OutboxState } from "#app/_room/outbox.ts";
import { RoomContext } from "#app/_room/room-context.ts";
import { boardFrom } from "#lib/documents/from-scenario.ts";
import type { RecordComment, RecordMember, RecordThread } from "#lib/documents/record.ts";
import type { Scenario } from "#lib/scenario/scenario.ts";
import type { Role } from "#lib/session/session.ts";
import type { WorkspaceView } from "#lib/wire/api.ts";
import type { Answer } from "#lib/wire/answer.ts";
import type { WireCommand } from "#lib/wire/command.ts";

/** A question with two futures and one of everything else. */
export const aScenario: Scenario = {
  format: "barycenter.scenario/1",
  question: {
    title: "How close will they be?",
    background: "It matters.",
    horizon: "2028-12-31",
    resolution: "By report.",
    ordered: false,
  },
  actors: [{ id: "china", name: "China" }],
  activityCategories: [{ id: "technical", name: "Technical cooperation" }],
  futures: [
    {
      id: "weaken",
      title: "Ties notably weaken",
      summary: "Being seen together **costs** more.",
      drivers: [
        { id: "long-war", title: "The war drags on", note: "Each month adds pressure." },
        { id: "image", title: "China protects its image", note: "" },
      ],
      activities: { technical: "Purchases fall." },
      implications: { china: { impact: -1, note: "Loses access." } },
    },
    {
      id: "persist",
      title: "The status quo persists",
      summary: "",
      drivers: [],
      activities: {},
      implications: {},
    },
  ],
  indicators: [{ id: "patrols", title: "Patrols stop", category: "technical", by: "2027-03-31" }],
};

type Changes = {
  readonly role?: Role;
  readonly scenario?: Scenario;
  readonly isConnected?: boolean;
  readonly workspace?: string;
};

/** A workspace without a server: both documents, presence, and commands that a test answers or lets through to a plain record. */
export function aFakeRoom({
  role = "analyst",
  scenario = aScenario,
  isConnected = true,
  workspace = "w1",
}: Changes = {}) {
  const board = new Y.Doc();
  Y.applyUpdate(board, boardFrom(scenario));
  const record = new Y.Doc();
  const members = record.getMap<RecordMember>("members");
  members.set("ann", { name: "Ann", role });
  members.set("bob", { name: "Bob", role: "analyst" });
  const given: CommandBody[] = [];
  const outbox = held<OutboxState>({ waiting: [], refused: [], isFull: false });
  const connected = held(isConnected);
  let answers: ((command: CommandBody) => Promise<Answer>) | null = null;
  let count = 0;
  const obey = (command: CommandBody): Answer => {
    const value = done(record, command, `${(count += 1)}`);
    return { ok: true, value, seq: count };
  };
  const live = (document: Y.Doc) =>
    held({
      document,
      awareness: new Awareness(document),
      state: held({ isConnected: true, isSynced: true, waiting: 0 }),
      keeping: held("kept"),
      touched: () => [],
      unsent: () => [],
      reconnect: () => {},
      close: () => {},
      drop: () => Promise.resolve(),
    });
  const view = {
    member: "ann",
    name: "Ann",
    role,
    seats: {},
    sealed: null,
    title: scenario.question.title,
  } as unknown as WorkspaceView;
  const room = {
    workspace,
    self: held(view),
    record: live(record),
    board: live(board),
    outbox: {
      state: outbox,
      give: () => Promise.reject(new Error("not here")),
      flush: () => Promise.resolve(),
      letGo: () => Promise.resolve(),
    },
    isConnected: connected,
    clock: serverClock(),
    marks: held(null),
    nudged: held(null),
    trouble: held(null),
    asides: { state: held([]), put: () => Promise.resolve(), letGo: () => Promise.resolve() },
    isLasting: true,
    ballots: ballotBox(memoryStore()),
    command: (command: CommandBody) => {
      given.push(command);
      return answers === null ? Promise.resolve(obey(command)) : answers(command);
    },
    refresh: () => Promise.resolve(),
    reconnect: () => {},
    close: () => {},
  } as unknown as OpenRoom;
  return {
    room,
    board,
    record,
    given,
    connected,
    /** Lets the test answer commands by hand. */
    answerWith: (answer: (command: CommandBody) => Promise<Answer>) => (answers = answer),
    obey,
    waits: (...waiting: readonly WireCommand[]) => outbox.set({ ...outbox.now(), waiting }),
    /** Bob opens the board beside Ann, and shows where he is. */
    bobShows: (state: Readonly<Record<string, unknown>>) => {
      const his = new Awareness(new Y.Doc());
      his.setLocalState({ member: "bob", ...state });
      applyAwarenessUpdate(room.board.now().awareness, encodeAwarenessUpdate(his, [his.clientID]), "server");
      return his;
    },
    within: (children: ReactNode) => <RoomContext value={room}>{children}</RoomContext>,
  };
}

/** What a command does to the record. */
function done(record: Y.Doc, command: CommandBody, id: string): { thread: string; comment: string } | null {
  const at = new Date(Date.UTC(2026, 9, 14, 14, 0) + Number(id) * 60_000).toISOString();
  const threads = record.getMap<RecordThread>("threads");
  const comments = record.getMap<RecordComment>("comments");
  if (command.type === "comment") {
    const thread = command.thread ?? `t${id}`;
    if (command.anchor !== undefined)
      threads.set(thread, { anchor: command.anchor, openedAt: at, resolvedBy: null });
    comments.set(`c${id}`, { thread, author: "ann", at, editedAt: null, text: command.text });
    return { thread, comment: `c${id}` };
  }
  if (command.type === "resolve-thread" || command.type === "reopen-thread") {
    const thread = threads.get(command.thread);
    if (thread !== undefined)
      threads.set(command.thread, {
        ...thread,
        resolvedBy: command.type === "resolve-thread" ? "ann" : null,
      });
  }
  if (command.type === "edit-comment" || command.type === "delete-comment") {
    const comment = comments.get(command.comment);
    const text = command.type === "edit-comment" ? command.text : null;
    if (comment !== undefined) comments.set(command.comment, { ...comment, text, editedAt: at });
  }
  return null;
}
