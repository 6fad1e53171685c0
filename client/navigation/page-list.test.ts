import { describe, expect, it } from 'vitest';
import { pageList, pageOf } from './page-list.ts';

describe('the pages', () => {
  it.each([
    ['/', 'overview'],
    ['/users', 'users'],
    ['/users/user_0001', 'users'],
    ['/cohorts', 'users'],
    ['/graphs/compare/1-2', 'graphs'],
    ['/nothing', null],
  ])('should know what %s belongs to', (location, page) => expect(pageOf(location)).toBe(page));

  it('should each have an address of their own that belongs to them, and a key of their own', () => {
    for (const { name, href } of pageList) expect(pageOf(href)).toBe(name);
    expect(new Set(pageList.map(({ key }) => key)).size).toBe(pageList.length);
  });
});
