import fc from 'fast-check';

/** A text, and the same text in any pieces (also empty ones, also cut inside surrogate pairs): for property tests. */
export function cutting(text: fc.Arbitrary<string>): fc.Arbitrary<{ whole: string; pieces: string[] }> {
  return fc.tuple(text, fc.array(fc.nat())).map(([whole, seeds]) => {
    const cuts = seeds.map((seed) => seed % (whole.length + 1)).sort((a, b) => a - b);
    const ends = [...cuts, whole.length];
    return { whole, pieces: ends.map((end, index) => whole.slice(cuts[index - 1] ?? 0, end)) };
  });
}
