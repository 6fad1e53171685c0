import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql/graphql.ts';

const priceFields = graphql(`
  fragment PriceFields on ModelPrice {
    model
    current
    free
    prompt
    completion
    updatedAt
    updatedBy
    calls
    unpricedCalls
    promptTokens
    completionTokens
    cost
  }
`);
/** What a model costs and has cost; prices for a million tokens. */
export type ModelPrice = ResultOf<typeof priceFields>;

export const PricesQuery = graphql(
  `
    query ModelPrices {
      modelPrices {
        ...PriceFields
      }
    }
  `,
  [priceFields],
);

/** Answers all prices. */
export const SetPrice = graphql(
  `
    mutation SetModelPrice($model: ID!, $prompt: Decimal!, $completion: Decimal!) {
      setModelPrice(model: $model, prompt: $prompt, completion: $completion) {
        ...PriceFields
      }
    }
  `,
  [priceFields],
);

/** Answers all prices. */
export const DeletePrice = graphql(
  `
    mutation DeleteModelPrice($model: ID!) {
      deleteModelPrice(model: $model) {
        ...PriceFields
      }
    }
  `,
  [priceFields],
);
