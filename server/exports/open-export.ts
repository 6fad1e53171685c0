import type { Database } from '../database/database.ts';
import { eventTable } from './events.ts';
import type { ExportTable, NoExport } from './export-table.ts';
import { findGraph, graphTable, writeGraph } from './graphs.ts';
import { findMinedAnswer } from './mined-patterns.ts';
import { patternTable } from './patterns.ts';
import { ruleTable } from './rules.ts';
import { sequenceTable } from './sequences.ts';
import { writeSpmf } from './spmf.ts';
import { type TableForm, tableForms, writeTable } from './write-table.ts';

/** A file that can be taken out: its media type, and its text page by page. */
interface ExportFile {
  /** Its name, where the address does not say it. */
  readonly name?: string;
  readonly type: string;
  readonly text: AsyncIterable<string>;
}

type OpenTable = (
  database: Database,
  parameters: URLSearchParams,
) => ExportTable | NoExport | Promise<ExportTable | NoExport>;

const tables: Readonly<Record<string, OpenTable>> = {
  events: ({ pool }, parameters) => eventTable(pool, parameters.get('user')),
  sequences: ({ pool }, parameters) => sequenceTable(pool, parameters.get('user')),
  patterns: ofAnswer(patternTable),
  rules: ofAnswer(ruleTable),
};

function ofAnswer(table: typeof patternTable): OpenTable {
  return async (database, parameters) => {
    const found = await findMinedAnswer(database, parameters.get('mining'));
    return 'answer' in found ? table(database, found.answer) : found;
  };
}

const isForm = (name: string): name is TableForm => Object.hasOwn(tableForms, name);

/** The file of a name, for example `patterns.csv`, or why there is none. */
export async function openExport(
  name: string,
  database: Database,
  parameters: URLSearchParams,
): Promise<ExportFile | NoExport> {
  if (name === 'sequences.spmf') return { type: 'text/plain; charset=utf-8', text: writeSpmf(database.pool) };
  if (name === 'graph') return openGraph(database, parameters);
  const [kind = '', form = '', ...rest] = name.split('.');
  const open = Object.hasOwn(tables, kind) ? tables[kind] : undefined;
  if (!open || !isForm(form) || rest.length > 0) return { status: 404, message: 'There is no such export.' };
  const table = await open(database, parameters);
  return 'columns' in table ? { type: tableForms[form], text: writeTable(table, form) } : table;
}

/** One graph as JSON with everything that it says, or its edges as a table. */
async function openGraph(database: Database, parameters: URLSearchParams): Promise<ExportFile | NoExport> {
  const form = parameters.get('format');
  if (form !== 'json' && form !== 'csv') return { status: 400, message: 'Say how: &format=json or csv.' };
  const found = await findGraph(database, parameters.get('id'));
  if (!('graph' in found)) return found;
  const { graph } = found;
  const name = `graph-${graph.id}.${form}`;
  if (form === 'csv')
    return { name, type: tableForms.csv, text: writeTable(graphTable(database, graph), form) };
  return { name, type: 'application/json; charset=utf-8', text: writeGraph(database, graph) };
}
