import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCsv } from './error-csv.ts';

const refused = (row: string) => ({ line: 2, column: null, reason: 'r', row });
const lastCell = (row: string) =>
  errorCsv([refused(row)]).slice('\ufeffline,column,reason,row\r\n2,,r,'.length, -2);

describe('the download of refused rows', () => {
  it('should have a byte order mark, a heading, and a line for each row', () => {
    const rows = [
      { line: 3, column: '时间', reason: '"x" is not a time.', row: 'u1,看,x' },
      { line: 9, column: null, reason: 'The row is cut.', row: 'u1' },
    ];
    expect(errorCsv(rows)).toBe(
      '\ufeffline,column,reason,row\r\n3,时间,"""x"" is not a time.","u1,看,x"\r\n9,,The row is cut.,u1\r\n',
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['a=1', 'a=1'],
    ['two\nlines', '"two\nlines"'],
  ])('should write %j so that no spreadsheet runs it', (row, written) => {
    expect(lastCell(row)).toBe(written);
  });

  it('should give every cell back as it was, with at most an apostrophe before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '"', ',', '\n', '\r', "'", 'a', '看') }), (row) => {
        const written = lastCell(row);
        const read = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
        expect([row, `'${row}`]).toContain(read);
        expect(read).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
