import { builder } from '../schema/builder.ts';

const TagSource = builder.enumType('TagSource', {
  description: 'Where the tags of an app or media come from.',
  values: {
    IMPORT: { description: 'A file brought them.' },
    MODEL: { description: 'A tagging run gave them.' },
    MANUAL: { description: 'Somebody wrote them; tagging runs leave them, unless the entry is named.' },
  } as const,
});

export const App = builder.prismaObject('App', {
  description: 'A mobile app that logs name by its id or its name.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'As logs or files write it.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    category: t.exposeString('category', { nullable: true, description: 'As imported.' }),
    tags: t.exposeStringList('tags', {
      description: 'What it is for, who uses it, when; none before it is tagged.',
    }),
    tagSource: t.expose('tagSource', {
      type: TagSource,
      nullable: true,
      description: 'Where the tags come from.',
    }),
    taggedAt: t.expose('taggedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it has them.',
    }),
  }),
});

export const Media = builder.prismaObject('Media', {
  description: 'A site or channel that logs name by its id or its name.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'As logs or files write it.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    type: t.exposeString('type', { nullable: true, description: 'As imported.' }),
    tags: t.exposeStringList('tags', {
      description: 'What it is for, who uses it, when; none before it is tagged.',
    }),
    tagSource: t.expose('tagSource', {
      type: TagSource,
      nullable: true,
      description: 'Where the tags come from.',
    }),
    taggedAt: t.expose('taggedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it has them.',
    }),
  }),
});

export const Place = builder.prismaObject('Place', {
  description: 'A point of interest that logs name by its id or its name.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'As logs or files write it.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    type: t.exposeString('type', {
      nullable: true,
      description: 'As imported, or told by rules from its name.',
    }),
  }),
});

export const Item = builder.prismaObject('Item', {
  description: 'What behaviors are about, for example a car model.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'As logs or files write it.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    category: t.exposeString('category', {
      nullable: true,
      description: 'As imported, or told by rules from its name.',
    }),
    brand: t.exposeString('brand', {
      nullable: true,
      description: 'As imported, or told by rules from its name.',
    }),
    series: t.exposeString('series', {
      nullable: true,
      description: 'As imported, or told by rules from its name.',
    }),
  }),
});
