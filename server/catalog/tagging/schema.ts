import { Progress, RunItem } from '../../runs/api/item-schema.ts';
import { Run } from '../../runs/api/run-schema.ts';
import { startAndWatch } from '../../runs/api/start-and-watch.ts';
import { type ModelArgs, modelArgs, readModelArgs } from '../../runs/api/start-args.ts';
import { watchArgs } from '../../runs/api/watch-args.ts';
import type { StoredItem } from '../../runs/journal/items.ts';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { describedValues } from '../../schema/described-values.ts';
import { readTags } from './announced.ts';
import { startTagging } from './start-tagging.ts';
import {
  type TaggedKind as Kind,
  type NewTags,
  type TagScope as Scope,
  taggedKinds,
  tagScopes,
} from './tagged-entry.ts';

const TaggedKind = builder.enumType('TaggedKind', {
  description: 'What of the catalog can be tagged.',
  values: describedValues(taggedKinds),
});

const TagScope = builder.enumType('TagScope', {
  description: 'Which entries a tagging run is about, if they are not named one by one.',
  values: describedValues(tagScopes),
});

const TaggedEntry = builder.objectRef<NewTags>('TaggedEntry').implement({
  description: 'Tags that were accepted for an entry of the catalog.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TaggedKind, description: 'What it is.' }),
    id: t.exposeID('id', { description: 'Id of the entry.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    tags: t.exposeStringList('tags', { description: '3 to 5: what it is for, who uses it, when.' }),
  }),
});

builder.objectFields(Progress, (t) => ({
  newTags: t.field({
    type: [TaggedEntry],
    description: 'Tags accepted since the last Progress of a tagging run; stored before they are shown.',
    resolve: ({ payload }) => readTags(payload.details),
  }),
}));

const requestArgs = builder.args((t) => ({
  ...modelArgs,
  kind: t.field({ type: TaggedKind, required: true, description: 'What is to be tagged.' }),
  ids: t.idList({ description: 'These entries, also if they were tagged by hand; up to 10,000.' }),
  scope: t.field({
    type: TagScope,
    description: 'Which entries, if no ids are given; MISSING unless said otherwise.',
  }),
}));

interface RequestArgs extends ModelArgs {
  readonly kind: Kind;
  readonly ids?: readonly string[] | null | undefined;
  readonly scope?: Scope | null | undefined;
}

function start({ house, principal }: Context, { kind, ids, scope, ...args }: RequestArgs) {
  const request = {
    kind,
    entries: ids ?? scope ?? 'MISSING',
    principal: principal.id,
    ...readModelArgs(args),
  };
  return startTagging(house.database, house.engine, request);
}

builder.subscriptionField('tagCatalog', (t) =>
  t.field({
    type: RunItem,
    authScopes: { analyst: true },
    description:
      'Starts the tagging of apps or media, or joins an equal run under way, and yields its journal from the start. An ' +
      'entry is done only when it has tags that pass the checks. ' +
      'Refused with BAD_USER_INPUT for unknown ids, KEY_REUSED, FOREIGN_CURSOR, BAD_CURSOR or JOURNAL_EXPIRED before the first item.',
    args: { ...requestArgs, ...watchArgs },
    subscribe: (_root, args, context) =>
      startAndWatch(context, { ...args, kind: 'tagCatalog', subject: args.kind }, () => start(context, args)),
    resolve: (item: StoredItem) => item,
  }),
);

builder.mutationField('startTagging', (t) =>
  t.prismaField({
    type: Run,
    description:
      'Starts the tagging of apps or media, or joins an equal run under way, without watching it. ' +
      'Refused with BAD_USER_INPUT, KEY_REUSED.',
    args: requestArgs,
    async resolve(query, _root, args, context) {
      const { runId } = await start(context, args);
      return context.house.database.prisma.run.findUniqueOrThrow({ ...query, where: { id: runId } });
    },
  }),
);
