import { describe, expect, it } from 'vitest';
import { seedEventTypes } from '../../vocabulary/event-types.ts';
import { createVocabulary } from '../../vocabulary/vocabulary.ts';
import { behaviorAt, seedRules } from '../testing.ts';
import type { PromptRow } from '../types.ts';
import { conversionEventsForUncovered } from './rule-events.ts';

const vocabulary = createVocabulary(seedEventTypes);
const events = (rows: readonly PromptRow[], covered: readonly number[] = []) =>
  conversionEventsForUncovered({
    rows,
    covered: new Set(covered),
    rules: seedRules,
    vocabulary,
    language: 'ZH',
  });

describe('conversionEventsForUncovered', () => {
  it('should make an event of a conversion that no line covers', () => {
    const rows = [
      behaviorAt(1, '10:00:00', { action: 'browse', item: '宝马_7系' }),
      behaviorAt(2, '11:00:00', { action: 'visit_poi', place: '宝马4S店', duration: 3_600 }),
    ];
    expect(events(rows)).toEqual([
      {
        rows: [2],
        behaviorIds: [2n],
        type: vocabulary.byCode('visit_dealership'),
        category: 'CONVERSION',
        claimedConversion: false,
        source: 'RULE',
        start: new Date('2026-01-15T11:00:00+08:00'),
        end: new Date('2026-01-15T12:00:00+08:00'),
        context: ['宝马4S店', '1小时'],
      },
    ]);
  });

  it('should make none of what a line covers, nor of what is no conversion', () => {
    const rows = [
      behaviorAt(1, '10:00:00', { action: 'purchase' }),
      behaviorAt(2, '10:01:00', { text: '没有购买宝马' }),
    ];
    expect(events(rows, [1])).toEqual([]);
  });

  it('should join behaviors of the same type and item within 30 minutes', () => {
    const cart = (id: number, time: string, item: string) =>
      behaviorAt(id, time, { action: 'add_cart', item });
    const rows = [
      cart(1, '10:00:00', '宝马_7系'),
      cart(2, '10:05:00', '奔驰_S级'),
      cart(3, '10:29:00', '宝马_7系'),
      cart(4, '11:00:00', '宝马_7系'),
      behaviorAt(5, '11:01:00', { action: 'purchase', item: '宝马_7系' }),
    ];
    expect(events(rows).map((event) => event.rows)).toEqual([[1, 3], [2], [4], [5]]);
  });

  it('should quote the text where a row has nothing else', () => {
    expect(events([behaviorAt(1, '10:00:00', { text: '购买了宝马7系' })])).toMatchObject([
      { type: { code: 'purchase' }, context: ['购买了宝马7系'] },
    ]);
  });

  it('should not pass over a rule whose type is missing', () => {
    expect(() =>
      conversionEventsForUncovered({
        rows: [behaviorAt(1, '10:00:00', { action: 'purchase' })],
        covered: new Set(),
        rules: seedRules,
        vocabulary: createVocabulary([]),
        language: 'ZH',
      }),
    ).toThrow('purchase');
  });
});
