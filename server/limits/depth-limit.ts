import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { armorOptions } from './armor.ts';
import type { LimitPlugin } from './limit-plugin.ts';

/**
 * Refuses operations that nest more levels of fields; fragments add none. `__schema` is left out, whose depth graphql-js
 * bounds itself (MaxIntrospectionDepthRule): every tool's introspection is deeper than what people ask for.
 */
export const limitDepth = (levels: number): LimitPlugin =>
  maxDepthPlugin({ ...armorOptions('MAX_QUERY_DEPTH', levels), flattenFragments: true });
