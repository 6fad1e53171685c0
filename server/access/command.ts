import { parseArgs } from 'node:util';
import { type AuditHouse, audited } from '../audit/audit.ts';
import type { Database } from '../database/database.ts';
import { localPrincipal, type Role } from './principal.ts';
import { createToken, revokeToken, type TokenOrder } from './tokens.ts';

export const usage = `Usage: npm run token -- create --role viewer|analyst|admin --name NAME [--days N]
       npm run token -- list
       npm run token -- revoke ID`;

/** What a person asked for. */
export type TokenCommand =
  | ({ readonly verb: 'create' } & TokenOrder)
  | { readonly verb: 'list' }
  | { readonly verb: 'revoke'; readonly id: number };

/** What the command works with. */
export interface TokenHouse extends AuditHouse {
  readonly database: Database;
  /** Takes one line for the person who waits. */
  readonly say: (line: string) => void;
}

const roles: ReadonlyMap<string, Role> = new Map([
  ['viewer', 'VIEWER'],
  ['analyst', 'ANALYST'],
  ['admin', 'ADMIN'],
]);

/** Reads the arguments of `npm run token`; null when they make no sense. */
export function readCommand(args: readonly string[]): TokenCommand | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { role: { type: 'string' }, name: { type: 'string' }, days: { type: 'string' } },
      allowPositionals: true,
    });
    const [verb, id, ...rest] = positionals;
    if (rest.length > 0) return null;
    if (verb === 'revoke' && /^[1-9]\d{0,8}$/.test(id ?? '')) return { verb, id: Number(id) };
    if (id !== undefined) return null;
    if (verb === 'list') return { verb };
    return verb === 'create' ? readOrder(values) : null;
  } catch {
    return null;
  }
}

function readOrder({ role, name, days }: Readonly<Record<string, string | undefined>>): TokenCommand | null {
  const known = roles.get((role ?? '').toLowerCase());
  if (!known || name === undefined || (days !== undefined && !/^\d{1,9}$/.test(days))) return null;
  return { verb: 'create', role: known, name, days: days === undefined ? null : Number(days) };
}

/** Does what was asked for. Refused with BAD_USER_INPUT for a name or a number of days that cannot be, NOT_FOUND for an id. */
export async function runCommand(command: TokenCommand, house: TokenHouse): Promise<void> {
  const deed = { principal: localPrincipal, action: `token ${command.verb}` };
  switch (command.verb) {
    case 'create': {
      const { id, secret } = await audited(
        house,
        { ...deed, subject: null },
        () => createToken(house.database, command),
        (made) => String(made.id),
      );
      house.say(`Token ${id} for ${command.name}, ${command.role.toLowerCase()}. It is shown this once:`);
      house.say(secret);
      return;
    }
    case 'revoke':
      await audited(house, { ...deed, subject: String(command.id) }, () =>
        revokeToken(house.database, command.id),
      );
      house.say(`Token ${command.id} is revoked.`);
      return;
    case 'list':
      return list(house);
  }
}

async function list({ database, say }: TokenHouse): Promise<void> {
  const tokens = await database.prisma.accessToken.findMany({ orderBy: { id: 'asc' } });
  if (tokens.length === 0) say('There are no tokens.');
  for (const { id, principal, role, expiresAt, revokedAt, lastUsedAt } of tokens) {
    const until = expiresAt === null ? 'does not expire' : `until ${day(expiresAt)}`;
    const state = revokedAt === null ? until : `revoked ${day(revokedAt)}`;
    const used = lastUsedAt === null ? 'never used' : `last used ${day(lastUsedAt)}`;
    say(`${id}  ${principal}  ${role.toLowerCase()}  ${state}  ${used}`);
  }
}

const day = (date: Date): string => date.toISOString().slice(0, 10);
