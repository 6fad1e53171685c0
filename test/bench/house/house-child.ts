import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pino from 'pino';
import { loadConfig } from '../../../server/config.ts';
import { openDatabase } from '../../../server/database/database.ts';
import { openHouse } from '../../../server/house.ts';
import { serveParent } from './parent.ts';

/* The server as it is, with a meter in its process. */

const resolutionMs = 1;

const config = loadConfig();
const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, DATABASE_POOL: poolSize, LOG_LEVEL: level } = config;
const database = await openDatabase({ dataDir, databaseUrl, poolSize, onStage: () => undefined });
const house = await openHouse({ config, database, log: pino({ level }), version: 'bench', pageFolder: '' });
const loop = monitorEventLoopDelay({ resolution: resolutionMs });
loop.enable();
let cpu = process.cpuUsage();

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

function holdings() {
  if (typeof collect === 'function') collect();
  const resources = process.getActiveResourcesInfo();
  const count = (kind: RegExp) => resources.filter((name) => kind.test(name)).length;
  return {
    heapBytes: process.memoryUsage().heapUsed,
    rssBytes: process.memoryUsage.rss(),
    timers: count(/^Timeout$/),
    sockets: count(/^(TCPSocket|Pipe)Wrap$/),
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
  };
}

/** Answers with what the process took since it was asked the last time, or with what it holds. */
serveParent(
  (question) => {
    if (question === 'holdings') return holdings();
    const { user, system } = process.cpuUsage(cpu);
    // The histogram holds the time between two ticks, the tick's own length included.
    const loopP99Ms = Math.max(0, loop.percentile(99) / 1e6 - resolutionMs);
    loop.reset();
    cpu = process.cpuUsage();
    return {
      address: house.address,
      loopP99Ms,
      cpuMs: (user + system) / 1_000,
      rssBytes: process.memoryUsage.rss(),
    };
  },
  async () => {
    loop.disable();
    await house.close();
    await database.close();
  },
);
