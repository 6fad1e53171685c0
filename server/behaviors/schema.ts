import { builder } from '../schema/builder.ts';
import { behaviorsOf } from './behaviors-in-order.ts';
import { countUsers, pageOfUsers } from './users-in-order.ts';

const Profile = builder.prismaObject('Profile', {
  description: 'Structured fields and/or one free sentence about a user, as imported.',
  fields: (t) => ({
    age: t.exposeInt('age', { nullable: true, description: 'Years.' }),
    gender: t.exposeString('gender', { nullable: true, description: 'As imported.' }),
    city: t.exposeString('city', { nullable: true, description: 'As imported.' }),
    occupation: t.exposeString('occupation', { nullable: true, description: 'As imported.' }),
    income: t.exposeInt('income', { nullable: true, description: 'Yuan for one `incomePeriod`.' }),
    incomePeriod: t.exposeString('incomePeriod', { nullable: true, description: '`month` or `year`.' }),
    interests: t.exposeStringList('interests', { description: 'Each interest on its own.' }),
    budget: t.exposeFloat('budget', { nullable: true, description: 'In units of 10,000 yuan.' }),
    hasCar: t.exposeBoolean('hasCar', { nullable: true, description: 'Owns a car.' }),
    purchaseIntent: t.exposeString('purchaseIntent', {
      nullable: true,
      description: 'As imported, for example 首购.',
    }),
    text: t.exposeString('text', { nullable: true, description: 'The free sentence.' }),
  }),
});

export const Behavior = builder.prismaObject('Behavior', {
  description: 'One log row. app, media, place and item are as the log names them.',
  fields: (t) => ({
    id: t.id({
      description: 'Stays the same for as long as the row is kept.',
      resolve: ({ id }) => String(id),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it began.' }),
    action: t.exposeString('action', {
      nullable: true,
      description: 'Action code; null for a row that is only text.',
    }),
    item: t.exposeString('item', {
      nullable: true,
      description: 'What it was about: a product, a search phrase.',
    }),
    app: t.exposeString('app', { nullable: true, description: 'The app it happened in.' }),
    media: t.exposeString('media', { nullable: true, description: 'The media it happened on.' }),
    place: t.exposeString('place', { nullable: true, description: 'The place it happened at.' }),
    duration: t.exposeInt('duration', { nullable: true, description: 'Seconds.' }),
    text: t.exposeString('text', { nullable: true, description: 'The row as free text.' }),
    userId: t.exposeID('userId', { description: 'Whose it is.' }),
  }),
});

export const User = builder.prismaObject('User', {
  description: 'A person observed in the logs, not an account.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'As the logs write it.' }),
    profile: t.relation('profile', {
      type: Profile,
      nullable: true,
      description: 'What is known about the user.',
    }),
    behaviorCount: t.exposeInt('behaviorCount', { description: 'Number of behaviors.' }),
    firstBehaviorAt: t.expose('firstBehaviorAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the first behavior began.',
    }),
    lastBehaviorAt: t.expose('lastBehaviorAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last behavior began.',
    }),
    behaviors: t.connection(
      {
        type: Behavior,
        description: 'Behaviors in time order.',
        resolve: ({ id }, args, context, info) => behaviorsOf(id, args, context, info),
      },
      { fields: (c) => ({ totalCount: c.int({ resolve: ({ count }) => count() }) }) },
    ),
  }),
});

builder.queryFields((t) => ({
  user: t.prismaField({
    type: User,
    nullable: true,
    description: 'One user; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'As the logs write it.' }) },
    resolve: (query, _root, { id }, { house }) =>
      house.database.prisma.user.findUnique({ ...query, where: { id } }),
  }),
  users: t.connection(
    {
      type: User,
      description: 'Users, the most recently active first.',
      args: {
        search: t.arg.string({ description: 'Only users whose id contains this, whatever the case.' }),
        skip: t.arg.int({
          description:
            'How many to pass over first: a jump into a long list. Pages that follow one another are asked for with `after`.',
        }),
      },
      async resolve(_root, args, context, info) {
        const page = await pageOfUsers(args, context, info);
        return { ...page, count: () => countUsers(args.search, context) };
      },
    },
    { fields: (c) => ({ totalCount: c.int({ resolve: ({ count }) => count() }) }) },
  ),
}));
