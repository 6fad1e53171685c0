import { useAddressText } from '../../../address/use-address-text.ts';
import type { PatternChoice } from './pattern-filter.tsx';

/** Milliseconds without a key before the address tells what is searched. */
const typingPause = 250;

/** What of an answer is looked at, as the address tells it, too. */
export function usePatternChoice(): [PatternChoice, (choice: PatternChoice) => void] {
  const [search, setSearch] = useAddressText('search', typingPause);
  const [contains, setContains] = useAddressText('contains');
  const [least, setLeast] = useAddressText('least', typingPause);
  const [saved, setSaved] = useAddressText('saved');
  const choice = {
    search,
    contains: contains === '' ? [] : contains.split(','),
    minSupport: /^[1-9]\d{0,8}$/.test(least) ? Number(least) : null,
    savedOnly: saved === '1',
  };
  return [
    choice,
    (next) => {
      setSearch(next.search);
      setContains(next.contains.join(','));
      setLeast(next.minSupport === null ? '' : String(next.minSupport));
      setSaved(next.savedOnly ? '1' : '');
    },
  ];
}
