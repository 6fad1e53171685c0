import { Run } from '../runs/api/run-schema.ts';
import { builder } from '../schema/builder.ts';
import { type ExtractionProgress, readExtractionProgress } from './progress.ts';

const ExtractionProgressType = builder.objectRef<ExtractionProgress>('ExtractionProgress').implement({
  description: 'How far the extraction of all users is.',
  fields: (t) => ({
    users: t.exposeInt('users', { description: 'Users with behaviors.' }),
    extracted: t.exposeInt('extracted', { description: 'Of these, with a current sequence.' }),
    stale: t.exposeInt('stale', { description: 'Of those, with behaviors that the sequence has not read.' }),
    active: t.exposeInt('active', {
      description: 'Users whose extraction is under way, or waits for its turn in a batch.',
    }),
    failed: t.exposeInt('failed', {
      description: 'Users without a current sequence whose newest extraction failed.',
    }),
    batches: t.field({
      type: [Run],
      description: 'Batches under way, the newest first.',
      resolve: ({ batchIds }, _args, { house }) =>
        house.database.prisma.run.findMany({
          where: { id: { in: [...batchIds] } },
          orderBy: { createdAt: 'desc' },
        }),
    }),
  }),
});

builder.queryField('extractionProgress', (t) =>
  t.field({
    type: ExtractionProgressType,
    description: 'How far the extraction of all users is.',
    resolve: (_root, _args, { house }) => readExtractionProgress(house.database.pool),
  }),
);
