import { describe, expect, it } from 'vitest';
import { judgeCauses, precisionOf, recallOf } from '../../evaluation/causes/judge-causes.ts';
import { claimsOfSample } from '../../evaluation/causes/sample-graph.ts';
import { CONFOUNDER } from '../../sample/confounder.ts';

const sample = { users: 500, endsAt: new Date('2026-01-01T03:17:42Z'), timeZone: 'Asia/Shanghai' };
const graphs = Array.from({ length: 6 }, (_, place) => claimsOfSample({ ...sample, seed: 201 + place }));

describe('the graph of the sample', () => {
  const each = graphs.map(({ causes }) => judgeCauses(causes));
  const sum = (count: keyof (typeof each)[number]) => each.reduce((total, one) => total + one[count], 0);
  const counts = {
    ...{ claimed: sum('claimed'), hits: sum('hits') },
    ...{ planted: sum('planted'), confounded: sum('confounded') },
  };

  it('should name nine causes that were planted for one that was not', () => {
    expect(precisionOf(counts)).toBeGreaterThanOrEqual(0.9);
  });

  it('should find four of five causes that were planted', () => {
    expect(recallOf(counts)).toBeGreaterThanOrEqual(0.8);
  });

  it('should never take for a cause what the confounder explains', () => {
    expect(counts.confounded).toBe(0);
  });

  it.each(CONFOUNDER.raises)('should see that the confounder raises %s', (effect) => {
    for (const { conditions } of graphs)
      expect(conditions).toContainEqual({ field: CONFOUNDER.field, effect, sign: '+' });
  });
});
