import { builder } from '../schema/builder.ts';
import { describedValues } from '../schema/described-values.ts';
import { type Hit, hitKinds, search } from './search.ts';

const HitKind = builder.enumType('SearchHitKind', {
  description: 'What was found.',
  values: describedValues(hitKinds),
});

const SearchHit = builder.objectRef<Hit>('SearchHit').implement({
  description: 'Something that a text may mean.',
  fields: (t) => ({
    kind: t.expose('kind', { type: HitKind, description: 'What it is.' }),
    id: t.exposeID('id', { description: 'Its id, in the words of its kind.' }),
    ofId: t.exposeID('ofId', { nullable: true, description: 'What it belongs to.' }),
    zh: t.exposeString('zh', { description: 'Its Chinese name, or its only one.' }),
    en: t.exposeString('en', { description: 'Its English name, or its only one.' }),
    detail: t.exposeString('detail', { nullable: true, description: 'A word more about it.' }),
    rank: t.exposeInt('rank', {
      description: '0: it is the text; 1: it begins with it; 2: it contains it; 3: other words about it do.',
    }),
  }),
});

/** Hits of a kind that one search may ask for. */
const MOST = 20;

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHit],
    description:
      'What a text may mean, whatever its case and language: users, types of events, the catalog, saved patterns, graphs, ' +
      'cohorts, questions that the caller may see, and runs by the beginning of their ids. The best first.',
    args: {
      text: t.arg.string({ required: true, description: 'Up to 100 characters count.' }),
      first: t.arg.int({ defaultValue: 5, description: 'How many of each kind, 1 to 20.' }),
    },
    resolve: async (_root, { text, first }, { house, principal }) => [
      ...(await search(house.database.pool, principal, {
        text,
        first: Math.min(MOST, Math.max(1, first ?? 5)),
      })),
    ],
  }),
);
