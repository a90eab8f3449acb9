import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import { openLocalStore } from "#app/_room/local-store.ts";
import { memoryStore } from "#app/_room/memory-store.ts";
import { openOutbox } from "#app/_room/outbox.ts";
import { must } from "#lib/kit/assert.ts";
import type { Answer } from "#lib/wire/answer.ts";
import { command as commandSchema, type WireCommand } from "#lib/wire/command.ts";

const yes: Answer = { ok: true, value: null, seq: 1 };
const no = (code: string): Answer => ({ ok: false, error: { code, facts: {} } });

/** A line to a server that can be cut, remembers what it was sent, and answers as it is told. */
function aLine(answer: (command: WireCommand) => Answer = () => yes) {
  const sent: string[] = [];
  const line = { isUp: true, sent, answer };
  const send = (command: WireCommand): Promise<Answer | null> => {
    if (!line.isUp) return Promise.resolve(null);
    sent.push(command.id);
    return Promise.resolve(line.answer(command));
  };
  return { line, send };
}

let count = 0;
const place = () => String((count += 1)).padStart(16, "0");
const aComment = (id: string, text = "why"): WireCommand =>
  commandSchema.parse({
    id: `comment-${id}`,
    type: "comment",
    anchor: { kind: "question", id: "title" },
    text,
  });

test("what is given while there is a line is sent at once and leaves nothing behind", async () => {
  const { line, send } = aLine();
  const outbox = await openOutbox({ store: memoryStore(), send, place });
  expect(await outbox.give(aComment("a"))).toEqual(yes);
  expect(line.sent).toEqual(["comment-a"]);
  expect(outbox.state.now()).toEqual({ waiting: [], refused: [], isFull: false });
});

test("what is given without a line waits, and is sent once and in order on return", async () => {
  const { line, send } = aLine();
  const outbox = await openOutbox({ store: memoryStore(), send, place });
  line.isUp = false;
  const answers = [outbox.give(aComment("a")), outbox.give(aComment("b"))];
  await outbox.flush();
  expect(outbox.state.now().waiting.map(({ id }) => id)).toEqual(["comment-a", "comment-b"]);
  line.isUp = true;
  await Promise.all([outbox.flush(), outbox.flush()]);
  expect(await Promise.all(answers)).toEqual([yes, yes]);
  expect(line.sent).toEqual(["comment-a", "comment-b"]);
  expect(outbox.state.now().waiting).toEqual([]);
});

test("what waits survives the page: the next one sends it under the same id", async () => {
  const { line, send } = aLine();
  line.isUp = false;
  const first = await openLocalStore("w1", "m1");
  const earlier = await openOutbox({ store: first, send, place });
  void earlier.give(aComment("kept", "do not lose me"));
  await vi.waitFor(async () => expect(await first.all("outbox")).toHaveLength(1));
  first.close();
  const second = await openLocalStore("w1", "m1");
  const later = await openOutbox({ store: second, send, place });
  expect(later.state.now().waiting.map(({ id }) => id)).toEqual(["comment-kept"]);
  line.isUp = true;
  await later.flush();
  expect(line.sent).toEqual(["comment-kept"]);
  expect(await second.all("outbox")).toEqual([]);
});

test("another member's outbox in the same browser is another one", async () => {
  const { line, send } = aLine();
  line.isUp = false;
  const store = await openLocalStore("w2", "m1");
  const outbox = await openOutbox({ store, send, place });
  void outbox.give(aComment("mine"));
  await outbox.flush();
  const other = await openOutbox({ store: await openLocalStore("w2", "m2"), send, place });
  expect(other.state.now().waiting).toEqual([]);
});

test("a refusal while one is there is told to whoever asked, and nobody else", async () => {
  const { send } = aLine(() => no("not-allowed"));
  const outbox = await openOutbox({ store: memoryStore(), send, place });
  expect(await outbox.give(aComment("a"))).toEqual(no("not-allowed"));
  expect(outbox.state.now().refused).toEqual([]);
});

test("a refusal on return is kept with its text until the person lets it go, also across pages", async () => {
  const { line, send } = aLine(() => no("not-allowed"));
  const store = memoryStore();
  const outbox = await openOutbox({ store, send, place });
  line.isUp = false;
  const answer = outbox.give(aComment("a", "keep this"));
  await outbox.flush();
  line.isUp = true;
  await outbox.flush();
  expect(await answer).toEqual(no("not-allowed"));
  const again = await openOutbox({ store, send, place });
  const kept = must(again.state.now().refused[0]);
  expect(kept).toMatchObject({ code: "not-allowed", command: { id: "comment-a", text: "keep this" } });
  await again.letGo("comment-a");
  expect(again.state.now().refused).toEqual([]);
  expect((await openOutbox({ store, send, place })).state.now().refused).toEqual([]);
});

test.each(["busy", "unavailable", "too-many", "signed-out"])(
  "%s means not now: the command stays first in line",
  async (code) => {
    const { line, send } = aLine(() => no(code));
    const outbox = await openOutbox({ store: memoryStore(), send, place });
    const answer = outbox.give(aComment("a"));
    await outbox.flush();
    expect(outbox.state.now().waiting.map(({ id }) => id)).toEqual(["comment-a"]);
    line.answer = () => yes;
    await outbox.flush();
    expect(await answer).toEqual(yes);
  },
);

test("a browser that cannot keep a command says so and sends it all the same", async () => {
  const full = { ...memoryStore(), put: () => Promise.reject(new Error("full")) };
  const { line, send } = aLine();
  const outbox = await openOutbox({ store: full, send, place });
  expect(await outbox.give(aComment("a"))).toEqual(yes);
  expect(line.sent).toEqual(["comment-a"]);
  expect(outbox.state.now().isFull).toBe(true);
});
