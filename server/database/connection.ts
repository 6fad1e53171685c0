/** Where a PostgreSQL answers, in the words of the `pg` package. A host that is a path is a Unix socket's folder. */
export interface Connection {
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  readonly connectionString?: string;
}

/** Where an embedded server answers: every part is known. */
export interface LocalConnection extends Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/** The same address as a URL, for programs that take `DATABASE_URL`. */
export function urlOf(connection: LocalConnection): string {
  const url = new URL('postgresql://localhost');
  url.username = encodeURIComponent(connection.user);
  url.password = encodeURIComponent(connection.password ?? '');
  url.port = String(connection.port);
  url.pathname = connection.database;
  // A Unix socket's folder does not fit into a URL's host; pg and Prisma both read it from here.
  if (connection.host.startsWith('/')) url.searchParams.set('host', connection.host);
  else url.hostname = connection.host;
  return url.href;
}
