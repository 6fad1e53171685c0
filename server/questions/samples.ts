import type { Context } from '../schema/context.ts';

/** For each graph and language, written as JSON, questions that can be asked of it. */
export async function sampleQuestions(keys: readonly string[], _context: Context): Promise<string[][]> {
  return keys.map(() => []);
}
