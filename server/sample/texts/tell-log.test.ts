import { describe, expect, it } from 'vitest';
import { behavior } from '../../extraction/testing.ts';
import { matchConversion } from '../../vocabulary/conversion-rules.ts';
import { seedConversionRules } from '../../vocabulary/conversion-seeds.ts';
import { generateUsers } from '../generate.ts';
import { createRandom } from '../random.ts';
import { tellLog } from './tell-log.ts';

const users = [...generateUsers({ users: 150, seed: 3, endsAt: new Date('2026-01-01T03:00:00Z') })];
const logs = users.map((user, index) => tellLog(user, createRandom(3, index)).flat());
const told = logs.flat();
const conversions = ['visit_dealership', 'add_to_cart', 'purchase'];

describe('tellLog', () => {
  it('should tell every conversion so that the rules read it', () => {
    const converting = told.filter(({ means }) => conversions.includes(means));
    const missed = converting.filter(
      ({ text, means }) => matchConversion(behavior(1, { text }), seedConversionRules)?.typeCode !== means,
    );
    expect(missed.map(({ text }) => text)).toEqual([]);
    expect(new Set(converting.map(({ means }) => means))).toEqual(new Set(conversions));
  });

  it('should deny, wish and plan conversions beside what is only read', () => {
    const unmeant = told.filter((act) => act.unmeant);
    expect(unmeant.filter(({ means }) => conversions.includes(means))).toEqual([]);
    expect(unmeant.length / told.length).toBeGreaterThan(0.05);
    for (const words of ['没买', '想买', '打算试驾', '没有下单', '都没买'])
      expect(unmeant.filter(({ text }) => text.includes(words)).length).toBeGreaterThan(0);
  });

  it('should let those who gave up say so once, and nobody else', () => {
    for (const [index, log] of logs.entries()) {
      const farewells = log.filter(({ means }) => means === 'leave').length;
      const ending = users[index]?.person.ending ?? 'none';
      expect(farewells).toBeLessThanOrEqual(['none', 'purchase'].includes(ending) ? 0 : 1);
    }
    expect(told.some(({ text }) => text.includes('不再考虑买车'))).toBe(true);
  });

  it('should name what was done where, and leave no cell untold', () => {
    expect(told.filter(({ text }) => /null|undefined|_/.test(text))).toEqual([]);
    for (const { text, app, media, means } of told)
      if (means !== 'leave') expect(text).toContain(app ?? media ?? '');
  });
});
