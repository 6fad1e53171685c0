import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { armorOptions } from './armor.ts';
import type { LimitPlugin } from './limit-plugin.ts';

/** Stops parsing a document behind so many tokens: what is longer is never held as a tree, nor validated. */
export const limitTokens = (tokens: number): LimitPlugin =>
  maxTokensPlugin(armorOptions('MAX_QUERY_TOKENS', tokens));
