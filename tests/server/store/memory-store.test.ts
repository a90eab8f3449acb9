import { storeContract } from "#tests/contracts/store.ts";
import { memoryStore } from "#server/store/memory/memory-store.ts";

storeContract("a store in memory", async () => {
  const store = memoryStore();
  return { store, teardown: () => store.close() };
});
