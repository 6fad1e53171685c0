import { RunItem } from '../runs/api/item-schema.ts';
import { Run } from '../runs/api/run-schema.ts';
import { startAndWatch } from '../runs/api/start-and-watch.ts';
import { type ModelArgs, modelArgs, readModelArgs } from '../runs/api/start-args.ts';
import { watchArgs } from '../runs/api/watch-args.ts';
import type { StoredItem } from '../runs/journal/items.ts';
import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';

import './batch-schema.ts';
import { type BatchScope, batchLimits } from './batch-input.ts';
import './progress-schema.ts';
import { BatchScopeType } from './scope-schema.ts';
import { startBatch } from './start-batch.ts';

const requestArgs = builder.args((t) => ({
  ...modelArgs,
  scope: t.field({
    type: BatchScopeType,
    defaultValue: 'MISSING',
    description: 'Which users, if `userIds` does not name them.',
  }),
  userIds: t.idList({ description: 'The users, one by one: up to 10,000.' }),
  concurrency: t.int({
    description: 'Extractions at once; as many as the node makes LLM calls at once unless said otherwise.',
  }),
}));

interface RequestArgs extends ModelArgs {
  readonly scope?: BatchScope | null | undefined;
  readonly userIds?: readonly string[] | null | undefined;
  readonly concurrency?: number | null | undefined;
}

function start({ house, principal }: Context, { scope, userIds, concurrency, ...args }: RequestArgs) {
  return startBatch(house.database, house.engine, batchLimits(house.config), {
    users: userIds ?? scope ?? 'MISSING',
    concurrency: concurrency ?? null,
    principal: principal.id,
    ...readModelArgs(args),
  });
}

builder.mutationField('startBatch', (t) =>
  t.prismaField({
    type: Run,
    description:
      'Starts the extraction of many users, or joins an equal batch under way, without watching it. ' +
      'Refused with BAD_USER_INPUT for unknown users, KEY_REUSED.',
    args: requestArgs,
    async resolve(query, _root, args, context) {
      const { runId } = await start(context, args);
      return context.house.database.prisma.run.findUniqueOrThrow({ ...query, where: { id: runId } });
    },
  }),
);

builder.subscriptionField('extractEventsBatch', (t) =>
  t.field({
    type: RunItem,
    authScopes: { analyst: true },
    description:
      "Starts the extraction of many users, or joins an equal batch under way, and yields the batch's own journal: " +
      'a Progress when a run of it starts, gains events or ends, then one Done. A run is followed by its own id. ' +
      'Refused with BAD_USER_INPUT, KEY_REUSED, FOREIGN_CURSOR, BAD_CURSOR or JOURNAL_EXPIRED before the first item.',
    args: { ...requestArgs, ...watchArgs },
    subscribe: (_root, args, context) =>
      startAndWatch(context, { kind: 'extractEventsBatch', ...args }, () => start(context, args)),
    resolve: (item: StoredItem) => item,
  }),
);
