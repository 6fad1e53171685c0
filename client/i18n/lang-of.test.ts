import { expect, it } from 'vitest';
import { langOf } from './lang-of.ts';

it('should read a text in the language that it is written in', () => {
  expect(langOf('停留48分钟')).toBe('zh-CN');
  expect(langOf('looked at 宝马_7系')).toBe('zh-CN');
  expect(langOf('looked at a car, 48 min')).toBe('en');
});
