import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';

export const EventType = builder.prismaObject('EventType', {
  description: 'An entry of the vocabulary of events.',
  fields: (t) => ({
    code: t.exposeID('code', { description: 'Stable name, for example `visit_dealership`.' }),
    zh: t.exposeString('zh', { description: 'Chinese name, 2 to 6 characters.' }),
    en: t.exposeString('en', { description: 'English name, 1 to 4 words.' }),
    isNew: t.exposeBoolean('isNew', { description: 'True for a type that the vocabulary did not know.' }),
    synonyms: t.exposeStringList('synonyms', {
      description:
        'Other names in either language that are folded into it; none in what a journal item announced.',
    }),
    eventCount: t.loadable({
      type: 'Int',
      description: 'Events of this type in current sequences.',
      load: countEvents,
      resolve: ({ code }) => code,
    }),
  }),
});

async function countEvents(codes: string[], { house }: Context): Promise<number[]> {
  const { rows } = await house.database.pool.query<{ code: string; n: number }>(
    `select e.type_code as code, count(*)::int as n from event e join sequence s on s.id = e.sequence_id
     where s.status = 'CURRENT' and e.type_code = any($1) group by e.type_code`,
    [codes],
  );
  const byCode = new Map(rows.map(({ code, n }) => [code, n]));
  return codes.map((code) => byCode.get(code) ?? 0);
}
