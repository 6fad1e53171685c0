import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { readId } from '../schema/read-id.ts';
import { checkFilter } from './check-filter.ts';
import {
  type CohortSize,
  changeCohort,
  countCohorts,
  createCohort,
  deleteCohort,
  readFilter,
} from './cohorts.ts';
import { CohortFilterInput, CohortFilterType, readFilterInput } from './filter-schema.ts';

const CohortSizeType = builder.objectRef<CohortSize>('CohortSize').implement({
  description: 'How many belong to a filter.',
  fields: (t) => ({
    users: t.exposeInt('users', { description: 'Users.' }),
    sequences: t.exposeInt('sequences', {
      description: 'Of these, with a current sequence: those that can be mined.',
    }),
  }),
});

const Cohort = builder.prismaObject('Cohort', {
  description: 'A named group of users: a filter over profiles, events and a period.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: '1 to 80 characters; no other cohort has it.' }),
    filter: t.field({
      type: CohortFilterType,
      description: 'Who belongs to it.',
      resolve: ({ filter }) => readFilter(filter),
    }),
    size: t.loadable({
      type: CohortSizeType,
      description: 'How many belong to it now.',
      load: (filters: string[], { house }: Context) =>
        countCohorts(
          house.database.pool,
          filters.map((filter) => readFilter(JSON.parse(filter))),
        ),
      resolve: ({ filter }) => JSON.stringify(filter),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was saved first.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was changed last.' }),
  }),
});

builder.queryFields((t) => ({
  cohorts: t.prismaField({
    type: [Cohort],
    description: 'All saved cohorts, by their names.',
    resolve: (query, _root, _args, { house }) =>
      house.database.prisma.cohort.findMany({ ...query, orderBy: { name: 'asc' } }),
  }),
  cohort: t.prismaField({
    type: Cohort,
    nullable: true,
    description: 'One cohort; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (query, _root, { id }, { house }) =>
      house.database.prisma.cohort.findUnique({ ...query, where: { id: readId(id) } }),
  }),
  cohortSize: t.field({
    type: CohortSizeType,
    description: 'How many users a filter describes, before it is saved. Refused with BAD_USER_INPUT.',
    args: { filter: t.arg({ type: CohortFilterInput, required: true, description: 'The filter.' }) },
    resolve: async (_root, { filter }, { house }) => {
      const { pool } = house.database;
      const [size] = await countCohorts(pool, [await checkFilter(pool, readFilterInput(filter))]);
      return size ?? { users: 0, sequences: 0 };
    },
  }),
}));

const cohortArgs = builder.args((t) => ({
  name: t.string({ required: true, description: '1 to 80 characters.' }),
  filter: t.field({ type: CohortFilterInput, required: true, description: 'Who belongs to it.' }),
}));

builder.mutationFields((t) => ({
  createCohort: t.prismaField({
    type: Cohort,
    description: 'Saves a new cohort. Refused with BAD_USER_INPUT, NAME_TAKEN.',
    args: cohortArgs,
    async resolve(query, _root, { name, filter }, { house }) {
      const id = await createCohort(house.database, name, readFilterInput(filter));
      return house.database.prisma.cohort.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  changeCohort: t.prismaField({
    type: Cohort,
    description:
      'Gives a cohort another name and filter; what was mined for it before keeps the old one. ' +
      'Refused with NOT_FOUND, BAD_USER_INPUT, NAME_TAKEN.',
    args: { ...cohortArgs, id: t.arg.id({ required: true, description: 'Which one.' }) },
    async resolve(query, _root, { id, name, filter }, { house }) {
      await changeCohort(house.database, readId(id), name, readFilterInput(filter));
      return house.database.prisma.cohort.findUniqueOrThrow({ ...query, where: { id: readId(id) } });
    },
  }),
  deleteCohort: t.id({
    description: 'Forgets a cohort, and answers its id; what was mined for it stays. Refused with NOT_FOUND.',
    args: { id: t.arg.id({ required: true, description: 'Which one.' }) },
    async resolve(_root, { id }, { house }) {
      await deleteCohort(house.database, readId(id));
      return id;
    },
  }),
}));
