import { builder } from '../schema/builder.ts';
import { App, Item, Media, Place } from './entry-schema.ts';
import { setTags } from './set-tags.ts';
import './tagging/schema.ts';

const searchArgs = builder.args((t) => ({
  search: t.string({ description: 'Only entries whose id or name contains this, whatever the case.' }),
}));

const taggedArgs = builder.args((t) => ({
  tagged: t.boolean({ description: 'Only entries that have been tagged, or only those that have not.' }),
}));

interface Filter {
  readonly search?: string | null | undefined;
  readonly tagged?: boolean | null | undefined;
}

/** `_` and `%` are meant as they stand. */
function containing({ search }: Filter) {
  if (!search) return {};
  const contains = search.replace(/[\\%_]/g, '\\$&');
  const mode = 'insensitive' as const;
  return { OR: [{ id: { contains, mode } }, { name: { contains, mode } }] };
}

function tagFilter({ search, tagged }: Filter) {
  const source = tagged === true ? { not: null } : null;
  return { ...containing({ search }), ...(typeof tagged === 'boolean' ? { tagSource: source } : {}) };
}

builder.queryFields((t) => ({
  apps: t.prismaConnection({
    type: App,
    cursor: 'id',
    description: 'Apps by their ids.',
    args: { ...searchArgs, ...taggedArgs },
    totalCount: (_root, args, { house }) => house.database.prisma.app.count({ where: tagFilter(args) }),
    resolve: (query, _root, args, { house }) =>
      house.database.prisma.app.findMany({ ...query, where: tagFilter(args), orderBy: { id: 'asc' } }),
  }),
  media: t.prismaConnection({
    type: Media,
    cursor: 'id',
    description: 'Media by their ids.',
    args: { ...searchArgs, ...taggedArgs },
    totalCount: (_root, args, { house }) => house.database.prisma.media.count({ where: tagFilter(args) }),
    resolve: (query, _root, args, { house }) =>
      house.database.prisma.media.findMany({ ...query, where: tagFilter(args), orderBy: { id: 'asc' } }),
  }),
  places: t.prismaConnection({
    type: Place,
    cursor: 'id',
    description: 'Places by their ids.',
    args: searchArgs,
    totalCount: (_root, args, { house }) => house.database.prisma.place.count({ where: containing(args) }),
    resolve: (query, _root, args, { house }) =>
      house.database.prisma.place.findMany({ ...query, where: containing(args), orderBy: { id: 'asc' } }),
  }),
  items: t.prismaConnection({
    type: Item,
    cursor: 'id',
    description: 'Items by their ids.',
    args: searchArgs,
    totalCount: (_root, args, { house }) => house.database.prisma.item.count({ where: containing(args) }),
    resolve: (query, _root, args, { house }) =>
      house.database.prisma.item.findMany({ ...query, where: containing(args), orderBy: { id: 'asc' } }),
  }),
}));

const tagArgs = builder.args((t) => ({
  id: t.id({ required: true, description: 'Id of the entry.' }),
  tags: t.stringList({
    required: true,
    description: 'Up to 10 tags of 1 to 24 characters; none takes them away.',
  }),
}));

builder.mutationFields((t) => ({
  setAppTags: t.prismaField({
    type: App,
    description: 'Gives an app these tags, by hand. Refused with NOT_FOUND, BAD_USER_INPUT.',
    args: tagArgs,
    async resolve(query, _root, { id, tags }, { house: { database } }) {
      await setTags(database, 'APPS', id, tags);
      return database.prisma.app.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  setMediaTags: t.prismaField({
    type: Media,
    description: 'Gives a media these tags, by hand. Refused with NOT_FOUND, BAD_USER_INPUT.',
    args: tagArgs,
    async resolve(query, _root, { id, tags }, { house: { database } }) {
      await setTags(database, 'MEDIA', id, tags);
      return database.prisma.media.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
