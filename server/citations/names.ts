const [OPEN, CLOSE] = ['[“"「『]', '[”"」』]'] as const;

/** Words of the trade that hold a digit: a dealership. */
const words = ['4S店', '4S'];

/**
 * The text without these names and without words that hold a digit, the longest ones first, whatever their case: within quotes, and such as hold a letter also
 * without, unless a word or a number goes on there.
 */
export function withoutNames(text: string, names: readonly string[]): string {
  return [...new Set([...names, ...words])]
    .filter((name) => name.trim() !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replace(patternOf(name), ' '), text);
}

function patternOf(name: string): RegExp {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s*');
  const quoted = `${OPEN}${escaped}${CLOSE}`;
  if (!/\p{L}/u.test(name)) return new RegExp(quoted, 'gu');
  const before = /^[a-z0-9]/i.test(name) ? '(?<![a-z0-9]|\\d[.,])' : '';
  const behind = /[a-z0-9]$/i.test(name) ? '(?![a-z0-9%％]|[.,]\\d)' : '';
  return new RegExp(`${quoted}|${before}${escaped}${behind}`, 'giu');
}
