import { describe, expect, it, vi } from 'vitest';
import type { ImportFigures } from '../import-figures.ts';
import type { Trouble } from '../trouble.ts';
import { type Choice, columnsOf, mappingToSend, percentOf } from './card.ts';
import { createImportDesk, type Plan } from './import-desk.ts';
import type { Preview } from './preview-query.ts';

const column = (at: number, field: string | null) => ({ column: at, heading: `h${at}`, field, samples: [] });
const preview: Preview = {
  kind: 'BEHAVIORS',
  form: 'CSV',
  rows: 2,
  problem: null,
  columns: [column(1, 'user_id'), column(2, null), column(3, 'timestamp')],
  errors: [],
};
const figures: ImportFigures = {
  id: '7',
  kind: 'BEHAVIORS',
  fileName: 'a.csv',
  status: 'RUNNING',
  dryRun: false,
  bytes: 0,
  rows: 0,
  added: 0,
  duplicates: 0,
  rejected: 0,
  message: null,
  startedAt: '2026-01-15T10:00:00.000Z',
  endedAt: null,
};
const ended: ImportFigures = { ...figures, status: 'FINISHED', endedAt: '2026-01-15T10:00:01.000Z' };

/** A server whose answers the test gives one by one. */
function stage() {
  const asked: { choice: Choice; answer: (answer: Preview | Trouble) => void }[] = [];
  const begun: Plan[] = [];
  const sends: ((answered: boolean) => void)[] = [];
  const told: ((now: ImportFigures) => void)[] = [];
  const cancelled: string[] = [];
  const record: { now: ImportFigures | null } = { now: ended };
  const desk = createImportDesk({
    preview: (_file, choice) => new Promise((answer) => asked.push({ choice, answer })),
    begin: async (plan) => {
      begun.push(plan);
      return plan.file.name === 'refused.csv'
        ? { code: 'BAD_USER_INPUT', message: 'no' }
        : { id: '7', url: '/import/x' };
    },
    send: () => new Promise((answer) => sends.push(answer)),
    follow(_id, onFigures) {
      told.push(onFigures);
      return () => undefined;
    },
    read: async () => record.now,
    cancel: async (id) => void cancelled.push(id),
  });
  const card = (at = 0) => {
    const found = desk.cards()[at];
    if (found === undefined) throw new Error(`there is no card ${at}`);
    return found;
  };
  const add = async (...names: string[]) => {
    const before = asked.length;
    desk.add(names.map((name) => new File(['0123456789'], name)));
    for (const { answer } of asked.slice(before)) answer(preview);
    await vi.waitFor(() => expect(desk.cards().every(({ reading }) => !reading)).toBe(true));
  };
  return { desk, asked, begun, sends, told, cancelled, record, card, add };
}

describe('the files on their way in', () => {
  it('should show a correction at once, and ask again with it', async () => {
    const { desk, asked, card, add } = stage();
    await add('a.csv');
    desk.chooseField(card().id, 2, 'action');
    expect(columnsOf(card()).map(({ field }) => field)).toEqual(['user_id', 'action', 'timestamp']);
    expect(card().reading).toBe(true);
    expect(asked.at(-1)?.choice).toEqual({ kind: 'BEHAVIORS', mapping: mappingToSend(card()) });
  });

  it('should let the headings tell again after another kind was chosen', async () => {
    const { desk, asked, card, add } = stage();
    await add('a.csv');
    desk.chooseField(card().id, 2, 'action');
    desk.chooseKind(card().id, 'APPS');
    expect(asked.at(-1)?.choice).toEqual({ kind: 'APPS', mapping: null });
  });

  it('should not take the answer to an older choice', async () => {
    const { desk, asked, card, add } = stage();
    await add('a.csv');
    desk.chooseKind(card().id, 'APPS');
    desk.chooseKind(card().id, 'ITEMS');
    asked[2]?.answer({ ...preview, kind: 'ITEMS' });
    await vi.waitFor(() => expect(card().preview?.kind).toBe('ITEMS'));
    asked[1]?.answer({ ...preview, kind: 'APPS' });
    await Promise.resolve();
    expect(card().preview?.kind).toBe('ITEMS');
  });

  it('should say what kept a file from being read, and read it again', async () => {
    const { desk, asked, card } = stage();
    desk.add([new File([''], 'a.csv')]);
    asked[0]?.answer({ code: 'UNREADABLE_FILE', message: 'The file is empty.' });
    await vi.waitFor(() => expect(card().trouble?.code).toBe('UNREADABLE_FILE'));
    desk.readAgain(card().id);
    expect(card()).toMatchObject({ trouble: null, reading: true });
    expect(asked).toHaveLength(2);
  });

  it('should leave JSON Lines to their keys unless somebody corrected them', async () => {
    const { desk, asked, card } = stage();
    desk.add([new File(['{}'], 'a.jsonl')]);
    asked[0]?.answer({ ...preview, form: 'JSON_LINES' });
    await vi.waitFor(() => expect(card().reading).toBe(false));
    expect(mappingToSend(card())).toBeNull();
    desk.chooseField(card().id, 2, 'action');
    expect(mappingToSend(card())).toHaveLength(3);
  });

  it('should show the bytes that the server has read, and the figures in the end', async () => {
    const { desk, told, sends, card, add } = stage();
    await add('a.csv');
    desk.start(card().id, false);
    expect(percentOf(card())).toBeNull();
    await vi.waitFor(() => expect(told).toHaveLength(1));
    told[0]?.({ ...figures, bytes: 4 });
    expect(percentOf(card())).toBe(40);
    // Packed files, and files that grow while they are read.
    told[0]?.({ ...figures, bytes: 12 });
    expect(percentOf(card())).toBe(100);
    sends[0]?.(true);
    await vi.waitFor(() => expect(card().upload).toEqual({ phase: 'ended', dryRun: false, figures: ended }));
  });

  it('should bring two files at once, and the others after them', async () => {
    const { desk, begun, sends, card, add } = stage();
    await add('a.csv', 'b.csv', 'c.csv');
    for (const { id } of desk.cards()) desk.start(id, false);
    await vi.waitFor(() => expect(sends).toHaveLength(2));
    expect(card(2).upload?.phase).toBe('waiting');
    sends[1]?.(true);
    await vi.waitFor(() => expect(begun.map(({ file }) => file.name)).toEqual(['a.csv', 'b.csv', 'c.csv']));
  });

  it('should call an upload cut when the connection broke, and bring the file again when asked', async () => {
    const { desk, sends, record, card, add } = stage();
    await add('a.csv');
    desk.start(card().id, false);
    await vi.waitFor(() => expect(sends).toHaveLength(1));
    record.now = { ...ended, status: 'FAILED', message: 'The file ends in its middle.' };
    sends[0]?.(false);
    await vi.waitFor(() => expect(card().upload?.phase).toBe('cut'));
    record.now = ended;
    desk.start(card().id, false);
    await vi.waitFor(() => expect(sends).toHaveLength(2));
    sends[1]?.(true);
    await vi.waitFor(() => expect(card().upload?.phase).toBe('ended'));
  });

  it('should cancel at the server, and show what the record says then', async () => {
    const { desk, told, sends, record, cancelled, card, add } = stage();
    await add('a.csv');
    desk.start(card().id, false);
    await vi.waitFor(() => expect(told).toHaveLength(1));
    told[0]?.(figures);
    desk.cancel(card().id);
    expect(cancelled).toEqual(['7']);
    expect(card().upload).toMatchObject({ cancelling: true });
    record.now = { ...ended, status: 'CANCELLED' };
    sends[0]?.(false);
    await vi.waitFor(() => expect(card().upload).toMatchObject({ phase: 'ended', figures: record.now }));
  });

  it('should go on with the next file when one is refused', async () => {
    const { desk, begun, card, add } = stage();
    await add('refused.csv', 'b.csv', 'c.csv');
    for (const { id } of desk.cards()) desk.start(id, true);
    await vi.waitFor(() => expect(begun).toHaveLength(3));
    expect(card().upload).toMatchObject({ phase: 'refused', trouble: { code: 'BAD_USER_INPUT' } });
    expect(begun.every(({ dryRun }) => dryRun)).toBe(true);
  });
});
