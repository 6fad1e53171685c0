import { describe, expect, it } from 'vitest';
import { forwardEdges } from './forward-edges.ts';

describe('edges that all point forward', () => {
  it('should turn the weaker one of a circle, and hold each once', () => {
    expect(
      forwardEdges([
        [1, 2],
        [2, 3],
        [3, 1],
        [2, 1],
        [1, 2],
      ]),
    ).toEqual([
      [1, 2],
      [2, 3],
      [1, 3],
    ]);
  });
});
