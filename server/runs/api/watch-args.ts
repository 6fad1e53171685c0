import { builder } from '../../schema/builder.ts';

/** The arguments that every subscription has which starts or joins a run. */
export const watchArgs = builder.args((t) => ({
  after: t.field({
    type: 'Cursor',
    description: 'Go on strictly behind this item of the run that it names. Never starts anything.',
  }),
  compact: t.boolean({
    defaultValue: false,
    description: 'Fold neighbouring chunks of what lies in the journal already.',
  }),
}));
