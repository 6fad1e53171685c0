import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../server/config.ts';
import { settingsTables, withSettingsTables } from './settings-table.ts';

describe('the table of settings in README.md', () => {
  it('should be as server/config.ts says (npm run settings)', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(withSettingsTables(readme)).toBe(readme);
  });

  it('should name every setting once', () => {
    const named = [...settingsTables().matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(named).toEqual([...new Set(named)]);
    expect(named).toEqual(expect.arrayContaining(Object.keys(loadConfig({}))));
  });
});
