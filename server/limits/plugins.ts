import type { Config } from '../config.ts';
import { limitAliases } from './alias-limit.ts';
import { limitBodies } from './body-limit.ts';
import { limitCost } from './cost-limit.ts';
import { limitDepth } from './depth-limit.ts';
import { limitDirectives } from './directive-limit.ts';
import { hideSchema } from './hidden-schema.ts';
import type { LimitPlugin } from './limit-plugin.ts';
import { limitStreams } from './stream-limit.ts';
import { limitTokens } from './token-limit.ts';

/** What bounds an operation, however it comes: plugins of Yoga, which sockets go through too. The cheapest stand first. */
export function limitPlugins(config: Config): LimitPlugin[] {
  return [
    limitBodies(config),
    limitTokens(config.MAX_QUERY_TOKENS),
    limitDepth(config.MAX_QUERY_DEPTH),
    limitAliases(config.MAX_QUERY_ALIASES),
    limitDirectives(config.MAX_QUERY_DIRECTIVES),
    ...(config.INTROSPECTION === 'off' ? [hideSchema()] : []),
    limitCost(config.MAX_QUERY_COST),
    limitStreams(config.MAX_STREAMS_PER_PRINCIPAL),
  ];
}
