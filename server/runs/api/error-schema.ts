import { builder } from '../../schema/builder.ts';
import { describedValues } from '../../schema/described-values.ts';
import { errorCodes } from './error-codes.ts';

export const ErrorCode = builder.enumType('ErrorCode', {
  description: 'Why a run ended without a result.',
  values: describedValues(errorCodes),
});
