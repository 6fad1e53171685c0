import { createDatabase, type PlainSequence, type SequenceDatabase } from './sequence-database.ts';

/** A line that is no sequence; the message names it. */
export class SpmfError extends Error {}

/**
 * Reads the text format of the SPMF library: a sequence a line, items as whole numbers, `-1` behind each itemset, `-2` at
 * the end. Lines that begin with `#`, `%` or `@` are remarks. Codes need not be dense: `names[code]` is the number in the
 * text. Throws `SpmfError`.
 */
export function readSpmf(text: string): { database: SequenceDatabase; names: readonly number[] } {
  const codes = new Map<number, number>();
  const codeOf = (name: number): number => {
    const code = codes.get(name) ?? codes.size;
    codes.set(name, code);
    return code;
  };
  const lines = text.split(/\r?\n/);
  const numbers = new Set<number>();
  const parsed = lines.flatMap((line, index) => {
    const sequence = readLine(line, index + 1);
    for (const itemset of sequence ?? []) for (const item of itemset) numbers.add(item);
    return sequence ? [sequence] : [];
  });
  // In the order of the numbers, so that patterns come in the order in which people count.
  for (const number of [...numbers].toSorted((a, b) => a - b)) codeOf(number);
  const sequences = parsed.map((sequence) => sequence.map((itemset) => itemset.map(codeOf)));
  return { database: createDatabase(sequences), names: [...codes.keys()] };
}

function readLine(line: string, number: number): PlainSequence | null {
  const plain = line.trim();
  if (plain === '' || /^[#%@]/.test(plain)) return null;
  const sequence: number[][] = [];
  let open: number[] = [];
  let ended = false;
  for (const token of plain.split(/\s+/)) {
    if (ended) throw new SpmfError(`Line ${number}: something stands behind -2.`);
    const value = Number(token);
    if (!/^-?\d+$/.test(token) || value < -2)
      throw new SpmfError(`Line ${number}: “${token.slice(0, 20)}” is no item.`);
    if (value >= 0) open.push(value);
    else if (value === -1) {
      sequence.push(open);
      open = [];
    } else ended = true;
  }
  if (!ended) throw new SpmfError(`Line ${number}: -2 is missing at the end.`);
  if (open.length > 0) throw new SpmfError(`Line ${number}: -1 is missing behind the last itemset.`);
  return sequence;
}
