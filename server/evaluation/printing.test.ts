import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { countUser } from './counts.ts';
import { scoresOf } from './scores.ts';
import { table } from './table.ts';
import { evaluationWith, event } from './testing.ts';

const truth = { events: [event('a', 'abcd'), event('b', 'e')], unmeant: [] };
const judgedAs = (...found: ReturnType<typeof event>[]) => {
  const counts = countUser(found, truth);
  const one = { counts, scores: scoresOf(counts) };
  return { all: one, structured: one, text: one };
};
const half = evaluationWith({ judged: judgedAs(event('a', 'abcd')), durationMs: 61_000 });
const whole = evaluationWith({
  model: 'other/model',
  judged: judgedAs(...truth.events),
  rejectedLines: { BAD_TYPE: 3 },
  cost: 0.5,
  confusions: [{ truth: 'a', extracted: 'b', times: 12 }],
  durationMs: 60_000,
});
const lineOf = (lines: readonly string[], name: string) =>
  lines.find((line) => line.trim().startsWith(name))?.split(/\s{2,}/);

describe('the table', () => {
  it('should show every figure, and what is not known as such', () => {
    const lines = table(half);
    expect(lines[0]).toBe('some-model, prompt extract-events/1, seed 1');
    expect(lineOf(lines, 'recall')).toEqual(['recall', '0.500', '0.500', '0.500']);
    expect(lineOf(lines, 'conversion recall')).toEqual(['conversion recall', '–', '–', '–']);
    expect(lineOf(lines, 'cost')).toEqual(['cost', 'unknown']);
    expect(lineOf(lines, 'prompt tokens')).toEqual(['prompt tokens', '1,000']);
    expect(lineOf(lines, 'duration')).toEqual(['duration', '61.0 s']);
  });

  it('should show rejected lines by reason, and types that were taken for others', () => {
    const lines = table(whole);
    expect(lineOf(lines, 'rejected lines')).toEqual(['rejected lines', '3']);
    expect(lineOf(lines, 'BAD_TYPE')).toEqual(['', 'BAD_TYPE', '3']);
    expect(lineOf(lines, 'a as b')).toEqual(['', 'a as b', '12']);
  });

  it('should show what the graph finds of the planted causes, where that was judged', () => {
    const causes = { users: 500, claimed: 4, hits: 3, planted: 5, confounded: 0 };
    const lines = table(evaluationWith({ causes }));
    expect(lines).toContain('The graph of what 500 users of seed 1 truly did:');
    expect(lineOf(lines, 'precision of causes')).toEqual(['', 'precision of causes', '0.750']);
    expect(lineOf(lines, 'recall of causes')).toEqual(['', 'recall of causes', '0.600']);
    expect(lineOf(lines, 'causes by the confounder')).toEqual(['', 'causes by the confounder', '0']);
    expect(lineOf(table(half), 'recall of causes')).toBeUndefined();
  });

  it('should say of the built-in rules that they are no language model', () => {
    expect(table(evaluationWith({ rules: true }))[0]).toContain('not a language model');
  });
});

describe('the comparison', () => {
  const lines = compare(half, whole);

  it('should show two results side by side with their difference', () => {
    expect(lineOf(lines, 'model')).toEqual(['model', 'some-model', 'other/model']);
    expect(lineOf(lines, 'recall')).toEqual(['recall', '0.500', '1.000', '+0.500']);
    expect(lineOf(lines, 'matched')).toEqual(['matched', '1', '2', '+1']);
    expect(lineOf(lines, 'duration')).toEqual(['duration', '61.0 s', '60.0 s', '-1.0 s']);
  });

  it('should show no difference where a figure is missing or not known', () => {
    expect(lineOf(lines, 'cost')).toEqual(['cost', 'unknown', '0.5000']);
    expect(lineOf(lines, 'BAD_TYPE')).toEqual(['', 'BAD_TYPE', '3']);
  });
});
