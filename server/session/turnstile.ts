import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { AccountId } from "#server/store/people.ts";

type Ports = {
  readonly identify: (request: IncomingMessage) => Promise<AccountId | null>;
  readonly originAllowed: (request: IncomingMessage) => boolean;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly perSession: number;
  readonly perAddress: number;
};

/**
 * Stands before the sockets for commands: null lets one through, who then counts until it closes; otherwise the status with which it
 * is refused before the upgrade. A page of another site gets 403, who is not signed in 401, who holds too many already 429.
 */
export function createTurnstile(ports: Ports) {
  const open = new Map<string, number>();
  const count = (key: string) => open.get(key) ?? 0;
  const add = (key: string, difference: 1 | -1) => {
    const next = count(key) + difference;
    if (next === 0) open.delete(key);
    else open.set(key, next);
  };
  return async (request: IncomingMessage, socket: Duplex): Promise<403 | 401 | 429 | null> => {
    if (!ports.originAllowed(request)) return 403;
    const account = await ports.identify(request);
    if (account === null) return 401;
    const [session, address] = [`session ${account}`, `address ${ports.addressOf(request)}`];
    if (count(session) >= ports.perSession || count(address) >= ports.perAddress) return 429;
    if (socket.destroyed) return null; // it left meanwhile, and closes no second time
    for (const key of [session, address]) add(key, 1);
    socket.once("close", () => {
      for (const key of [session, address]) add(key, -1);
    });
    return null;
  };
}
