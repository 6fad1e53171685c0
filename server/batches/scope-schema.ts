import { builder } from '../schema/builder.ts';
import { describedValues } from '../schema/described-values.ts';
import { batchScopes } from './batch-input.ts';

export const BatchScopeType = builder.enumType('BatchScope', {
  description: 'Which users a batch is about.',
  values: describedValues(batchScopes),
});
