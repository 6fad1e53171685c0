import { builder } from '../../schema/builder.ts';

const AlertKind = builder.enumType('AlertKind', {
  description: 'What an alert is about.',
  values: {
    SUCCESS_RATE: {
      description:
        'Too few of the calls, or of the runs, succeeded. `value` and `threshold` are shares, 0–1.',
    },
    CALL_DURATION: {
      description: 'The slowest 5 % of calls took too long. `value` and `threshold` are milliseconds.',
    },
    NOT_STREAMED: { description: 'The provider did not stream. `value` is the number of such calls.' },
    BUDGET: {
      description: 'A budget is nearly used up. `value` and `threshold` are shares of it, 0–1 or more.',
    },
  },
});

const AlertMoment = builder.enumType('AlertMoment', {
  description: 'What a notice tells of an alert.',
  values: { RAISED: { description: 'It began.' }, CLEARED: { description: 'It is over.' } },
});

builder.prismaObject('AlertNotice', {
  description: 'A message about an alert to the webhook.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its `webhook-id`, the same in each try.' }),
    moment: t.expose('moment', { type: AlertMoment, description: 'What it tells.' }),
    tries: t.exposeInt('tries', { description: 'Tries so far.' }),
    deliveredAt: t.expose('deliveredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the receiver took it; null while it has not.',
    }),
    nextTryAt: t.expose('nextTryAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is tried next; null once it was taken, or given up.',
    }),
    trouble: t.exposeString('trouble', {
      nullable: true,
      description: 'Why the last try failed, in plain English.',
    }),
  }),
});

const Alert = builder.prismaObject('Alert', {
  description: 'A threshold that was passed. At most one of a kind and subject is open at a time.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its number.' }),
    kind: t.expose('kind', { type: AlertKind, description: 'What it is about.' }),
    subject: t.exposeString('subject', {
      description: '`calls` or `runs`, or the name of a budget; empty where the kind says it all.',
    }),
    value: t.exposeFloat('value', { description: 'What was measured when it was raised.' }),
    threshold: t.exposeFloat('threshold', { description: 'What that was held against.' }),
    raisedAt: t.expose('raisedAt', { type: 'DateTime', description: 'When it began.' }),
    clearedAt: t.expose('clearedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was over; null while it holds.',
    }),
    notices: t.relation('notices', {
      description: 'What the webhook was told of it, and whether that arrived; none without a webhook.',
      query: { orderBy: { createdAt: 'asc' } },
    }),
  }),
});

builder.queryField('alerts', (t) =>
  t.prismaField({
    type: [Alert],
    description: 'Alerts, the newest first: the last 100.',
    args: { open: t.arg.boolean({ description: 'Only those that hold now, or only those that are over.' }) },
    resolve: (query, _root, { open }, { house }) =>
      house.database.prisma.alert.findMany({
        ...query,
        where: typeof open === 'boolean' ? { clearedAt: open ? null : { not: null } } : {},
        orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
        take: 100,
      }),
  }),
);
