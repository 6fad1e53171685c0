import { describe, expect, it } from 'vitest';
import { mappingOf, missingFields, withField } from './mapping.ts';

const format = {
  kind: 'BEHAVIORS' as const,
  fields: [
    { name: 'user_id', requiredGroup: 1 },
    { name: 'action', requiredGroup: 3 },
    { name: 'timestamp', requiredGroup: 2 },
    { name: 'item_id', requiredGroup: null },
    { name: 'behavior_text', requiredGroup: 3 },
  ],
};

describe('the mapping of columns to fields', () => {
  it('should begin with what the headings told', () => {
    const columns = [
      { column: 1, field: 'user_id' },
      { column: 2, field: null },
      { column: 3, field: 'timestamp' },
    ];
    expect(mappingOf(columns)).toEqual([
      { column: 1, field: 'user_id' },
      { column: 3, field: 'timestamp' },
    ]);
  });

  it('should take a field away from the column that had it', () => {
    const before = [
      { column: 1, field: 'user_id' },
      { column: 2, field: 'action' },
    ];
    expect(withField(before, 1, 'action')).toEqual([{ column: 1, field: 'action' }]);
    expect(withField(before, 2, null)).toEqual([{ column: 1, field: 'user_id' }]);
    expect(withField(withField(before, 2, null), 2, 'action')).toEqual(before);
  });

  it('should name what is missing by its groups, and be content with one field of each', () => {
    expect(missingFields(format, [{ column: 1, field: 'item_id' }])).toEqual([
      ['user_id'],
      ['action', 'behavior_text'],
      ['timestamp'],
    ]);
    const enough = ['user_id', 'timestamp', 'behavior_text'].map((field, at) => ({ column: at + 1, field }));
    expect(missingFields(format, enough)).toEqual([]);
  });
});
