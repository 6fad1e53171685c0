/** Models with a price or a call, and what the ledger holds of each; `$1` the model that answers now. */
export const listPrices = `
  with used as (
    select model, count(*)::int as calls, (count(*) filter (where cost is null and outcome <> 'STARTED'))::int as unpriced,
      coalesce(sum(prompt_tokens), 0)::float8 as prompt_tokens, coalesce(sum(completion_tokens), 0)::float8 as completion_tokens,
      trim_scale(coalesce(sum(cost), 0))::text as cost
    from llm_call group by model
  ), named as (select model from model_price union select model from used union select $1::text)
  select model, trim_scale(p.prompt)::text as "prompt", trim_scale(p.completion)::text as "completion",
    p.updated_at as "updatedAt", p.updated_by as "updatedBy", coalesce(u.calls, 0) as "calls",
    coalesce(u.unpriced, 0) as "unpricedCalls", coalesce(u.prompt_tokens, 0) as "promptTokens",
    coalesce(u.completion_tokens, 0) as "completionTokens", coalesce(u.cost, '0') as "cost"
  from named left join model_price p using (model) left join used u using (model)
  order by model <> $1, u.calls desc nulls last, model`;

/** `$1` model, `$2` and `$3` prices of a million tokens of prompt and answer, `$4` principal. */
export const storePrice = `
  insert into model_price (model, prompt, completion, updated_by, updated_at) values ($1, $2, $3, $4, now())
  on conflict (model) do update set prompt = $2, completion = $3, updated_by = $4, updated_at = now()`;
