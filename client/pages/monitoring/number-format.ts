import type { Language } from '../../i18n/language.tsx';

const localeOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');

/** 0.9996 → "99.9 %": rounded down, so that what is not all does not look as if it were. */
export function formatShare(share: number): string {
  return `${Math.floor(share * 1_000 + 1e-9) / 10} %`;
}

/** 12,345 → "12,345"; 1,234,567 → "1.23M" or "123万". */
export function formatCount(n: number, language: Language): string {
  if (n < 100_000) return n.toLocaleString(localeOf(language));
  return n.toLocaleString(localeOf(language), { notation: 'compact', maximumSignificantDigits: 3 });
}
