import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { Listener } from '../database/listener.ts';
import { isPassingTrouble } from '../database/passing-trouble.ts';
import { type Access, type Denial, unauthenticated } from './access.ts';
import { findRights } from './find-rights.ts';
import { LiveRights } from './live-rights.ts';
import { accessChannel, overOf } from './rights.sql.ts';
import { readBearer } from './secret.ts';

/** Milliseconds between two looks for rights that were revoked without this node's hearing of it. */
const pollMs = 5_000;

/** Lets in who bears a token, or a pass, for as long as it is good; that it was revoked is known on all nodes at once. */
export function createTokenAccess(
  { pool, connection }: Pick<Database, 'pool' | 'connection'>,
  log: Logger,
): Access {
  const live = new LiveRights();
  const look = async () => {
    const { tokens, sessions } = live.named;
    if (tokens.length === 0) return;
    const { rows } = await pool.query<{ name: string }>(overOf, [tokens, sessions]);
    for (const { name } of rows) live.end(name);
  };
  const lookSoon = () => {
    look().catch((error: unknown) => log.warn({ err: error }, 'could not look for revoked tokens'));
  };
  const listener = new Listener(connection, {
    channels: { [accessChannel]: (name) => live.end(name) },
    onGap: lookSoon,
    onTrouble: (error) => log.warn({ err: error }, 'revoked tokens are looked for now and then meanwhile'),
  });
  let timer: NodeJS.Timeout | undefined;
  return {
    async admit(authorization) {
      const secret = readBearer(authorization);
      if (secret === null)
        return unauthenticated('This server asks for `Authorization: Bearer` and a token.');
      const rights = await findRights(pool, secret).catch(notNow);
      if ('denied' in rights) return rights;
      return { principal: rights.principal, whenOver: (callback) => live.watch(rights, callback) };
    },
    async start() {
      await listener.start();
      timer = setInterval(lookSoon, pollMs);
    },
    async stop() {
      clearInterval(timer);
      await listener.stop();
    },
  };
}

/** A database that is away for a moment tells nobody's rights. */
function notNow(error: unknown): Denial {
  if (!isPassingTrouble(error)) throw error;
  return {
    denied: 'Who asks cannot be told now: the database does not answer. Try again.',
    code: 'SERVICE_UNAVAILABLE',
  };
}
