import type { Language } from '../../llm/language.ts';

const units = {
  ZH: { hours: '小时', minutes: '分钟', seconds: '秒', gap: '' },
  EN: { hours: ' h', minutes: ' min', seconds: ' s', gap: ' ' },
} as const;

/** A duration in words, to the minute from one minute on: `45秒`, `8分钟`, `1小时5分钟`; `45 s`, `8 min`, `1 h 5 min`. */
export function durationWords(seconds: number, language: Language): string {
  const unit = units[language];
  if (seconds < 60) return `${Math.round(seconds)}${unit.seconds}`;
  const minutes = Math.round(seconds / 60);
  const words = [
    minutes >= 60 ? `${Math.floor(minutes / 60)}${unit.hours}` : '',
    minutes % 60 > 0 ? `${minutes % 60}${unit.minutes}` : '',
  ];
  return words.filter(Boolean).join(unit.gap);
}
