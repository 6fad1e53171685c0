import { describe, expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { stageFacts } from './stage-facts.ts';
import { overviewOf } from './testing.ts';

const said = (name: Parameters<typeof stageFacts>[0], figures: Parameters<typeof overviewOf>[0] = {}) => {
  const { figure, lines } = stageFacts(name, overviewOf(figures), en, (iso) => iso.slice(0, 10));
  return [figure, ...lines.map(({ text, urgent }) => (urgent ? `! ${text}` : text))];
};

describe('what the stages say', () => {
  it('should be true figures', () => {
    expect(said('IMPORT')).toEqual([
      '50 users',
      '1,000 behaviors',
      'last import 2026-01-02',
      '! 3 rows refused',
    ]);
    expect(said('TAG', { untaggedApps: 4 })).toEqual(['11 of 15 tagged', 'apps 6 / 10', 'media 5 / 5']);
    expect(said('SEQUENCES')).toEqual(['400 events', '30 types of events']);
    expect(said('ASK')).toEqual(['1 question asked']);
  });

  it('should tell what asks for a look, and only where there is some', () => {
    expect(said('EXTRACT')).toEqual(['50 of 50 users', '80 % of behaviors covered']);
    expect(said('EXTRACT', { failed: 2, stale: 1, coverage: null })).toEqual([
      '50 of 50 users',
      '! 2 failed',
      '! 1 with new behaviors',
    ]);
    expect(said('PATTERNS')).toEqual(['1 answer', 'up to date']);
    expect(said('PATTERNS', { patternsStale: true })).toEqual(['1 answer', '! data has changed since']);
    expect(said('GRAPHS', { graphs: 0, newestGraph: null })).toEqual(['0 graphs']);
  });
});
