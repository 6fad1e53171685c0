import { builder } from './builder.ts';
import type { House } from './context.ts';
import { describedValues } from './described-values.ts';

const AccessMode = builder.enumType('AccessMode', {
  description: 'Who is let in.',
  values: describedValues({
    OPEN: 'Everybody who reaches this server, which only this machine can.',
    TOKENS: 'Who bears a token.',
  }),
});

const Settings = builder.objectRef<House>('Settings').implement({
  description: 'What this server works with.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'Version of Causeway.' }),
    access: t.field({
      type: AccessMode,
      description: 'Who is let in.',
      resolve: ({ config }) => (config.ACCESS === 'tokens' ? 'TOKENS' : 'OPEN'),
    }),
    timeZone: t.string({
      description:
        'IANA name of the zone in which bare times of the logs are read, and in which times are to be shown.',
      resolve: ({ config }) => config.TIME_ZONE,
    }),
    model: t.string({
      description: 'The model that answers, as the provider calls it.',
      resolve: ({ model }) => model.name,
    }),
    modelIsRules: t.boolean({
      description: 'True when no language model is configured and the built-in rules answer in its place.',
      resolve: ({ model }) => model.rules,
    }),
    database: t.string({
      description: 'Which database, in words.',
      resolve: ({ database }) => database.description,
    }),
    currency: t.string({
      description: 'Currency of prices and costs, by its ISO 4217 code.',
      resolve: ({ config }) => config.CURRENCY,
    }),
    maxImportBytes: t.float({
      description: 'Largest import, in bytes.',
      resolve: ({ config }) => config.MAX_IMPORT_BYTES,
    }),
  }),
});

builder.queryField('settings', (t) =>
  t.field({
    type: Settings,
    description: 'What this server works with.',
    resolve: (_root, _args, { house }) => house,
  }),
);
