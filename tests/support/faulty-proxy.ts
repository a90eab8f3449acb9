import { connect as connectTcp, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

/** Chance that can be repeated: the same seed gives the same numbers between 0 and 1 (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type FaultyProxy = {
  readonly port: number;
  /** How many connections it has cut so far. */
  readonly cuts: () => number;
  /** Cuts everything that is open now. */
  readonly cutAll: () => void;
  /** From now on it lets everything through. */
  readonly heal: () => void;
  readonly close: () => Promise<void>;
};

type Faults = {
  readonly chance: () => number;
  /** Probability per piece that it waits, and that its connection is cut instead. */
  readonly delay: number;
  readonly cut: number;
  readonly longestDelayMs: number;
};

/**
 * A TCP proxy to a local port that delays, tears into smaller pieces, and cuts, by chance, and separately per direction. What is
 * cut loses everything that was on its way, as a network does; TCP loses nothing else.
 */
export async function startFaultyProxy(target: number, faults: Faults): Promise<FaultyProxy> {
  const open = new Set<Socket>();
  let cuts = 0;
  let isHealthy = false;
  const cut = (socket: Socket) => {
    if (open.delete(socket)) cuts += 1;
    socket.resetAndDestroy();
  };
  const carry = (from: Socket, to: Socket, near: Socket) => {
    let way = Promise.resolve();
    from.on("data", (piece: Buffer) => {
      const isSlow = !isHealthy && faults.chance() < faults.delay;
      const waits = isSlow ? faults.chance() * faults.longestDelayMs : 0;
      const breaks = !isHealthy && faults.chance() < faults.cut;
      const torn = isSlow ? Math.floor(faults.chance() * piece.length) : 0;
      way = way.then(async () => {
        if (waits > 0) await new Promise((done) => setTimeout(done, waits));
        if (breaks) to.write(piece.subarray(0, torn), () => cut(near));
        else {
          if (torn > 0) to.write(piece.subarray(0, torn));
          to.write(piece.subarray(torn));
        }
      });
    });
  };
  const server = createServer((near) => {
    const far = connectTcp(target, "127.0.0.1");
    open.add(near);
    carry(near, far, near);
    carry(far, near, near);
    near
      .on("error", () => far.destroy())
      .on("close", () => {
        open.delete(near);
        far.destroy();
      });
    far.on("error", () => near.destroy()).on("close", () => near.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: (server.address() as AddressInfo).port,
    cuts: () => cuts,
    cutAll: () => [...open].forEach(cut),
    heal: () => (isHealthy = true),
    async close() {
      open.forEach((socket) => socket.destroy());
      await new Promise((done) => server.close(done));
    },
  };
}
