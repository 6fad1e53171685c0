import type { Language } from '../llm/language.ts';

/** What a run of kind `extractEvents` is asked for, as its row keeps it. */
export interface ExtractionInput {
  readonly language: Language;
  /** Ask the model again, also where the same question was answered before. */
  readonly regenerate: boolean;
  /** The ended run whose draft it goes on with; null for the newest draft there is, unless `regenerate`. */
  readonly continues: string | null;
}

/** The input as `extractionRun` wrote it. */
export function readInput(input: unknown): ExtractionInput {
  const { language, regenerate, continues } = input as Omit<ExtractionInput, 'continues'> & {
    continues?: string;
  };
  return { language, regenerate, continues: continues ?? null };
}
