import type { Language } from './language.tsx';

/** Seconds of each unit, the smallest first. */
const units = [
  { seconds: 1, zh: '秒', en: 's' },
  { seconds: 60, zh: '分钟', en: 'min' },
  { seconds: 3_600, zh: '小时', en: 'h' },
  { seconds: 86_400, zh: '天', en: 'd' },
] as const;

/** One decimal below ten, none above: `3.5`, `12`. */
const round = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));

/**
 * A time between two events in the unit that fits it: `45 s`, `3.5 h`, `12 天`.
 *
 * @param seconds 0 or more
 */
export function formatLag(seconds: number, language: Language): string {
  const unit = units.findLast((one) => round(seconds / one.seconds) >= 1 && fills(seconds, one)) ?? units[0];
  return `${round(seconds / unit.seconds)} ${unit[language]}`;
}

/** Whether a time that is rounded in the next smaller unit reaches this one: 59.9 min is an hour, 55 min are not. */
function fills(seconds: number, unit: (typeof units)[number]): boolean {
  const smaller = units[units.indexOf(unit) - 1];
  return smaller === undefined || round(seconds / smaller.seconds) * smaller.seconds >= unit.seconds;
}
