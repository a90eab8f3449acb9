/** What a live document's socket tells of itself. */
export type Counted = {
  readonly opened: () => void;
  readonly sent: (kind: "step 2" | "update") => void;
};

const SYNC = 0;
const kinds: Readonly<Record<number, "step 2" | "update">> = { 1: "step 2", 2: "update" };

/** A WebSocket that tells which update messages go out over it; the provider uses it as it would any other. */
export function countingSocket({ opened, sent }: Counted): typeof WebSocket {
  return class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      opened();
    }

    override send(data: Parameters<WebSocket["send"]>[0]): void {
      const kind = kindOf(data);
      if (kind !== undefined) sent(kind);
      super.send(data);
    }
  };
}

function kindOf(data: unknown): "step 2" | "update" | undefined {
  if (!(data instanceof Uint8Array) || data[0] !== SYNC) return undefined;
  return kinds[data[1] ?? -1];
}
