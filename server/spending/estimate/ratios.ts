import type { Pool } from 'pg';
import { PURPOSE } from '../../extraction/prompt/prompt.ts';
import type { Language } from '../../llm/language.ts';
import { offlineModel } from '../../llm/offline/model-name.ts';

/** What a model makes of prompts, by its calls so far. */
export interface Ratios {
  /** Tokens that it counts for one that we estimate. */
  readonly prompt: number;
  /** Tokens of its answer for a row. */
  readonly completionPerRow: number;
  /** Calls that say so; 0 for what is usual. */
  readonly learnedFrom: number;
}

/** What is usual before a model has answered: for the built-in rules what they take on the sample; other models write as much. */
function usualRatios(model: string): Ratios {
  return { prompt: model === offlineModel ? 1.28 : 1, completionPerRow: 16, learnedFrom: 0 };
}

/** Calls that say too little. */
const tooFew = 5;

/** Learns from the newest whole answers of a model to extraction steps in a language. One statement. */
export async function learnRatios(pool: Pool, model: string, language: Language): Promise<Ratios> {
  const { rows } = await pool.query<{ calls: number; prompt: number; completion: number }>(
    `select count(*)::int as calls, sum(prompt_tokens)::float8 / sum(prompt_estimate) as prompt,
       sum(completion_tokens)::float8 / sum(rows) as completion
     from (
       select c.prompt_tokens, c.prompt_estimate, c.completion_tokens, jsonb_array_length(s.input) as rows
       from llm_call c join run_step s on s.run_id = c.run_id and s.step = c.step join run r on r.id = c.run_id
       where c.purpose = $1 and c.model = $2 and c.outcome = 'COMPLETE' and c.attempt = 1 and c.prompt_estimate > 0
         and r.input ->> 'language' = $3 and jsonb_array_length(s.input) > 0
       order by c.started_at desc, c.id limit 200
     ) answered`,
    [PURPOSE, model, language],
  );
  const [learned] = rows;
  if (!learned || learned.calls < tooFew) return usualRatios(model);
  return { prompt: learned.prompt, completionPerRow: learned.completion, learnedFrom: learned.calls };
}
