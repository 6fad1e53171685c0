import { expect, it } from 'vitest';
import { confusionsIn } from './confusions.ts';
import { event } from './testing.ts';

it('should count which types are taken for which, the most frequent first', () => {
  const match = (truth: string, extracted: string) => ({
    truth: event(truth, 'a'),
    extracted: event(extracted, 'a'),
    overlap: 1,
  });
  expect(
    confusionsIn([match('b', 'c'), match('a', 'a'), match('b', 'a'), match('a', 'c'), match('b', 'c')]),
  ).toEqual([
    { truth: 'b', extracted: 'c', times: 2 },
    { truth: 'a', extracted: 'c', times: 1 },
    { truth: 'b', extracted: 'a', times: 1 },
  ]);
});
