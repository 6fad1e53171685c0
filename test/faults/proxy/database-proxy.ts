import type { Connection } from '../../../server/database/connection.ts';
import { type FaultProxy, startFaultProxy, type Toxics } from './proxy.ts';

/** A proxy in front of a PostgreSQL. @param toxics for each connection in turn, from 0 */
export function startDatabaseProxy(
  { host = '', port = 0 }: Connection,
  toxics: (connection: number) => Toxics,
): Promise<FaultProxy> {
  // PostgreSQL's Unix socket has its own name for a port.
  const target = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
  return startFaultProxy(target, toxics);
}
