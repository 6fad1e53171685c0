import type { RunStatus as Status } from '../database/generated/prisma/client.ts';
import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { RunItem } from './api/item-schema.ts';
import { isRunId } from './api/run-id.ts';
import { RunStatus } from './api/run-schema.ts';
import { ownRun, visibleRuns } from './api/visible-runs.ts';
import { watchRun } from './api/watch-run.ts';
import type { StoredItem } from './journal/items.ts';

builder.queryFields((t) => ({
  run: t.prismaField({
    type: 'Run',
    nullable: true,
    description: 'A run; null when there is none, or none that the caller may see.',
    args: { id: t.arg.id({ required: true, description: "The run's id." }) },
    resolve: (query, _root, { id }, context) =>
      isRunId(id)
        ? context.house.database.prisma.run.findFirst({ ...query, where: { id, ...visibleRuns(context) } })
        : null,
  }),
  runs: t.prismaConnection({
    type: 'Run',
    cursor: 'id',
    description: 'Runs, the newest first.',
    totalCount: (_root, args, context) =>
      context.house.database.prisma.run.count({ where: runFilter(args, context) }),
    args: {
      kind: t.arg.string({ description: 'Only runs of this kind.' }),
      subject: t.arg.string({ description: "Only runs about this, for example a user's id." }),
      status: t.arg({ type: [RunStatus], description: 'Only runs in one of these states.' }),
    },
    resolve: (query, _root, args, context) =>
      context.house.database.prisma.run.findMany({
        ...query,
        where: runFilter(args, context),
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      }),
  }),
}));

builder.mutationField('cancelRun', (t) =>
  t.prismaField({
    type: 'Run',
    description:
      'Ends a run in whatever state it is; one that has ended stays as it is. Open to who started it, and to ' +
      'admins. Refused with NOT_FOUND for an unknown run, FORBIDDEN for that of somebody else.',
    args: { runId: t.arg.id({ required: true, description: "The run's id." }) },
    async resolve(query, _root, { runId }, context) {
      const { engine, database } = context.house;
      const id = await ownRun(context, runId);
      await engine.cancel(id);
      return database.prisma.run.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('retryRun', (t) =>
  t.prismaField({
    type: 'Run',
    description:
      'Starts again what ended without a result: an extraction goes on from its draft, a batch with those of its users ' +
      'that failed or were cancelled. Answers the new run, which is again of who started the old one. Open to them, and to ' +
      'admins. Refused with NOT_FOUND, FORBIDDEN, RUN_ACTIVE, NOT_RETRYABLE or KEY_REUSED.',
    args: {
      runId: t.arg.id({ required: true, description: "The ended run's id." }),
      runKey: t.arg.id({ description: 'Your own name for the new run: the same key again joins it.' }),
    },
    async resolve(query, _root, { runId, runKey }, context) {
      const { house } = context;
      const started = await house.engine.retry(await ownRun(context, runId), runKey ?? null);
      return house.database.prisma.run.findUniqueOrThrow({ ...query, where: { id: started.runId } });
    },
  }),
);

builder.subscriptionField('followRun', (t) =>
  t.field({
    type: RunItem,
    description:
      'Reads a run’s journal, from its start or strictly behind `after`, and goes on live to the end. Starts nothing. ' +
      'Refused with NOT_FOUND, FOREIGN_CURSOR, BAD_CURSOR or JOURNAL_EXPIRED.',
    args: {
      runId: t.arg.id({ required: true, description: "The run's id." }),
      after: t.arg({ type: 'Cursor', description: 'The cursor of the last item that the client holds.' }),
      compact: t.arg.boolean({
        defaultValue: false,
        description: 'Fold neighbouring chunks of what lies in the journal already.',
      }),
    },
    subscribe: (_root, { runId, after, compact }, context) =>
      watchRun(context, isRunId(runId) ? runId : null, after ?? null, {
        compact: compact ?? false,
      }),
    resolve: (item: StoredItem) => item,
  }),
);

interface RunFilter {
  readonly kind?: string | null | undefined;
  readonly subject?: string | null | undefined;
  readonly status?: readonly Status[] | null | undefined;
}

function runFilter({ kind, subject, status }: RunFilter, context: Context) {
  return {
    ...visibleRuns(context),
    ...(kind ? { kind } : {}),
    ...(subject ? { subject } : {}),
    ...(status ? { status: { in: [...status] } } : {}),
  };
}
