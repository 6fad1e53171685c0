import { describe, expect, it } from 'vitest';
import type { CitedEdge } from '../../../graphql/citation-fields.ts';
import { en } from '../../../i18n/en.ts';
import { edgeFacts } from './edge-facts.ts';

const end = { id: 'n1', zh: '看车', en: 'view car' };
const edge: CitedEdge = {
  id: 'e1',
  number: 1,
  kind: 'SEQUENTIAL',
  claim: 'PREDICTS',
  sign: 'RAISES',
  users: 1_240,
  ratio: 8.44,
  qValue: 0.0002,
  explanation: null,
  source: end,
  target: end,
  pair: null,
  feature: null,
};
const pair = {
  count: 154,
  expected: 112.7,
  lift: 1.367,
  transition: 0.0636,
  ratio: { low: 4.39, high: 16.2 },
};
const shown = (more: Partial<CitedEdge>) =>
  edgeFacts({ ...edge, ...more }, en.questions, 'en').map((fact) => [fact.name, fact.value, fact.more]);

describe('the numbers of an edge', () => {
  it('should be those of a pair of events, with the time between them', () => {
    expect(shown({ pair: { ...pair, lag: { q1: 76_500, median: 86_400, q3: 93_600 } } })).toEqual([
      ['Times as likely', '8.44', '4.39–16.2'],
      ['Users', '1,240', undefined],
      ['Times', '154', undefined],
      ['Expected', '113', undefined],
      ['Lift', '1.37', undefined],
      ['Comes next', '6.4 %', undefined],
      ['Time between', '1 d', 'half 21 h – 1.1 d'],
      ['q', '< 0.001', undefined],
    ]);
  });

  it('should leave out what is not known', () => {
    const names = shown({ pair: { ...pair, lift: null, lag: null } }).map(([name]) => name);
    expect(names).not.toContain('Lift');
    expect(names).not.toContain('Time between');
  });

  it('should be those of users with a feature against those without it', () => {
    const feature = {
      ratio: { low: 1.2, high: 3.4 },
      having: { users: 40, reaching: 30, share: 0.75 },
      lacking: { users: 1, reaching: 0, share: 0 },
    };
    expect(shown({ feature }).slice(2, 4)).toEqual([
      ['With it', '75.0 %', '30 of 40 users'],
      ['Without it', '0 %', '0 of 1 user'],
    ]);
  });
});
