/** A place in a run's journal: what lies strictly behind `seq` is still to be read (rule 5). */
export interface CursorPosition {
  readonly runId: string;
  readonly seq: number;
}

const version = 1;
const form = /^(\d+):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,9})$/;

/** The opaque text for a position: base64url of version, run and seq. It grants nothing: rights are checked on the run. */
export function encodeCursor({ runId, seq }: CursorPosition): string {
  return Buffer.from(`${version}:${runId}:${seq}`).toString('base64url');
}

/** The position a cursor names, or null when it is not one of ours. */
export function decodeCursor(cursor: string): CursorPosition | null {
  const [, given, runId, seq] = form.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (Number(given) !== version || runId === undefined || seq === undefined) return null;
  return { runId, seq: Number(seq) };
}
