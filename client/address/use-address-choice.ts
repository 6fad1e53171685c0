import { useAddressText } from './use-address-text.ts';

/**
 * One of a few values that a control holds and that the address tells too; the first is meant where the address tells none, or
 * none of them, and is not told.
 */
export function useAddressChoice<const T extends string>(
  name: string,
  [first, ...others]: readonly [T, ...T[]],
): [value: T, choose: (value: T) => void] {
  const [text, setText] = useAddressText(name);
  const value = others.find((one) => one === text) ?? first;
  return [value, (chosen) => setText(chosen === first ? '' : chosen)];
}
