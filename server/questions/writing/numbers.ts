import type { Language } from '../../llm/language.ts';

/* Numbers as they are shown: what rounds so is what the check of a sentence takes for the same. */

const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400];

/** 0.3214 as 32.1%. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** A ratio with at least one digit behind the point, by which it is told from a count; null for one that is no figure. */
export function ratio(value: number | null): string | null {
  if (value === null || !Number.isFinite(value) || Math.abs(value) >= 1e6) return null;
  return value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}

/** A time span of so many seconds in the unit that fits it. */
export function span(seconds: number, language: Language): string {
  const [one, unit] = unitOf(seconds);
  const figure = (seconds / one).toFixed(1);
  return language === 'EN' ? `${figure} ${unit}s` : `${figure}${chinese[unit]}`;
}

const chinese = { second: '秒', minute: '分钟', hour: '小时', day: '天' } as const;

function unitOf(seconds: number): readonly [one: number, unit: keyof typeof chinese] {
  if (seconds < 2 * MINUTE) return [1, 'second'];
  if (seconds < 2 * HOUR) return [MINUTE, 'minute'];
  return seconds < 2 * DAY ? [HOUR, 'hour'] : [DAY, 'day'];
}

/** The window of a graph: whole days. */
export const windowSpan = (hours: number, language: Language): string =>
  language === 'EN' ? `${hours / 24} ${hours === 24 ? 'day' : 'days'}` : `${hours / 24}天`;
