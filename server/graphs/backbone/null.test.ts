import { expect, it } from 'vitest';
import { createRandom } from '../../sample/random.ts';
import { computeBackbone } from './backbone.ts';
import type { PairClaim } from './backbone-graph.ts';
import { defaultOptions } from './backbone-options.ts';
import { drawNull, inputOf } from './testing.ts';

const LOGS = 40;

it('should rarely claim anything of logs in which nothing brings anything about', () => {
  const claims = Array.from({ length: LOGS }, (_, seed) =>
    computeBackbone(inputOf(drawNull(createRandom(seed + 1), 150, 12)), defaultOptions).edges.map(
      ({ claim }) => claim,
    ),
  );
  // With nothing to find each claim is false, so the rate of false discoveries is the share of logs with any.
  const logsWith = (wanted: PairClaim) => claims.filter((own) => own.includes(wanted)).length;
  expect(logsWith('SUGGESTS_CAUSE')).toBeLessThanOrEqual(LOGS * defaultOptions.falseDiscovery);
  expect(logsWith('PREDICTS')).toBeLessThanOrEqual(LOGS * defaultOptions.falseDiscovery * 2);
});
