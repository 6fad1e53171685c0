import WebSocket from 'ws';
import { z } from 'zod';
import { startChild } from '../house/child.ts';
import { type LoadSize, meterWatchers, type WatchedLoad } from './watched-load.ts';

/** The floor of a load with watchers: a process that sends the same texts over bare sockets, and does nothing else. */
export interface Fanout extends AsyncDisposable {
  carry(): Promise<WatchedLoad>;
}

export async function startFanout(size: LoadSize & { paceMs: number }): Promise<Fanout> {
  const child = await startChild(new URL('./fanout-child.ts', import.meta.url), {
    LOAD: JSON.stringify(size),
  });
  const address = await child.ask('address', z.string());
  return {
    carry: () =>
      meterWatchers(size, performance.now(), (index, saw) => {
        const socket = new WebSocket(`${address}/${index % size.runs}`);
        socket.on('message', (text) => saw(String(text)));
        return new Promise((resolve, reject) => {
          socket.once('close', () => resolve());
          socket.once('error', reject);
        });
      }),
    [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
  };
}
