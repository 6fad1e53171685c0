/** What could end a cell, a line or the data block, or hide from a reader: line breaks, controls, invisible marks, lone surrogates. */
const unsafe = /[\\|<\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const long: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function escapeCharacter(character: string): string {
  if ('\\|<'.includes(character)) return `\\${character}`;
  return short[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** A value that stays within one cell of one line, whatever it holds. `unescapeCell` gives it back. */
export function escapeCell(value: string): string {
  return value.replace(unsafe, escapeCharacter);
}

/** What separates the elements of a list in a cell, as people write lists in both languages. */
export const listSeparators = ',，、;；';

/** A value that stays one element of a list in a cell. */
export function escapeListElement(value: string): string {
  return escapeCell(value).replace(/[,，、;；]/g, '\\$&');
}

/** The value that was escaped; an escape that nobody writes stands for its own character. */
export function unescapeCell(cell: string): string {
  return cell.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|(.))/gisu,
    (whole, hex: string | undefined, character: string) => {
      if (hex === undefined) return long[character] ?? character;
      const codePoint = Number.parseInt(hex, 16);
      return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
    },
  );
}

/** The parts of a text between separators that are not escaped. The parts keep their escapes. */
export function splitCells(text: string, separators: string): string[] {
  const cells: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (separators.includes(text.charAt(index))) {
      cells.push(text.slice(start, index));
      start = index + 1;
    }
  }
  cells.push(text.slice(start));
  return cells;
}
