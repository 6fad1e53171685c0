import { builder } from '../schema/builder.ts';
import { describedValues } from '../schema/described-values.ts';

export const Role = builder.enumType('Role', {
  description: 'What somebody may do; each role may do what the ones before it may.',
  values: describedValues({
    VIEWER: 'Reads, and follows runs.',
    ANALYST: 'Starts runs, imports, edits.',
    ADMIN:
      'Makes tokens, sets prices, erases users, sees the audit list, ends the runs and imports of others.',
  }),
});
