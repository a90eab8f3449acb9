import { remember } from "#app/_room/local-words.ts";

/** Everything of ours that this browser keeps begins with this. */
const OURS = "barycenter:";

// What is chosen for the browser (its theme, its keys) stays.
const ofWorkspaces = /^barycenter:(?:draft|seen|revealed):/;

/** Takes away all that workspaces keep in this browser: boards, outboxes, ballots, what was written and not sent. Waits until it is gone. */
export async function forgetEverythingHere(): Promise<void> {
  for (const name of namesHere()) if (ofWorkspaces.test(name)) remember(name, null);
  const known = await databasesHere();
  const ours = known.flatMap(({ name }) => (name?.startsWith(OURS) === true ? [name] : []));
  await Promise.all(ours.map(deleted));
}

/** A browser that keeps nothing for this address has nothing to forget. */
function namesHere(): readonly string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return []; // forbidden: nothing was ever kept
  }
}

async function databasesHere(): Promise<readonly IDBDatabaseInfo[]> {
  try {
    return await indexedDB.databases();
  } catch {
    return []; // missing or forbidden: nothing was ever kept
  }
}

function deleted(name: string): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener("success", () => done());
    // another window still has it open: it is deleted as soon as that one closes
    request.addEventListener("blocked", () => done());
    request.addEventListener("error", () => done());
  });
}
