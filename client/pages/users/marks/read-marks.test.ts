import { describe, expect, it } from 'vitest';
import { readMarks } from './read-marks.ts';

describe('readMarks', () => {
  it.each([
    ['', []],
    ['events=', []],
    ['tab=x&events=812,815', ['812', '815']],
    ['events=812%2C%20815,812,x,-1,', ['812', '815']],
  ])('should read %j as %j', (search, ids) => {
    expect(readMarks(search)).toEqual(ids);
  });
});
