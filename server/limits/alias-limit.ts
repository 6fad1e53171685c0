import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { armorOptions } from './armor.ts';
import type { LimitPlugin } from './limit-plugin.ts';

/** Refuses operations with more aliases, which ask one expensive field many times; counted wherever a fragment is spread. */
export const limitAliases = (aliases: number): LimitPlugin =>
  maxAliasesPlugin(armorOptions('MAX_QUERY_ALIASES', aliases));
