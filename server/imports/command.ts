import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { localPrincipal } from '../access/principal.ts';
import { type AuditHouse, audited } from '../audit/audit.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import type { Import, ImportKind } from '../database/generated/prisma/client.ts';
import { importFile } from './import-file.ts';
import { RefusedFile } from './reading/refused-file.ts';
import { formats } from './rows/formats.ts';
import { tellKind } from './rows/tell-kind.ts';

export const usage = `Usage: npm run import -- FILE [FILE…] [--dry-run] [--kind ${formats.map(({ kind }) => kind.toLowerCase()).join('|')}]`;

/** What a person asked for. Without a kind each file's header tells it. */
export interface ImportCommand {
  readonly files: readonly string[];
  readonly kind: ImportKind | null;
  /** Read and check everything, and keep nothing. */
  readonly dryRun: boolean;
}

/** What the command works with. */
export interface CommandHouse extends AuditHouse {
  readonly database: Database;
  readonly config: Pick<Config, 'MAX_IMPORT_BYTES' | 'TIME_ZONE'>;
  /** Takes one line for the person who waits. */
  readonly say: (line: string) => void;
}

/** Row errors that are shown; all that are kept are in the app. */
const SHOWN_ERRORS = 10;
const ROWS_PER_LINE = 100_000;

const kinds: ReadonlyMap<string, ImportKind> = new Map(formats.map(({ kind }) => [kind.toLowerCase(), kind]));

/** Reads the arguments of `npm run import`; null when they make no sense. */
export function readCommand(args: readonly string[]): ImportCommand | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { kind: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const kind = values.kind === undefined ? null : kinds.get(values.kind);
    return kind === undefined || positionals.length === 0
      ? null
      : { files: positionals, kind, dryRun: values['dry-run'] };
  } catch {
    return null;
  }
}

/** Imports the files one after the other. Returns true when none was refused. */
export async function runCommand(command: ImportCommand, house: CommandHouse): Promise<boolean> {
  let good = true;
  for (const path of command.files) good = (await importPath(path, command, house)) && good;
  return good;
}

async function importPath(
  path: string,
  { kind, dryRun }: ImportCommand,
  house: CommandHouse,
): Promise<boolean> {
  const { database, config, say } = house;
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) {
    say(`${path}: there is no such file.`);
    return false;
  }
  try {
    const file = {
      database,
      kind: kind ?? (await tellKind(createReadStream(path))),
      fileName: path,
      dryRun,
      stream: createReadStream(path),
      maxBytes: config.MAX_IMPORT_BYTES,
      timeZone: config.TIME_ZONE,
      onProgress: sayProgress(path, say),
    };
    const deed = { principal: localPrincipal, action: 'import', subject: null };
    const { record, refusal } = await audited(
      house,
      deed,
      () => importFile(file),
      ({ record }) => String(record.id),
    );
    await sayResult(path, record, house);
    return refusal === null;
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    say(`${path}: ${error.message}`);
    return false;
  }
}

function sayProgress(path: string, say: CommandHouse['say']): (progress: { rows: number }) => void {
  let next = ROWS_PER_LINE;
  return ({ rows }) => {
    if (rows < next) return;
    say(`${path}: ${rows} rows so far`);
    next = rows + ROWS_PER_LINE;
  };
}

async function sayResult(path: string, record: Import, { database, say }: CommandHouse): Promise<void> {
  const { kind, rows, added, duplicates, rejected, message } = record;
  if (message !== null) say(`${path}: ${message}`);
  say(
    `${path}: ${rows} rows of ${kind.toLowerCase()}: ${added} new, ${duplicates} there already, ${rejected} refused`,
  );
  const errors = await database.prisma.importError.findMany({
    where: { importId: record.id },
    orderBy: { line: 'asc' },
    take: SHOWN_ERRORS,
  });
  for (const { line, column, reason } of errors)
    say(`  line ${line}${column === null ? '' : `, ${column}`}: ${reason}`);
  if (rejected > errors.length) say(`  and ${rejected - errors.length} more`);
}
