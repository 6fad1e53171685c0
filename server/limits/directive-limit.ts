import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { armorOptions } from './armor.ts';
import type { LimitPlugin } from './limit-plugin.ts';

/** Refuses operations with more directives: thousands of them on one field cost a parser and validator much, a client little. */
export const limitDirectives = (directives: number): LimitPlugin =>
  maxDirectivesPlugin(armorOptions('MAX_QUERY_DIRECTIVES', directives));
