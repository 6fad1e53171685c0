import { createHash } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import type { Language } from '../../llm/language.ts';
import { Refusal } from '../../refusals/refusals.ts';
import type { StartedRun } from '../../runs/commands/start-or-join.ts';
import type { Engine } from '../../runs/engine.ts';
import type { RunRequest } from '../../runs/work/run-request.ts';
import { loadEntries, type TaggedKind, type TagScope } from './tagged-entry.ts';

/** What a tagging run is asked for, as its row keeps it. */
export interface TagInput {
  readonly kind: TaggedKind;
  /** Ids, or which entries. */
  readonly entries: TagScope | readonly string[];
  readonly language: Language;
  /** Ask the model again, also where the same question was answered before. */
  readonly regenerate: boolean;
}

/** What a caller wants tagged. */
export interface TagRequest extends TagInput {
  readonly runKey: string | null;
  readonly principal: string;
}

const mostEntries = 10_000;

/**
 * Starts the tagging of entries of the catalog, or joins an equal run under way. Refused with BAD_USER_INPUT for ids that
 * are not there.
 */
export async function startTagging(
  { pool }: Database,
  engine: Engine,
  { runKey, principal, ...input }: TagRequest,
): Promise<StartedRun> {
  const { kind, entries } = input;
  if (typeof entries !== 'string') {
    if (entries.length > mostEntries)
      throw new Refusal('BAD_USER_INPUT', `A run names at most ${mostEntries} entries.`);
    const known = new Set((await loadEntries(pool, kind, entries)).map(({ id }) => id));
    const unknown = entries.find((id) => !known.has(id));
    if (unknown !== undefined)
      throw new Refusal('BAD_USER_INPUT', `There is no such entry: ${unknown.slice(0, 100)}.`);
  }
  return engine.startOrJoin({ ...taggingRun(input), runKey, principal });
}

/** The run that tags entries: an equal one that is under way is joined. */
export function taggingRun({ entries, ...options }: TagInput): Omit<RunRequest, 'runKey' | 'principal'> {
  const input = {
    ...options,
    entries: typeof entries === 'string' ? entries : [...new Set(entries)].toSorted(),
  };
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  return {
    kind: 'tagCatalog',
    subject: input.kind,
    input,
    exclusiveKey: `tagCatalog:${hash}`,
    lane: 'INTERACTIVE',
    parentId: null,
  };
}

/** The input as `taggingRun` wrote it. */
export function readTagInput(input: unknown): TagInput {
  return input as TagInput;
}
