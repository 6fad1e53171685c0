import type { Language } from './language.tsx';

/** `95 s` → "1 min 35 s": the two largest units. @param seconds of any length, 0 or more */
export function formatSeconds(seconds: number, language: Language): string {
  const [h, min, s] = language === 'zh' ? ['小时', '分', '秒'] : ['h', 'min', 's'];
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = Math.round(seconds % 60);
  if (hours > 0) return `${hours} ${h}${minutes > 0 ? ` ${minutes} ${min}` : ''}`;
  if (minutes > 0) return `${minutes} ${min}${rest > 0 ? ` ${rest} ${s}` : ''}`;
  return `${rest} ${s}`;
}

/** Milliseconds as a person reads them: `140 ms`, `2.4 s`. */
export function formatMilliseconds(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
