import { useCallback } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { formatMoney } from '../i18n/money-format.ts';
import { useSettings } from '../settings.tsx';

/** Writes money in the currency of the server's settings. */
export function useMoney(): (amount: string | number) => string {
  const { language } = useLanguage();
  const currency = useSettings()?.currency ?? 'USD';
  return useCallback((amount) => formatMoney(amount, currency, language), [currency, language]);
}
