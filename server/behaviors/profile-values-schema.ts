import { builder } from '../schema/builder.ts';
import { type ProfileValues, readProfileValues } from './profile-values.ts';

const ProfileValuesType = builder.objectRef<ProfileValues>('ProfileValues').implement({
  description: 'What profiles say, each value once and the most frequent first: at most 200 of each.',
  fields: (t) => ({
    genders: t.stringList({ description: 'Genders.', resolve: ({ genders }) => [...genders] }),
    cities: t.stringList({ description: 'Cities.', resolve: ({ cities }) => [...cities] }),
    occupations: t.stringList({
      description: 'Occupations.',
      resolve: ({ occupations }) => [...occupations],
    }),
    purchaseIntents: t.stringList({
      description: 'Purchase intents.',
      resolve: ({ purchaseIntents }) => [...purchaseIntents],
    }),
    interests: t.stringList({ description: 'Interests.', resolve: ({ interests }) => [...interests] }),
  }),
});

builder.queryField('profileValues', (t) =>
  t.field({
    type: ProfileValuesType,
    description: 'What profiles say, so that a filter can offer it.',
    resolve: (_root, _args, { house }) => readProfileValues(house.database.pool),
  }),
);
