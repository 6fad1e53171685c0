import { User } from '../behaviors/schema.ts';
import { Done, Progress, RunItem } from '../runs/api/item-schema.ts';
import { Run } from '../runs/api/run-schema.ts';
import { startAndWatch } from '../runs/api/start-and-watch.ts';
import { type ModelArgs, modelArgs, readModelArgs } from '../runs/api/start-args.ts';
import { watchArgs } from '../runs/api/watch-args.ts';
import type { StoredItem } from '../runs/journal/items.ts';
import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { inOrderOf } from '../schema/in-order-of.ts';
import { Event } from '../sequences/event-schema.ts';
import { loadSequences, RejectedLine, Sequence } from '../sequences/schema.ts';
import { readDone, readProgress } from './announced.ts';
import { discardDraft } from './discard-draft.ts';
import { startExtraction } from './start-extraction.ts';

builder.objectFields(Progress, (t) => ({
  newEvents: t.field({
    type: [Event],
    description:
      'Events accepted since the last Progress, as they were announced; stored before they are shown.',
    resolve: ({ payload }) => readProgress(payload.details).newEvents,
  }),
  rejectedLines: t.field({
    type: [RejectedLine],
    description: 'Lines of the answer that did not pass the checks since the last Progress.',
    resolve: ({ payload }) => readProgress(payload.details).rejectedLines,
  }),
}));

builder.objectFields(Done, (t) => ({
  sequence: t.loadable({
    type: Sequence,
    nullable: true,
    description: "The version of the user's sequence that an extraction made.",
    load: loadSequences,
    resolve: ({ payload }) => readDone(payload.details).sequenceId,
  }),
}));

builder.objectFields(User, (t) => ({
  activeExtraction: t.loadable({
    type: Run,
    nullable: true,
    description: 'The extraction that has not ended yet, if any.',
    load: loadActive,
    resolve: ({ id }) => id,
  }),
  latestExtraction: t.loadable({
    type: Run,
    nullable: true,
    description: 'The extraction of this user that was started last, in whatever state.',
    load: loadLatest,
    resolve: ({ id }) => id,
  }),
  draft: t.loadable({
    type: Sequence,
    nullable: true,
    description:
      'The unfinished version that a cancelled or failed extraction left, if any: the next extraction goes on from it, ' +
      'and `discardDraft` deletes it.',
    load: loadDrafts,
    resolve: ({ id }) => id,
  }),
}));

builder.mutationField('discardDraft', (t) =>
  t.prismaField({
    type: User,
    description:
      'Deletes the unfinished version that a cancelled or failed extraction left, with its events. ' +
      'Refused with NOT_FOUND for an unknown user, RUN_ACTIVE while an extraction is under way.',
    args: { userId: t.arg.id({ required: true, description: "The user's id." }) },
    async resolve(query, _root, { userId }, { house }) {
      await discardDraft(house.database, userId);
      return house.database.prisma.user.findUniqueOrThrow({ ...query, where: { id: userId } });
    },
  }),
);

const requestArgs = builder.args((t) => ({
  ...modelArgs,
  userId: t.id({ required: true, description: "The user's id, as the logs write it." }),
}));

function start({ house, principal }: Context, { userId, ...args }: ModelArgs & { readonly userId: string }) {
  const request = { userId, principal: principal.id, ...readModelArgs(args) };
  return startExtraction(house.database, house.engine, request);
}

builder.subscriptionField('extractEvents', (t) =>
  t.field({
    type: RunItem,
    authScopes: { analyst: true },
    description:
      "Starts the extraction of a user's events, or joins the one under way, and yields its journal from the start. " +
      'Refused with NOT_FOUND, KEY_REUSED, FOREIGN_CURSOR, BAD_CURSOR or JOURNAL_EXPIRED before the first item.',
    args: { ...requestArgs, ...watchArgs },
    subscribe: (_root, args, context) =>
      startAndWatch(context, { kind: 'extractEvents', subject: args.userId, ...args }, () =>
        start(context, args),
      ),
    resolve: (item: StoredItem) => item,
  }),
);

builder.mutationField('startExtraction', (t) =>
  t.prismaField({
    type: Run,
    description: "Starts the extraction of a user's events, or joins the one under way, without watching it.",
    args: requestArgs,
    async resolve(query, _root, args, context) {
      const { runId } = await start(context, args);
      return context.house.database.prisma.run.findUniqueOrThrow({ ...query, where: { id: runId } });
    },
  }),
);

async function loadActive(ids: string[], { house }: Context) {
  const runs = await house.database.prisma.run.findMany({
    where: { kind: 'extractEvents', subject: { in: ids }, endedAt: null },
  });
  return inOrderOf(ids, runs, ({ subject }) => subject);
}

async function loadLatest(ids: string[], { house }: Context) {
  const { prisma } = house.database;
  const latest = await prisma.$queryRaw<{ id: string }[]>`
    select distinct on (subject) id from run where kind = 'extractEvents' and subject = any(${ids})
    order by subject, created_at desc`;
  const runs = await prisma.run.findMany({ where: { id: { in: latest.map(({ id }) => id) } } });
  return inOrderOf(ids, runs, ({ subject }) => subject);
}

async function loadDrafts(ids: string[], { house }: Context) {
  const drafts = await house.database.prisma.sequence.findMany({
    where: { userId: { in: ids }, status: 'DRAFT', run: { endedAt: { not: null } } },
    orderBy: { version: 'asc' },
  });
  return inOrderOf(ids, drafts, ({ userId }) => userId);
}
