import { describe, expect, test } from "vitest";
import type { Store } from "#server/store/store.ts";
import {
  aCommit,
  digestOf,
  entriesAfter,
  memberId,
  minute,
  roundId,
  seatId,
  someBytes,
  workspaceId,
} from "./store-samples.ts";

const w = workspaceId("w");
const [r1, r2] = [roundId("r1"), roundId("r2")];

/** What a store promises of workspaces. */
export function describeWorkspaces(store: () => Store): void {
  describe("workspaces", () => {
    test("there is none before its first commit", async () => {
      expect(await store().has(w)).toBe(false);
      expect(await store().workspace(w)).toBeNull();
      expect(await store().entries(w, 1, 10)).toEqual([]);
      await store().commit(aCommit({ workspace: workspaceId("wx") }));
      expect(await store().has(w)).toBe(false);
      expect(await store().workspace(w)).toBeNull();
    });

    test("its parts come back in the order in which they came", async () => {
      const seats = ["z", "b", "a"].map((seat) => ({
        round: r1,
        seat: seatId(seat),
        member: memberId(`m${seat}`),
      }));
      const members = ["zoe", "ann"].map((name) => ({
        member: memberId(name),
        name: `${name} "O'Neill" \u0000 \u{1F600}`,
        pseudonym: "",
        role: name === "ann" ? null : ("observer" as const),
      }));
      const texts = ["so", "", "x".repeat(100_000)].map((text) => ({
        hash: digestOf(text),
        salt: "salt",
        text,
      }));
      await store().commit(
        aCommit({ entries: entriesAfter(0, 3), seats: seats.slice(0, 2), members, texts }),
      );
      await store().commit(aCommit({ after: 3, seats: seats.slice(2), due: minute(5) }));
      expect(await store().workspace(w)).toEqual({
        entries: entriesAfter(0, 4),
        seats,
        ballots: [],
        members,
        texts,
        generation: 1,
        due: minute(5),
      });
    });

    test("entries are paged by their numbers", async () => {
      await store().commit(aCommit({ entries: entriesAfter(0, 10) }));
      const numbers = async (from: number, limit: number) =>
        (await store().entries(w, from, limit)).map(({ seq }) => seq);
      expect(await numbers(1, 3)).toEqual([1, 2, 3]);
      expect(await numbers(4, 100)).toEqual([4, 5, 6, 7, 8, 9, 10]);
      expect(await numbers(0, 1)).toEqual([1]);
      expect(await numbers(11, 5)).toEqual([]);
      expect(await numbers(1, 0)).toEqual([]);
    });

    test("an entry comes back with everything in it", async () => {
      const event = {
        type: "round opened",
        round: r1,
        number: 1,
        kind: "open",
        names: "pseudonyms",
        endsAt: null,
        question: {
          title: 'Will it, "really"? \u0000 \ud83d\ude00',
          resolution: "",
          futures: [],
          ordered: false,
          board: digestOf("board"),
        },
        carried: [
          { seat: seatId("s"), at: minute(1), values: [1, 999_999], said: null, rationaleHash: null },
        ],
      };
      const entries = entriesAfter(0, 1, event as never);
      await store().commit(aCommit({ entries }));
      expect(await store().entries(w, 1, 1)).toEqual(entries);
    });

    test("a ballot is overwritten when somebody seals again, and gone when its round is laid open", async () => {
      const ballot = (round: typeof r1, seat: string, bytes: Uint8Array) => ({
        round,
        seat: seatId(seat),
        bytes,
      });
      await store().commit(
        aCommit({
          ballots: [
            ballot(r1, "a", someBytes(0)),
            ballot(r1, "b", someBytes(4096)),
            ballot(r2, "a", someBytes(9)),
          ],
        }),
      );
      await store().commit(aCommit({ after: 1, ballots: [ballot(r1, "a", someBytes(1_048_576, 5))] }));
      expect((await store().workspace(w))?.ballots).toEqual([
        ballot(r1, "a", someBytes(1_048_576, 5)),
        ballot(r1, "b", someBytes(4096)),
        ballot(r2, "a", someBytes(9)),
      ]);
      await store().commit(aCommit({ after: 2, opened: [r1, roundId("none")] }));
      expect((await store().workspace(w))?.ballots).toEqual([ballot(r2, "a", someBytes(9))]);
    });

    test("an erased text is gone, others stay", async () => {
      const texts = ["a", "b", "c"].map((text) => ({ hash: digestOf(text), salt: text, text }));
      await store().commit(aCommit({ texts: texts.slice(0, 2) }));
      await store().commit(aCommit({ workspace: workspaceId("v"), texts }));
      await store().commit(
        aCommit({ after: 1, texts: texts.slice(2), erased: [digestOf("a"), digestOf("none")] }),
      );
      expect((await store().workspace(w))?.texts).toEqual(texts.slice(1));
      expect((await store().workspace(workspaceId("v")))?.texts).toEqual(texts);
    });

    test("a member's row is the last one that was written", async () => {
      const row = { member: memberId("ann"), name: "Ann", pseudonym: "Analyst A", role: "analyst" as const };
      await store().commit(aCommit({ members: [row] }));
      await store().commit(aCommit({ after: 1, members: [{ ...row, name: "", role: null }] }));
      expect((await store().workspace(w))?.members).toEqual([{ ...row, name: "", role: null }]);
    });

    test("an answer is found by workspace, actor and id, and by nothing less", async () => {
      const ids = ["__proto__", "constructor", "a'; DROP TABLE bc_answers; --", "a/b", "\u0000", "ünï", ""];
      const answers = ids.map((id, place) => ({ actor: memberId("ann"), id, answer: someBytes(place) }));
      await store().commit(aCommit({ answers }));
      const found = await Promise.all(ids.map((id) => store().answer(w, memberId("ann"), id)));
      expect(found).toEqual(answers.map(({ answer }) => answer));
      expect(await store().answer(w, memberId("ann"), "a")).toBeNull();
      expect(await store().answer(w, memberId("an"), "a/b")).toBeNull();
      expect(await store().answer(workspaceId("v"), memberId("ann"), "a/b")).toBeNull();
    });

    test("those with something to do are told, soonest first, until they have nothing", async () => {
      const at = (workspace: string, due: number | null, after = 0) =>
        store().commit(
          aCommit({ workspace: workspaceId(workspace), after, due: due === null ? null : minute(due) }),
        );
      await Promise.all([at("late", 9), at("soon", 3), at("never", null), at("middle", 5)]);
      expect(await store().due()).toEqual([
        { workspace: "soon", at: minute(3) },
        { workspace: "middle", at: minute(5) },
        { workspace: "late", at: minute(9) },
      ]);
      await at("soon", null, 1);
      await at("middle", 20, 1);
      expect((await store().due()).map(({ workspace }) => workspace)).toEqual(["late", "middle"]);
    });
  });
}
