import { builder } from '../../schema/builder.ts';
import { Language } from '../../schema/language.ts';

/** The argument of every field that starts or joins a run. */
export const keyArg = builder.args((t) => ({
  runKey: t.id({
    description: 'Your own name for the run, 1 to 200 characters: the same key again joins the same run.',
  }),
}));

/** The arguments of every field that starts a run which asks the model. */
export const modelArgs = builder.args((t) => ({
  ...keyArg,
  regenerate: t.boolean({
    defaultValue: false,
    description: 'Ask the model again, also where the very same question was answered before.',
  }),
  language: t.field({
    type: Language,
    description: 'Language of the words that the model writes; Chinese unless said otherwise.',
  }),
}));

/** Those arguments as a caller gave them. */
export interface ModelArgs {
  readonly runKey?: string | null | undefined;
  readonly regenerate?: boolean | null | undefined;
  readonly language?: 'ZH' | 'EN' | null | undefined;
}

/** The same with what goes for an argument that was left out. */
export const readModelArgs = ({ runKey, regenerate, language }: ModelArgs) => ({
  runKey: runKey ?? null,
  regenerate: regenerate ?? false,
  language: language ?? ('ZH' as const),
});
