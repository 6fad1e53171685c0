import { Progress, RunItem } from '../../runs/item-schema.ts';
import type { StoredItem } from '../../runs/items.ts';
import { Run } from '../../runs/run-schema.ts';
import { startAndWatch } from '../../runs/start-and-watch.ts';
import { watchArgs } from '../../runs/watch-args.ts';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { describedValues } from '../../schema/described-values.ts';
import { Language } from '../../schema/language.ts';
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
  kind: t.field({ type: TaggedKind, required: true, description: 'What is to be tagged.' }),
  ids: t.idList({ description: 'These entries, also if they were tagged by hand; up to 10,000.' }),
  scope: t.field({
    type: TagScope,
    description: 'Which entries, if no ids are given; MISSING unless said otherwise.',
  }),
  language: t.field({
    type: Language,
    description: 'Language of the tags; Chinese unless said otherwise.',
  }),
  regenerate: t.boolean({
    defaultValue: false,
    description: 'Ask the model again, also where the very same question was answered before.',
  }),
  runKey: t.id({
    description: 'Your own name for the run, 1 to 200 characters: the same key again joins the same run.',
  }),
}));

interface RequestArgs {
  readonly kind: Kind;
  readonly ids?: readonly string[] | null | undefined;
  readonly scope?: Scope | null | undefined;
  readonly language?: 'ZH' | 'EN' | null | undefined;
  readonly regenerate?: boolean | null | undefined;
  readonly runKey?: string | null | undefined;
}

function start({ house, principal }: Context, args: RequestArgs) {
  return startTagging(house.database, house.engine, {
    kind: args.kind,
    entries: args.ids ?? args.scope ?? 'MISSING',
    language: args.language ?? 'ZH',
    regenerate: args.regenerate ?? false,
    runKey: args.runKey ?? null,
    principal: principal.id,
  });
}

builder.subscriptionField('tagCatalog', (t) =>
  t.field({
    type: RunItem,
    description:
      'Starts the tagging of apps or media, or joins an equal run under way, and yields its journal from the start. An ' +
      'entry is done only when it has tags that pass the checks. ' +
      'Refused with BAD_USER_INPUT for unknown ids, KEY_REUSED, FOREIGN_CURSOR, BAD_CURSOR or JOURNAL_EXPIRED before the first item.',
    args: { ...requestArgs, ...watchArgs },
    subscribe(_root, { after, compact, ...args }, context) {
      const { house, principal } = context;
      const watch = {
        kind: 'tagCatalog',
        subject: args.kind,
        runKey: args.runKey ?? null,
        principal: principal.id,
        after: after ?? null,
        options: { compact: compact ?? false },
      };
      return startAndWatch(house.database.pool, house.engine, watch, () => start(context, args));
    },
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
