import { User } from '../behaviors/schema.ts';
import { Done, RunItem } from '../runs/api/item-schema.ts';
import { Run } from '../runs/api/run-schema.ts';
import { startAndWatch } from '../runs/api/start-and-watch.ts';
import { type ModelArgs, modelArgs, readModelArgs } from '../runs/api/start-args.ts';
import { watchArgs } from '../runs/api/watch-args.ts';
import type { StoredItem } from '../runs/journal/items.ts';
import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { Language } from '../schema/language.ts';
import { startSummary } from './start-summary.ts';
import type { NewSummary } from './store-summary.ts';

const UserSummary = builder.prismaObject('UserSummary', {
  description: 'A few sentences about a user, by a model.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    version: t.exposeInt('version', { description: 'From 1; the newest counts.' }),
    language: t.field({
      type: Language,
      description: 'Its language.',
      resolve: ({ language }) => (language === 'EN' ? 'EN' : 'ZH'),
    }),
    text: t.exposeString('text', { description: '2 to 4 sentences of plain text.' }),
    model: t.exposeString('model', { description: 'Who wrote it.' }),
    run: t.relation('run', { type: Run, nullable: true, description: 'The run that it came of.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
  }),
});

builder.prismaObjectFields(User, (t) => ({
  summaries: t.relation('summaries', {
    type: UserSummary,
    description: 'What was written about the user, the newest first.',
    query: { orderBy: { version: 'desc' } },
  }),
}));

builder.objectFields(Done, (t) => ({
  summary: t.string({
    nullable: true,
    description: 'What a summary says; null for other runs.',
    resolve: ({ payload }) => readSummary(payload.details.summary),
  }),
}));

/** Only `summarizeUser` writes this detail. */
function readSummary(summary: unknown): string | null {
  return (summary as NewSummary | undefined)?.text ?? null;
}

const requestArgs = builder.args((t) => ({
  ...modelArgs,
  userId: t.id({ required: true, description: "The user's id, as the logs write it." }),
}));

function start({ house, principal }: Context, { userId, ...args }: ModelArgs & { readonly userId: string }) {
  const request = { userId, principal: principal.id, ...readModelArgs(args) };
  return startSummary(house.database, house.engine, request);
}

builder.subscriptionField('summarizeUser', (t) =>
  t.field({
    type: RunItem,
    authScopes: { analyst: true },
    description:
      'Starts the summary of a user, or joins the one under way, and yields its journal from the start. ' +
      'Refused with NOT_FOUND, KEY_REUSED, FOREIGN_CURSOR, BAD_CURSOR or JOURNAL_EXPIRED before the first item.',
    args: { ...requestArgs, ...watchArgs },
    subscribe: (_root, args, context) =>
      startAndWatch(context, { kind: 'summarizeUser', subject: args.userId, ...args }, () =>
        start(context, args),
      ),
    resolve: (item: StoredItem) => item,
  }),
);

builder.mutationField('startSummary', (t) =>
  t.prismaField({
    type: Run,
    description:
      'Starts the summary of a user, or joins the one under way, without watching it. Refused with NOT_FOUND, KEY_REUSED.',
    args: requestArgs,
    async resolve(query, _root, args, context) {
      const { runId } = await start(context, args);
      return context.house.database.prisma.run.findUniqueOrThrow({ ...query, where: { id: runId } });
    },
  }),
);
