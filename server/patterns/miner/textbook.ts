/* The examples of the papers, for tests. */

/** Reads `a(abc)d`: letters are items, brackets an itemset of several. */
export const read = (text: string): number[][] =>
  [...text.matchAll(/\((\w+)\)|(\w)/g)].map(([, several, one]) =>
    [...(several ?? one ?? '')].map((letter) => letter.charCodeAt(0) - 97),
  );
/** The other way round. */
export const write = (itemsets: readonly (readonly number[])[]): string =>
  itemsets
    .map((items) => items.map((item) => String.fromCharCode(97 + item)).join(''))
    .map((items) => (items.length > 1 ? `(${items})` : items))
    .join('');

/** Table 1 of Pei et al., Mining Sequential Patterns by Pattern-Growth: The PrefixSpan Approach (2004). */
export const pei = ['a(abc)(ac)d(cf)', '(ad)c(bc)(ae)', '(ef)(ab)(df)cb', 'eg(af)cbc'].map(read);

/** Figure 1 of Zaki, SPADE (2001), by time within each of the four customers. */
export const zaki = ['(cd)(abc)(abf)(acdf)', '(abf)e', '(abf)', '(dgh)(bf)(agh)'].map(read);

/** Table 1 of Wang & Han, BIDE (2004). */
export const bide = ['caabc', 'abcb', 'cabc', 'abbca'].map(read);
