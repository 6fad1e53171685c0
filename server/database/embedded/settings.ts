import type { Address } from './address.ts';

/** Settings of the server, by PostgreSQL's own names. */
export type Settings = Readonly<Record<string, string>>;

/** What an embedded server runs with unless told otherwise. */
export const durable: Settings = {
  // An acknowledged write survives a power cut.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '128MB',
  max_connections: '100',
  max_wal_size: '1GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Errors go to the client that asked. In the log they would lay down people's data beside the statement.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
};

/** Settings that make the server listen at an address and nowhere else. */
function listenAt(address: Address): Settings {
  const port = String(address.port);
  if (address.kind === 'loopback')
    return { port, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  return {
    port,
    listen_addresses: '',
    unix_socket_directories: address.folder,
    unix_socket_permissions: '0700',
  };
}

/** The whole `postgresql.conf`; changes by ALTER SYSTEM are kept beside it and win. */
export function configuration(settings: Settings, address: Address): string {
  const lines = Object.entries({ ...settings, ...listenAt(address) }).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`,
  );
  return `# Written by Causeway at each start. Use ALTER SYSTEM to change a setting.\n${lines.join('\n')}\n`;
}
