import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseFile } from "#server/store/embedded/open-embedded.ts";
import { aPerson } from "#tests/support/person.ts";
import type { ServerProcess } from "#tests/support/server-process.ts";
import { dataFolder, standBy } from "#tests/support/server-process.ts";
import type { Team } from "./a-life.ts";
import { askAgain, aTeam, oneLife } from "./a-life.ts";
import { brokenPromises } from "./promised.ts";

const KILLS = Number(process.env["KILLS"] ?? 20);
const LIVES_OF_A_TEAM = 20;
const data = dataFolder();
const owner = aPerson(() => server.base);
const teams: Team[] = [];
const startsMs: number[] = [];
let server: ServerProcess;
let next = standBy(data.folder);

beforeAll(async () => {
  await startAgain();
  await owner.enter(server.key);
}, 60_000);
afterAll(async () => {
  await Promise.all([server.kill(), next.dismiss()]);
  data.remove();
});

test(
  `[D1] after ${KILLS} kills at random moments all that was called saved, answered or shown is there, and every command is done once`,
  async () => {
    let entries = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      if (kill % LIVES_OF_A_TEAM === 0) teams.push(await aTeam(owner, () => server.base));
      const team = teams.at(-1);
      if (team === undefined) throw new Error("nobody is here");
      const open = await oneLife(team, server, String(kill));
      await startAgain();
      await askAgain(team, open);
      const found = await brokenPromises(team.promised, team);
      expect(found.broken).toEqual([]);
      if (kill % LIVES_OF_A_TEAM === LIVES_OF_A_TEAM - 1 || kill === KILLS - 1)
        entries += found.entries.length;
    }
    for (const team of teams) expect((await brokenPromises(team.promised, team)).broken).toEqual([]);
    await server.kill("SIGKILL");
    expect(integrity()).toBe("ok");
    const all = teams.map(({ promised }) => promised);
    const sum = (count: (promised: Team["promised"]) => number) => all.map(count).reduce((a, b) => a + b, 0);
    const counts = {
      edits: sum(({ words }) => words.size),
      comments: sum(({ comments }) => comments.size),
      estimates: sum(({ estimates }) => estimates.size),
      seen: sum(({ seenWords, seenComments }) => seenWords.size + seenComments.size),
    };
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(KILLS);
    process.stdout.write(
      `${KILLS} kills: ${counts.edits} edits called saved, ${counts.comments} comments and ${counts.estimates} estimates answered, ` +
        `${counts.seen} things seen, ${entries} entries, nothing lost; from begin to answering: median ${startAt(0.5)} ms, longest ${startAt(1)} ms\n`,
    );
  },
  60_000 + KILLS * 30_000,
);

async function startAgain(): Promise<void> {
  const from = performance.now();
  server = await next.begin();
  startsMs.push(performance.now() - from);
  next = standBy(data.folder);
}

/** The time from begin to answering below which that share of the starts lay. */
function startAt(share: number): number {
  const sorted = startsMs.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
}

function integrity(): unknown {
  const database = new DatabaseSync(databaseFile(data.folder));
  const row = database.prepare("PRAGMA integrity_check").get();
  database.close();
  return row?.["integrity_check"];
}
