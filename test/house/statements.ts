import type { Pool, PoolClient } from 'pg';

/**
 * Notes every statement that passes a pool: Prisma and our own SQL share it. Those of the node's upkeep, which goes on
 * meanwhile, are left out, and so are the bounds of transactions. `take` gives what came since the last time.
 */
export function noteStatements(pool: Pool): { take(): string[] } {
  const statements: string[] = [];
  const noted = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (noted.has(client)) return;
    noted.add(client);
    const query = client.query.bind(client);
    Object.assign(client, {
      query(...args: Parameters<typeof query>) {
        const [statement] = args as readonly unknown[];
        statements.push(typeof statement === 'string' ? statement : JSON.stringify(statement));
        return query(...args);
      },
    });
  });
  return {
    take: () =>
      statements
        .splice(0)
        .filter(
          (text) =>
            !/graphile_worker|lease_until|expired_at|upload_id = null|^(begin|commit|rollback)/i.test(text),
        ),
  };
}
