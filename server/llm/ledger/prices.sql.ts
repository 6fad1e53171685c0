import { offlineModel } from '../offline/model-name.ts';

/** Prices for a million tokens, by model. The built-in rules cost nothing, whatever the table says. */
export const prices = `(
  select model, prompt, completion from model_price where model <> '${offlineModel}'
  union all values ('${offlineModel}', 0, 0))`;

/** What tokens cost, exactly: a price has six decimals, so a token's has twelve. @param price alias of a row of `prices` */
export const costOf = (promptTokens: string, completionTokens: string, price: string): string =>
  `(${promptTokens} * ${price}.prompt + ${completionTokens} * ${price}.completion) * 0.000001`;

/** What the call of the alias `c` costs at the prices of now; null while its model has none. */
export const costOfCall = `(select ${costOf('coalesce(c.prompt_tokens, 0)', 'coalesce(c.completion_tokens, 0)', 'p')}
  from ${prices} p where p.model = c.model)`;
