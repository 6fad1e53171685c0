import { costOf, costOfCall, prices } from './prices.sql.ts';

/** `$1..$8` run, step, attempt, purpose, model, request's hash, tokens of the prompt as we estimate them, reserved tokens. */
export const insertCall = `
  insert into llm_call (run_id, step, attempt, purpose, model, request_hash, prompt_estimate, reserved_tokens, streamed, principal)
  values ($1::uuid, $2, $3, $4, $5, $6, $7, $8, true, (select principal from run where id = $1::uuid)) returning id`;

/** `$1` call; `$2..$11` outcome, finish reason, ms to the first token, ms, tokens of prompt and answer, estimated, code, message, streamed. */
export const closeOpened = `
  update llm_call c set outcome = $2::"LlmOutcome", finish_reason = $3, first_token_ms = $4, duration_ms = $5,
    prompt_tokens = $6::int, completion_tokens = $7::int, tokens_estimated = $8, error_code = $9, error_message = $10, streamed = $11,
    cost = (select ${costOf('coalesce($6::int, 0)', 'coalesce($7::int, 0)', 'p')} from ${prices} p where p.model = c.model)
  where id = $1`;

/** `$1` run. */
export const closeAbandoned = `
  update llm_call c set outcome = 'CUT', error_code = 'LLM_CUT',
    error_message = 'The server that made the call stopped before it ended; only what its prompt cost is known.',
    prompt_tokens = prompt_estimate, tokens_estimated = prompt_estimate is not null,
    cost = (select ${costOf('coalesce(c.prompt_estimate, 0)', '0', 'p')} from ${prices} p where p.model = c.model)
  where run_id = $1 and outcome = 'STARTED'`;

/** Gives a model's calls that have no cost the one of now. `$1` model. (Naming those under way, it waits for one that just ends.) */
export const priceCalls = `
  update llm_call c set cost = case when c.outcome = 'STARTED' then null else ${costOfCall} end
  where c.model = $1 and c.cost is null`;
