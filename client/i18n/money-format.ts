import type { Language } from './language.tsx';

/**
 * Money as a person reads it: two decimals, or three digits of what is less than 1.
 *
 * @param amount decimal digits as text
 * @param currency ISO 4217 code
 */
export function formatMoney(amount: string | number, currency: string, language: Language): string {
  const value = Number(amount);
  const digits =
    value === 0
      ? { maximumFractionDigits: 0 }
      : value < 1
        ? { maximumSignificantDigits: 3 }
        : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits }).format(value);
}
