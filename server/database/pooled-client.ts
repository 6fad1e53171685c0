import pg from 'pg';

/** SQLSTATE read_only_sql_transaction. */
const READ_ONLY = '25006';

/** A connection of the pool. It outlives nothing, and takes nobody with it. */
export class PooledClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // A connection that is lost between two queries of whoever holds it says so by an event, which would end the
    // process; the next query says it too. (The pool listens only while nobody holds it.)
    this.on('error', () => undefined);
    // A connection made while the database took no writes (a failover, a full disk) would take none for as long as it
    // lives, and the pool would hand it out again and again.
    this.connection.on('errorMessage', ({ code }: { code?: string }) => {
      if (code === READ_ONLY) void this.end();
    });
  }
}
