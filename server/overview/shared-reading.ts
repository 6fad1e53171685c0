/** For each unit of time that a reading took, how long it is good for. */
const GOOD_FOR = 9;

/**
 * A costly reading that many ask for: those who ask while it is made share it, and so do those who come within nine times as
 * long. So however many ask, reading takes a tenth of the time at most, and what took 5 ms is at most 45 ms old.
 *
 * @param now milliseconds
 */
export function shareReading<T>(read: () => Promise<T>, now: () => number): () => Promise<T> {
  let shared: Promise<T> | null = null;
  let goodUntil = Number.POSITIVE_INFINITY;

  async function readNow(): Promise<T> {
    const began = now();
    goodUntil = Number.POSITIVE_INFINITY;
    try {
      const reading = await read();
      const ended = now();
      goodUntil = ended + GOOD_FOR * (ended - began);
      return reading;
    } catch (failed) {
      goodUntil = Number.NEGATIVE_INFINITY;
      throw failed;
    }
  }

  return () => {
    if (shared === null || now() >= goodUntil) shared = readNow();
    return shared;
  };
}
