/** A stream of numbers, uniform in [0, 1). */
export type Random = () => number;

/** Four words of 32 bits, not all of them zero. */
type State = readonly [number, number, number, number];

/**
 * xoshiro128** 1.1 by David Blackman and Sebastiano Vigna (2018, public domain,
 * https://prng.di.unimi.it/xoshiro128starstar.c). Yields unsigned 32-bit words.
 */
export function xoshiro128([a, b, c, d]: State): () => number {
  let [s0, s1, s2, s3] = [a, b, c, d];
  return () => {
    const word = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return word;
  };
}

/**
 * One of 2^32 streams of a seed, so that what is drawn for one user never shifts what is drawn for another.
 * The state comes from SplitMix64, as the authors of xoshiro advise.
 */
export function createRandom(seed: number, stream = 0): Random {
  const next = splitMix64((BigInt(seed >>> 0) << 32n) | BigInt(stream >>> 0));
  const [first, second] = [next(), next()];
  const word = xoshiro128([low(first), high(first), low(second), high(second)]);
  return () => word() / 2 ** 32;
}

const rotateLeft = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits));
const low = (word: bigint) => Number(word & 0xffffffffn);
const high = (word: bigint) => Number(word >> 32n);

/** SplitMix64 by Sebastiano Vigna (2015, public domain, https://prng.di.unimi.it/splitmix64.c). */
function splitMix64(seed: bigint): () => bigint {
  const word = (value: bigint) => BigInt.asUintN(64, value);
  let state = seed;
  return () => {
    state = word(state + 0x9e3779b97f4a7c15n);
    let mixed = word((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = word((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
}
