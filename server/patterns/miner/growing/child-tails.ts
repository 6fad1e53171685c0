import type { Firsts } from './firsts.ts';
import type { Range } from './range.ts';
import type { Names } from './renaming.ts';
import { closeTails, type Tails } from './tails.ts';

/** Writes the tails of an extension on top of its pattern's; those with fewer symbols than `fewest` are left out. */
export function childTails(
  tails: Tails,
  firsts: Firsts,
  { from, to }: Range,
  { symbol: own, next, same }: Names & { readonly symbol: number },
  { fewest, wide, minGap }: { readonly fewest: number; readonly wide: boolean; readonly minGap: number },
): Range {
  const firstTails = firsts.tails.values;
  const places = firsts.places.values;
  const firstStart = tails.starts.reserve(to - from + 1);
  tails.sequences.reserve(to - from + 1);
  const starts = tails.starts.values;
  const sequences = tails.sequences.values;
  let most = 0;
  for (let entry = from; entry < to; entry += 1)
    most += (starts[(firstTails[entry] ?? 0) + 1] ?? 0) - (places[entry] ?? 0);
  let top = tails.symbols.reserve(wide ? 2 * most : most);
  tails.events.reserve(wide ? 2 * most : most);
  const symbols = tails.symbols.values;
  const events = tails.events.values;
  let tail = firstStart;
  for (let entry = from; entry < to; entry += 1) {
    const parent = firstTails[entry] ?? 0;
    const end = starts[parent + 1] ?? 0;
    const begin = top;
    let at = places[entry] ?? 0;
    const first = events[at] ?? 0;
    for (at += 1; at < end && events[at] === first; at += 1) {
      const symbol = same[symbols[at] ?? 0] ?? -1;
      if (symbol < 0) continue;
      symbols[top] = symbol;
      events[top] = first;
      top += 1;
    }
    const nearest = first + minGap;
    for (; at < end; at += 1) {
      const old = symbols[at] ?? 0;
      const symbol = next[old] ?? -1;
      if (symbol >= 0 && (events[at] ?? 0) >= nearest) {
        symbols[top] = symbol;
        events[top] = events[at] ?? 0;
        top += 1;
      }
      if (!wide || old !== own) continue;
      const event = events[at] ?? 0;
      for (let other = at + 1; other < end && events[other] === event; other += 1) {
        const joined = same[symbols[other] ?? 0] ?? -1;
        if (joined < 0) continue;
        symbols[top] = joined;
        events[top] = event;
        top += 1;
      }
    }
    if (top - begin < fewest) {
      top = begin;
      continue;
    }
    starts[tail] = begin;
    sequences[tail] = sequences[parent] ?? 0;
    tail += 1;
  }
  return closeTails(tails, tail, top, firstStart);
}
