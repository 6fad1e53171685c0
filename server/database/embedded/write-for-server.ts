import { randomUUID } from 'node:crypto';
import { chown, rename, writeFile } from 'node:fs/promises';
import type { Home } from './home.ts';

/** Replaces a file of the server as a whole, readable by the server alone. */
export async function writeForServer(home: Home, file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  if (home.account) await chown(draft, home.account.uid, home.account.gid);
  await rename(draft, file);
}
