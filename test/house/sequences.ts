import type { Database } from '../../server/database/database.ts';

/** A version of a user's sequence: events as `code@seconds`, or `code@seconds!CONVERSION` with a category. */
export interface TestSequence {
  readonly userId: string;
  readonly status?: 'CURRENT' | 'PAST';
  readonly events: readonly string[];
}

/** When second 0 of these sequences is. */
export const SECOND_ZERO = Date.UTC(2026, 0, 1);

/** Stores users and their sequences, as if they had been extracted. The version of each is its place in the list. */
export async function storeSequences(
  { prisma, pool }: Database,
  sequences: readonly TestSequence[],
): Promise<void> {
  const users = new Set(sequences.map(({ userId }) => userId));
  await prisma.user.createMany({ data: [...users].map((id) => ({ id })), skipDuplicates: true });
  const stored = await prisma.sequence.createManyAndReturn({
    data: sequences.map(({ userId, status = 'CURRENT' }, version) => ({
      userId,
      version,
      status,
      language: 'ZH',
    })),
    select: { id: true, version: true },
  });
  const idOf = new Map(stored.map(({ id, version }) => [version, id]));
  const events = sequences.flatMap(({ userId, events: list }, version) =>
    list.map((event) => {
      const [, code, seconds, category = 'ENGAGEMENT'] = /^(.+)@(\d+)(?:!(\w+))?$/.exec(event) ?? [];
      const at = new Date(SECOND_ZERO + 1_000 * Number(seconds)).toISOString();
      return { sequence_id: idOf.get(version), user_id: userId, type_code: code, category, at };
    }),
  );
  await pool.query(
    `insert into event (sequence_id, user_id, type_code, category, source, start, "end", context)
     select sequence_id, user_id, type_code, category::"EventCategory", 'MODEL', at, at, '{}'
     from jsonb_to_recordset($1) as e (sequence_id int, user_id text, type_code text, category text, at timestamptz)`,
    [JSON.stringify(events)],
  );
}
