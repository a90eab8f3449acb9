import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { Socket } from "node:net";

/** Stands between one person and the server and keeps every byte that the server sends. */
export type Recorder = {
  /** The address under which the person finds the server. */
  readonly base: string;
  readonly bytes: () => Buffer;
  readonly close: () => Promise<void>;
};

/** A recorder before the server on that port of this machine. Bytes of one connection stand together, in their order. */
export async function aRecorder(port: number): Promise<Recorder> {
  const kept: Buffer[][] = [];
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(port, "127.0.0.1");
    const heard: Buffer[] = [];
    kept.push(heard);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => open.delete(socket));
    }
    client.on("close", () => upstream.destroy());
    upstream.on("data", (chunk: Buffer) => heard.push(chunk));
    client.pipe(upstream).pipe(client);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port to listen on");
  return {
    base: `http://127.0.0.1:${address.port}`,
    bytes: () => Buffer.concat(kept.map((chunks) => Buffer.concat(chunks))),
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
