import { GraphQLError } from 'graphql';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Principal } from '../access/principal.ts';
import { Refusal } from '../refusals/refusals.ts';

/** Where entries are written. */
export interface AuditHouse {
  readonly database: { readonly pool: Pool };
  readonly log: Logger;
}

/** Somebody's wish to change something. */
export interface Deed {
  readonly principal: Principal;
  /** The field of the API, or the command. */
  readonly action: string;
  /** What it is about, for example the id of a run; null where only the result tells. No secret, and no row of the data. */
  readonly subject: string | null;
}

const longestSubject = 200;
const storable = (text: string) => text.replaceAll('\0', '').toWellFormed().slice(0, longestSubject);

/**
 * Does a deed and notes it: before it is begun, so that none can go unnoticed, and how it ended. Throws what the deed throws.
 *
 * @param subjectOf what the deed was about, where only its result tells
 */
export async function audited<T>(
  { database: { pool }, log }: AuditHouse,
  { principal, action, subject }: Deed,
  act: () => Promise<T>,
  subjectOf: (result: T) => string | null = () => null,
): Promise<T> {
  const { rows } = await pool.query<{ id: string }>(
    'insert into audit_entry (principal, role, action, subject) values ($1, $2, $3, $4) returning id',
    [principal.id, principal.role, action, subject === null ? null : storable(subject)],
  );
  const settle = async (
    outcome: 'DONE' | 'REFUSED' | 'FAILED',
    code: string | null,
    about: string | null,
  ) => {
    try {
      await pool.query(
        'update audit_entry set outcome = $2, code = $3, subject = coalesce(subject, $4) where id = $1',
        [rows[0]?.id, outcome, code, about === null ? null : storable(about)],
      );
    } catch (error) {
      // What was done is done: its answer must not fail for this. The entry goes on saying that it was asked for.
      log.error({ err: error, action }, 'the outcome of an audited action could not be noted');
    }
  };
  try {
    const result = await act();
    await settle('DONE', null, subjectOf(result));
    return result;
  } catch (error) {
    const code = refusalCode(error);
    await settle(code === null ? 'FAILED' : 'REFUSED', code ?? 'INTERNAL', null);
    throw error;
  }
}

/** The code of a refusal; null for what nobody foresaw. */
function refusalCode(error: unknown): string | null {
  if (error instanceof Refusal) return error.code;
  const code = error instanceof GraphQLError ? error.extensions.code : undefined;
  return typeof code === 'string' ? code : null;
}
