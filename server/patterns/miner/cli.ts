import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { MemoryLimitError, mine } from './mine.ts';
import { type MineOptions, MineOptionsError, type PatternKind, patternKinds } from './options.ts';
import { readSpmf, SpmfError } from './spmf.ts';

const usage = `Usage: npm run mine -- FILE --support N [--kind all|closed|maximal] [--min-length N] [--max-length N]
  [--min-gap N] [--max-gap N] [--top N]

FILE is in the text format of SPMF: items as numbers, -1 behind each itemset, -2 at the end of each line.
N of --support is a number of sequences, or a share below 1. Prints a pattern a line: a>b,c>d:support.`;

/** What a person asked for; null when it makes no sense. */
export function readMineCommand(args: readonly string[]): { path: string; options: MineOptions } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        support: { type: 'string' },
        kind: { type: 'string', default: 'all' },
        'min-length': { type: 'string' },
        'max-length': { type: 'string' },
        'min-gap': { type: 'string' },
        'max-gap': { type: 'string' },
        top: { type: 'string' },
      },
    });
    const [path] = positionals;
    const kind = values.kind.toUpperCase();
    if (path === undefined || positionals.length > 1 || values.support === undefined || !isKind(kind))
      return null;
    const number = (name: keyof MineOptions, text: string | undefined) =>
      text === undefined ? {} : { [name]: Number(text) };
    const options = {
      support: Number(values.support),
      kind,
      ...number('minLength', values['min-length']),
      ...number('maxLength', values['max-length']),
      ...number('minGap', values['min-gap']),
      ...number('maxGap', values['max-gap']),
      ...number('top', values.top),
    };
    return { path, options };
  } catch {
    return null;
  }
}

const isKind = (kind: string): kind is PatternKind => Object.hasOwn(patternKinds, kind);

/** The lines that `npm run mine` prints. Throws `SpmfError`, `MineOptionsError`, `MemoryLimitError`. */
export function* mineText(text: string, options: MineOptions): Generator<string> {
  const { database, names } = readSpmf(text);
  for (const { itemsets, support } of mine(database, options).patterns)
    yield `${itemsets.map((items) => items.map((item) => names[item]).join(',')).join('>')}:${support}`;
}

async function main(): Promise<number> {
  const command = readMineCommand(process.argv.slice(2));
  if (!command) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  try {
    const text = await readFile(command.path, 'utf8');
    let page = '';
    for (const line of mineText(text, command.options)) {
      page += `${line}\n`;
      if (page.length < 65_536) continue;
      process.stdout.write(page);
      page = '';
    }
    process.stdout.write(page);
    return 0;
  } catch (error) {
    const known =
      error instanceof SpmfError || error instanceof MineOptionsError || error instanceof MemoryLimitError;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!known && !missing) throw error;
    process.stderr.write(`${missing ? `There is no file ${command.path}.` : error.message}\n`);
    return 1;
  }
}

if (import.meta.filename === process.argv[1]) process.exitCode = await main();
