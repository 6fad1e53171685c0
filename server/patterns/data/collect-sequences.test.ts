import { describe, expect, it } from 'vitest';
import { createCollector } from './collect-sequences.ts';
import type { MinedData, ReadEvent } from './mined-data.ts';

/** Events as `item@milliseconds`, with `/step` and with `!` for the target. */
const read = (text: string): ReadEvent[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word, index) => {
      const [, item, at, step, goal] = /^(\d+)@(\d+)(?:\/(\w+))?(!?)$/.exec(word) ?? [];
      return {
        id: index + 1,
        item: Number(item),
        at: Number(at),
        end: Number(at),
        category: 0,
        step: step ?? null,
        isTarget: goal === '!',
      };
    });

/** Steps of a sequence as `item+item@time`. */
function written({ database: { items, itemStart, eventStart, times } }: MinedData, sequence: number): string {
  const steps: string[] = [];
  for (let event = eventStart[sequence] ?? 0; event < (eventStart[sequence + 1] ?? 0); event += 1)
    steps.push(`${[...items.slice(itemStart[event], itemStart[event + 1])].join('+')}@${times?.[event]}`);
  return steps.join(' ');
}

const user = (id: number, inGroup = false) => ({ id, userId: `u${id}`, inGroup });

describe('collected sequences', () => {
  it('should hold each event by itself, also where two begin at once', () => {
    const collector = createCollector(null);
    collector.add(user(1), read('3@0 1@5 3@5'));
    collector.add(user(2), []);
    const data = collector.finish(['a', 'b', 'c', 'd']);
    expect(written(data, 0)).toBe('3@0 1@5 3@5');
    expect(written(data, 1)).toBe('');
    expect(data).toMatchObject({
      sequenceIds: [1, 2],
      users: ['u1', 'u2'],
      eventCount: 3,
      reached: null,
      targetTimes: null,
    });
  });

  it('should take events of one step for a set, and remember the first event of each type', () => {
    const collector = createCollector(null);
    collector.add(user(1), read('2@0/x 0@1/x 2@2/x 2@9/y 1@10/y'));
    const data = collector.finish(['a', 'b', 'c']);
    expect(written(data, 0)).toBe('0+2@0 1+2@9');
    expect([...data.eventIds]).toEqual([2, 1, 5, 4]);
    expect(data.eventCount).toBe(5);
  });

  it('should keep of those who reach the target what began before, and of the others everything', () => {
    const collector = createCollector('EVENT');
    collector.add(user(1), read('0@1 1@5 2@5! 0@6 2@7!'));
    collector.add(user(2), read('0@1 1@5'));
    collector.add(user(3), read('2@1!'));
    const data = collector.finish(['a', 'b', 'c']);
    expect([0, 1, 2].map((at) => written(data, at))).toEqual(['0@1', '0@1 1@5', '']);
    expect(data.reached).toEqual([true, false, true]);
    expect(data.targetTimes).toEqual([5, null, 1]);
    expect(data.eventCount).toBe(3);
  });

  it('should take the word of the database for a group, and cut nothing then', () => {
    const collector = createCollector('GROUP');
    collector.add(user(1, true), read('0@1 1@2!'));
    collector.add(user(2), read('0@1'));
    const data = collector.finish(['a', 'b']);
    expect(data.reached).toEqual([true, false]);
    expect(data.targetTimes).toBeNull();
    expect(written(data, 0)).toBe('0@1 1@2');
  });
});
