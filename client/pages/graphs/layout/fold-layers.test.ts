import { describe, expect, it } from 'vitest';
import { foldLayers } from './fold-layers.ts';
import { nodeSize } from './place.ts';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('layers that are folded', () => {
  it('should stand beneath each other, each from left to right', () => {
    const places = foldLayers([[3], [1, 2], []]);
    expect(places.map(({ number }) => number)).toEqual([3, 1, 2]);
    const [top, left, right] = places;
    expect(top?.y).toBeLessThan(left?.y ?? 0);
    expect(left?.y).toBe(right?.y);
    expect(left?.x).toBeLessThan(right?.x ?? 0);
  });

  it('should be about twice as wide as high, however wide a layer is', () => {
    for (const layers of [[range(1, 300)], [range(1, 40), range(41, 44), range(45, 80)]]) {
      const places = foldLayers(layers);
      const width = Math.max(...places.map(({ x }) => x)) + nodeSize.width;
      const height = Math.max(...places.map(({ y }) => y)) + nodeSize.height;
      expect(width / height).toBeGreaterThan(1.4);
      expect(width / height).toBeLessThan(3);
    }
  });

  it('should keep what stands left to the left', () => {
    const places = foldLayers([range(1, 100)]);
    const middle = (numbers: number[]) =>
      numbers.reduce((sum, number) => sum + (places.find((place) => place.number === number)?.x ?? 0), 0) /
      numbers.length;
    expect(middle(range(1, 20))).toBeLessThan(middle(range(81, 100)));
  });
});
