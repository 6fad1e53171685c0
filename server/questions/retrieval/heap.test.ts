import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHeap } from './heap.ts';

describe('a heap', () => {
  it('should give back in order what was put in, whenever it is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer())), (steps) => {
        const heap = createHeap<number>((a, b) => a - b);
        const plain: number[] = [];
        for (const step of steps)
          if (step === null) expect(heap.pop()).toBe(plain.shift());
          else {
            heap.push(step);
            plain.push(step);
            plain.sort((a, b) => a - b);
          }
        while (plain.length > 0) expect(heap.pop()).toBe(plain.shift());
        expect(heap.pop()).toBeUndefined();
      }),
    );
  });
});
