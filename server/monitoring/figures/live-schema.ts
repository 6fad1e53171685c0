import { Run } from '../../runs/api/run-schema.ts';
import { visibleRuns } from '../../runs/api/visible-runs.ts';
import { builder } from '../../schema/builder.ts';
import type { LiveFigures } from './live.sql.ts';

/** Runs that are listed. */
const most = 50;

export const LiveState = builder.objectRef<LiveFigures>('LiveState').implement({
  description: 'What goes on now, on all nodes.',
  fields: (t) => ({
    queued: t.exposeInt('queued', { description: 'Runs that wait for a worker.' }),
    oldestSeconds: t.exposeFloat('oldestSeconds', {
      nullable: true,
      description: 'How long the oldest of them has waited; null when there is none.',
    }),
    putOff: t.exposeInt('putOff', { description: 'Runs that wait until a failed step is tried again.' }),
    running: t.exposeInt('running', {
      description: 'Runs that a worker has begun, also where another has yet to take over.',
    }),
    nodes: t.exposeInt('nodes', {
      description:
        'Nodes that hold the lease of at least one run: one that has nothing to do is not counted.',
    }),
    runs: t.prismaField({
      type: [Run],
      description: 'The runs that have not ended and that the caller may see, the oldest first; at most 50.',
      resolve: (query, _live, _args, context) =>
        context.house.database.prisma.run.findMany({
          ...query,
          where: { endedAt: null, ...visibleRuns(context) },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    }),
  }),
});
