import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCounts, countUser, noCounts } from './counts.ts';
import { scoresOf } from './scores.ts';
import { event } from './testing.ts';

/** Five true events; row t is a free text like `没买`. */
const truth = {
  events: [
    event('view_car', 'abc'),
    event('visit_dealership', 'd', 'CONVERSION'),
    event('purchase', 'e', 'CONVERSION'),
    event('read_reviews', 'fgt'),
    event('leave', 'h', 'CHURN'),
  ],
  unmeant: ['t'],
};

describe('the scores', () => {
  it('should be perfect for the truth itself', () => {
    expect(scoresOf(countUser(truth.events, truth))).toEqual({
      precision: 1,
      recall: 1,
      f1: 1,
      typeAccuracy: 1,
      categoryAccuracy: 1,
      conversionRecall: 1,
      conversionPrecision: 1,
    });
  });

  it('should be what can be worked out by hand', () => {
    const counts = countUser(
      [
        event('view_car', 'ab'), // matches abc: 2/3
        event('test_drive', 'd', 'CONVERSION'), // matches d, wrong type
        event('place_order', 'fgt', 'CONVERSION'), // matches fgt, wrong type and category; takes the unmeant row
        event('browse_news', 'eh'), // matches e or h by 1/2: e comes first; wrong type and category
      ],
      truth,
    );
    expect(counts).toEqual({
      trueEvents: 5,
      extractedEvents: 4,
      matched: 4,
      sameType: 1,
      sameCategory: 2,
      convertingRows: 2,
      rowsCalledConverting: 4,
      rowsRightlyCalled: 1,
      unmeantRows: 1,
      unmeantRowsTaken: 1,
    });
    expect(scoresOf(counts)).toEqual({
      precision: 1,
      recall: 0.8,
      f1: 8 / 9,
      typeAccuracy: 0.25,
      categoryAccuracy: 0.5,
      conversionRecall: 0.5,
      conversionPrecision: 0.25,
    });
  });

  it('should be unknown where there is nothing to take a share of', () => {
    expect(Object.values(scoresOf(noCounts))).toEqual(Array(7).fill(null));
    expect(scoresOf(countUser([], truth))).toMatchObject({ precision: null, recall: 0, f1: 0 });
    expect(scoresOf(countUser(truth.events, { events: [], unmeant: [] }))).toMatchObject({
      precision: 0,
      recall: null,
      conversionPrecision: 0,
    });
  });

  it('should add users up by their counts, not by their scores', () => {
    const one = countUser([event('x', 'a')], { events: [event('x', 'a')], unmeant: [] });
    const sum = addCounts([one, one, countUser([], truth)]);
    expect(sum).toMatchObject({ trueEvents: 7, extractedEvents: 2, matched: 2, convertingRows: 2 });
    expect(scoresOf(sum).recall).toBe(2 / 7);
  });

  it('should lie between 0 and 1, with F1 between precision and recall', () => {
    const kinds = fc.constantFrom('ENGAGEMENT' as const, 'CONVERSION' as const, 'CHURN' as const);
    const events = fc
      .array(fc.tuple(fc.uniqueArray(fc.constantFrom(...'abcdef'), { minLength: 1 }), kinds), {
        maxLength: 5,
      })
      .map((all) => all.map(([rows, category]) => event('x', rows.join(''), category)));
    fc.assert(
      fc.property(events, events, (extracted, trueEvents) => {
        const scores = scoresOf(countUser(extracted, { events: trueEvents, unmeant: ['a'] }));
        for (const score of Object.values(scores)) {
          if (score === null) continue;
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        const { precision, recall, f1 } = scores;
        if (precision === null || recall === null || f1 === null) return;
        expect(f1).toBeGreaterThanOrEqual(Math.min(precision, recall) - 1e-9);
        expect(f1).toBeLessThanOrEqual(Math.max(precision, recall) + 1e-9);
      }),
    );
  });
});
