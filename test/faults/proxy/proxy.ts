import { type AddressInfo, connect, createServer, type NetConnectOpts, type Socket } from 'node:net';

/** What happens to one connection. All of it is decided by the test; nothing is left to chance or to a clock. */
export interface Toxics {
  /** Bytes from the server after which both sides are cut. */
  readonly cutAfter?: number;
  /** How a cut looks to the client: a clean end, or a reset. */
  readonly cutBy?: 'end' | 'reset';
  /** Bytes from the server after which nothing more is passed on, with the connection left open. */
  readonly silentAfter?: number;
  /** Size of the pieces in which the server's bytes are passed on. */
  readonly slice?: number;
  /** Told of each piece from the client before it is passed on; true cuts both sides once it was. */
  readonly cutBehind?: (bytes: Buffer) => boolean;
}

/** A TCP proxy on loopback that breaks connections as a test says. */
export interface FaultProxy {
  readonly port: number;
  /** Connections so far. */
  readonly connections: number;
  /** Connections that a toxic has cut so far. */
  readonly cuts: number;
  /** Cuts all connections there are. */
  cutAll(): void;
  stop(): Promise<void>;
}

/** @param toxics for each connection in turn, from 0 */
export async function startFaultProxy(
  target: NetConnectOpts,
  toxics: (connection: number) => Toxics,
): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  let connections = 0;
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect(target);
    const ends = [client, upstream];
    for (const end of ends) {
      sockets.add(end);
      end.setNoDelay(true);
      end.on('error', () => undefined);
      end.on('close', () => {
        sockets.delete(end);
        for (const other of ends) other.destroy();
      });
    }
    pass(client, upstream, toxics(connections), () => {
      cuts += 1;
    });
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    get connections() {
      return connections;
    },
    get cuts() {
      return cuts;
    },
    cutAll,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      cutAll();
      await closed;
    },
  };
}

function pass(client: Socket, upstream: Socket, toxics: Toxics, onCut: () => void): void {
  const { cutAfter = Infinity, cutBy = 'end', silentAfter = Infinity, slice = Infinity, cutBehind } = toxics;
  let passed = 0;
  const cut = () => {
    onCut();
    upstream.destroy();
    if (cutBy === 'reset') client.resetAndDestroy();
    else client.end(() => client.destroy());
  };
  client.on('data', (bytes) => {
    const last = cutBehind?.(bytes) ?? false;
    upstream.write(bytes, () => {
      if (last) cut();
    });
  });
  upstream.on('data', (bytes) => {
    const room = Math.min(cutAfter, silentAfter) - passed;
    const allowed = bytes.subarray(0, Math.max(0, room));
    passed += bytes.length;
    for (let at = 0; at < allowed.length; at += slice) {
      const more = client.write(allowed.subarray(at, at + slice));
      if (!more) {
        upstream.pause();
        client.once('drain', () => upstream.resume());
      }
    }
    if (passed >= cutAfter && passed - bytes.length < cutAfter) cut();
  });
}
