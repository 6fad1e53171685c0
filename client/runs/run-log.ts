import type { BatchMember, RejectedLine } from '../graphql/fragments.ts';
import type { RunEnd } from './run-end.ts';
import type { ErrorCode, RunStage } from './run-item.ts';

/** One row of the live log. Texts are shown as text, never as markup. */
export type LogRow =
  | { kind: 'text'; text: string; reasoning: boolean; open: boolean }
  | { kind: 'call'; step: number; attempt: number; message: string | null }
  | { kind: 'stage'; stage: RunStage; total: number | null }
  | { kind: 'wait'; attempt: number; cause: ErrorCode; resumeAt: string | null }
  | { kind: 'member'; member: BatchMember }
  | { kind: 'rejected'; line: RejectedLine }
  | { kind: 'end'; end: RunEnd };

/**
 * The rows of a log in pages. A full page never changes again, so that adding a row copies one page at most
 * and painting compares pages by identity: a log of n rows costs O(n), not O(n²).
 */
export type RunLog = readonly (readonly LogRow[])[];

const pageSize = 100;

/** Adds a row at the end. */
function push(log: RunLog, row: LogRow): RunLog {
  const last = log.at(-1);
  if (last === undefined || last.length >= pageSize) return [...log, [row]];
  return log.with(-1, [...last, row]);
}

/** The last row when it is a line of text that has not ended yet. */
function openLine(log: RunLog) {
  const row = log.at(-1)?.at(-1);
  return row?.kind === 'text' && row.open ? row : null;
}

function replaceLast(log: RunLog, row: LogRow): RunLog {
  const last = log.at(-1) ?? [];
  return log.with(-1, last.with(-1, row));
}

/** Adds a row about the text; a line that the model is still writing stays the last one, in one piece. */
export function addNote(log: RunLog, row: LogRow): RunLog {
  const line = openLine(log);
  const last = log.at(-1);
  if (line === null || last === undefined) return push(log, row);
  return log.with(-1, [...last.slice(0, -1), row, line]);
}

/** Adds a row that ends whatever line was open. */
export function addBoundary(log: RunLog, row: LogRow): RunLog {
  const line = openLine(log);
  return push(line === null ? log : replaceLast(log, { ...line, open: false }), row);
}

/** Adds a piece of the model's text; the open line goes on, a change between text and reasoning ends it. */
export function addText(log: RunLog, text: string, reasoning: boolean): RunLog {
  const lines = text.split('\n');
  return lines.reduce((grown, part, index) => {
    const open = index === lines.length - 1;
    const line = openLine(grown);
    if (line !== null && line.reasoning === reasoning) {
      return replaceLast(grown, { ...line, text: line.text + part, open });
    }
    if (part === '' && open) return grown;
    return addBoundary(grown, { kind: 'text', text: part, reasoning, open });
  }, log);
}

/** What the model wrote, as one text. Reasoning is left out: it is not part of the answer. */
export function answerText(log: RunLog): string {
  return log
    .flat()
    .flatMap((row) => (row.kind === 'text' && !row.reasoning ? [row.text] : []))
    .join('\n');
}

/** What the model has written since it was last called, without its reasoning. */
export function presentText(log: RunLog): string {
  const rows = log.flat();
  const call = rows.findLastIndex(({ kind }) => kind === 'call');
  return answerText([rows.slice(call + 1)]);
}
