import { LlmCall } from '../../runs/api/call-schema.ts';
import { Run } from '../../runs/api/run-schema.ts';
import { maySeeRun, visibleRuns } from '../../runs/api/visible-runs.ts';
import { builder } from '../../schema/builder.ts';
import { inOrderOf } from '../../schema/in-order-of.ts';
import { AlertThresholds, BudgetFigure } from '../alerts/limits-schema.ts';
import { CallFigures, FailureFigures, RunFigures, UsageOfDay } from './figures-schema.ts';
import { LiveState } from './live-schema.ts';
import type { FigureFilter } from './period.ts';

const MonitoringPeriod = builder.enumType('MonitoringPeriod', {
  description: 'How far figures look back from now.',
  values: {
    LAST_24_HOURS: { description: '24 hours.' },
    LAST_7_DAYS: { description: '7 times 24 hours.' },
    LAST_30_DAYS: { description: '30 times 24 hours.' },
  },
});

builder.prismaObjectField('LlmCall', 'run', (t) =>
  t.field({
    type: Run,
    nullable: true,
    description:
      'The run that it was made for; null once that is erased, and for one that the caller may not see.',
    select: (_args, _context, nestedSelection) => ({ run: nestedSelection(true) }),
    resolve: ({ run }, _args, context) => (run && maySeeRun(context, run) ? run : null),
  }),
);

/** Rows in the order of their ids; one that was erased meanwhile is left out. */
function inOrder<Id, Row extends { readonly id: Id }>(ids: readonly Id[], rows: readonly Row[]): Row[] {
  return inOrderOf(ids, rows, ({ id }) => id).filter((row) => row !== null);
}

const Monitoring = builder.objectRef<FigureFilter>('Monitoring').implement({
  description:
    'Figures of the ledger and the runs, of all nodes. A call belongs to the period in which it began, a run to the one in which it ended. An answer may be two seconds old.',
  fields: (t) => ({
    runs: t.field({
      type: RunFigures,
      description: 'How the runs went. With a model, only those that called it.',
      resolve: (filter, _args, { house }) => house.monitoring.figures.runs(filter),
    }),
    calls: t.field({
      type: CallFigures,
      description: 'How the calls of the model went.',
      resolve: (filter, _args, { house }) => house.monitoring.figures.calls(filter),
    }),
    usage: t.field({
      type: [UsageOfDay],
      description: 'Tokens and cost by day, model and kind of run, in this order.',
      resolve: (filter, _args, { house }) => house.monitoring.figures.usage(filter),
    }),
    failures: t.field({
      type: [FailureFigures],
      description: 'What went wrong, by error code; the most frequent first.',
      resolve: async (filter, _args, context) => {
        const { monitoring, database } = context.house;
        const failures = await monitoring.figures.failures(filter);
        const ids = failures.flatMap(({ runIds }) => runIds);
        const runs = await database.prisma.run.findMany({
          where: { id: { in: ids }, ...visibleRuns(context) },
        });
        return failures.map((failure) => ({
          ...failure,
          newestRuns: inOrder([...failure.runIds], runs),
        }));
      },
    }),
    slowestCalls: t.prismaField({
      type: [LlmCall],
      description: 'The ten calls that took longest, of those that ended by themselves.',
      resolve: async (query, filter, _args, { house }) => {
        const ids = await house.monitoring.figures.slowestCalls(filter);
        return inOrder(
          ids,
          await house.database.prisma.llmCall.findMany({ ...query, where: { id: { in: ids } } }),
        );
      },
    }),
    callsNotStreamed: t.prismaField({
      type: [LlmCall],
      description: 'The newest 50 calls that the provider did not stream; there should be none.',
      resolve: async (query, filter, _args, { house }) => {
        const ids = await house.monitoring.figures.callsNotStreamed(filter);
        return inOrder(
          ids,
          await house.database.prisma.llmCall.findMany({ ...query, where: { id: { in: ids } } }),
        );
      },
    }),
    models: t.stringList({
      description: 'Models that were called within the period.',
      resolve: async ({ period }, _args, { house }) => [
        ...(await house.monitoring.figures.choices(period)).models,
      ],
    }),
    kinds: t.stringList({
      description: 'Kinds of the runs that ended within the period, or are under way.',
      resolve: async ({ period }, _args, { house }) => [
        ...(await house.monitoring.figures.choices(period)).kinds,
      ],
    }),
    live: t.field({
      type: LiveState,
      description: 'What goes on now, of every model and kind.',
      resolve: (_filter, _args, { house }) => house.monitoring.figures.live(),
    }),
    budgets: t.field({
      type: [BudgetFigure],
      description: 'How much is used of each budget of 24 hours that the settings limit.',
      resolve: async (_filter, _args, { house }) => [
        ...(await house.monitoring.readBudgets(house.database.pool)),
      ],
    }),
    thresholds: t.field({
      type: AlertThresholds,
      description: 'What raises an alert.',
      resolve: (_filter, _args, { house }) => house.monitoring.thresholds,
    }),
  }),
});

builder.queryField('monitoring', (t) =>
  t.field({
    type: Monitoring,
    description: 'How well this server works, and what it uses.',
    args: {
      period: t.arg({
        type: MonitoringPeriod,
        defaultValue: 'LAST_24_HOURS',
        description: 'How far to look back.',
      }),
      model: t.arg.string({ description: 'Only calls of this model, and runs that called it.' }),
      kind: t.arg.string({
        description: 'Only runs of this kind, for example `extractEvents`, and their calls.',
      }),
    },
    resolve: (_root, { period, model, kind }) => ({
      period: period ?? 'LAST_24_HOURS',
      model: model ?? null,
      kind: kind ?? null,
    }),
  }),
);
