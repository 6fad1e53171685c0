import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Every text with its path; functions are called with a figure for each argument. */
function texts(words: object, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'function') return [[here, String(value(7, 7, 7, 7))]];
    return texts(value, here);
  });
}

/** Texts that are not in the page's own script: the other language's name, and figures alone. */
const alike = new Set(['header.otherLanguage', 'run.percent', 'user.income']);

describe('the texts of the page', () => {
  it('should be the same in number and place in both languages, and none empty', () => {
    const paths = (words: object) => texts(words).map(([path]) => path);
    expect(paths(zh)).toEqual(paths(en));
    expect([...texts(en), ...texts(zh)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('should be Chinese in Chinese and English in English', () => {
    const chinese = /\p{Script=Han}/u;
    const wrongZh = texts(zh).filter(([path, text]) => !alike.has(path) && !chinese.test(text));
    const wrongEn = texts(en).filter(([path, text]) => !alike.has(path) && chinese.test(text));
    expect([...wrongZh, ...wrongEn]).toEqual([]);
  });

  it('should name one thing in the singular', () => {
    expect(en.users.events(1)).toBe('1 event');
    expect(en.users.events(2)).toBe('2 events');
  });
});
