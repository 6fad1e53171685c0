import { builder } from './builder.ts';

export const Language = builder.enumType('Language', {
  description: 'Language of the words that the model writes.',
  values: { ZH: { description: 'Chinese.' }, EN: { description: 'English.' } },
});
